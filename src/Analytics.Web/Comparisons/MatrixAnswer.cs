using Analytics.Comparison;

namespace Analytics.Web.Comparisons;

/// <summary>
/// Authorities by themes. A cell is the share of the row's inspections in scope with the theme; <see cref="ItemsUrl"/> and <see cref="StrengthsUrl"/>
/// open the passages of a cell when <c>{gss}</c> and <c>{theme}</c> are put in. A report on two authorities counts in the row of each.
/// </summary>
public sealed record MatrixAnswer
{
    /// <summary>Whose rows these are.</summary>
    public required string Name { get; init; }

    public required InspectionScope Scope { get; init; }
    public required IReadOnlyList<NamedTheme> Themes { get; init; }
    public string? ItemsUrl { get; init; }
    public string? StrengthsUrl { get; init; }
    public required IReadOnlyList<MatrixRowAnswer> Authorities { get; init; }

    public static MatrixAnswer Of(MatrixRequest request, ThemeMatrix matrix) => new()
    {
        Name = request.Name,
        Scope = matrix.Scope,
        Themes = [.. matrix.Themes.Select(theme => new NamedTheme(theme.Slug, theme.Name))],
        ItemsUrl = request.Measures.Contains(ThemeMeasure.Items) ? Template(request, ThemeMeasure.Items) : null,
        StrengthsUrl = request.Measures.Contains(ThemeMeasure.Strengths) ? Template(request, ThemeMeasure.Strengths) : null,
        Authorities = [.. matrix.Rows.Select(row => MatrixRowAnswer.Of(row, matrix, request.Measures))],
    };

    private static string Template(MatrixRequest request, ThemeMeasure measure) =>
        request.PassagesOf(measure, "{theme}", "{gss}").Replace("%7B", "{", StringComparison.Ordinal).Replace("%7D", "}", StringComparison.Ordinal);
}

public sealed record NamedTheme(string Slug, string Name);

/// <summary>An authority's row: how many inspections are in scope (few means too few to say anything of a rate), and a cell for each theme.</summary>
public sealed record MatrixRowAnswer(string Gss, string Name, string Region, string Type, bool IsCurrent, int Inspections, bool IsTooFew, IReadOnlyList<MatrixCell> Cells)
{
    public static MatrixRowAnswer Of(MatrixRow row, ThemeMatrix matrix, IReadOnlyList<ThemeMeasure> measures) => new(
        row.Authority.Gss.Value, row.Authority.Name, row.Authority.Region, row.Authority.Type, row.Authority.IsCurrent,
        row.Inspections, row.Inspections < AuthorityComparison.Fewest,
        [.. matrix.Themes.Select((theme, place) => new MatrixCell(
            theme.Slug, MatrixShare.Of(row, ThemeMeasure.Items, place, measures), MatrixShare.Of(row, ThemeMeasure.Strengths, place, measures)))]);
}

/// <summary>A theme in an authority's inspections; a measure that was not asked for is null.</summary>
public sealed record MatrixCell(string Theme, MatrixShare? Items, MatrixShare? Strengths);

/// <summary>A share of inspections; the rate is null when none is in scope.</summary>
public sealed record MatrixShare(int Numerator, int Denominator)
{
    public double? Rate => Denominator == 0 ? null : (double)Numerator / Denominator;

    public static MatrixShare? Of(MatrixRow row, ThemeMeasure measure, int place, IReadOnlyList<ThemeMeasure> measures) =>
        measures.Contains(measure) ? new MatrixShare(row.Of(measure)[place], row.Inspections) : null;
}
