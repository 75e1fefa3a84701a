using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>Authorities by themes: in how many of an authority's inspections in scope each theme was raised, and in how many praised.</summary>
/// <remarks>A report on two authorities counts in the row of each: rows must not be added up.</remarks>
public sealed record ThemeMatrix(InspectionScope Scope, IReadOnlyList<Theme> Themes, IReadOnlyList<MatrixRow> Rows)
{
    /// <param name="authorities">The rows, in their order; one without an inspection in scope has a row of zeros.</param>
    public static ThemeMatrix Of(HeldThemes held, IReadOnlyList<Authority> authorities, InspectionScope scope, IReadOnlyList<Theme> themes)
    {
        var scoped = new ScopedInspections(held, scope);
        return new ThemeMatrix(scope, themes, [.. authorities.Select(authority => RowOf(authority, scoped.Of(authority.Gss)))]);

        MatrixRow RowOf(Authority authority, IReadOnlyList<int> inspections) => new(
            authority,
            inspections.Count,
            [.. themes.Select(theme => held.Count(theme.Slug, ThemeMeasure.Items, inspections))],
            [.. themes.Select(theme => held.Count(theme.Slug, ThemeMeasure.Strengths, inspections))]);
    }
}

/// <summary>An authority's inspections in scope, and of them how many have the theme, in the order of the themes.</summary>
public sealed record MatrixRow(Authority Authority, int Inspections, IReadOnlyList<int> Items, IReadOnlyList<int> Strengths)
{
    public IReadOnlyList<int> Of(ThemeMeasure measure) => measure == ThemeMeasure.Items ? Items : Strengths;
}
