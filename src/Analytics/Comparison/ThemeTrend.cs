using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Comparison;

/// <summary>The rates of a theme year by year (of the last day on site) and framework, over all authorities or some.</summary>
public sealed record ThemeTrend(string Theme, IReadOnlyList<TrendPoint> Points)
{
    /// <param name="authorities">Null for all, those whose inspections could not be resolved to an authority included.</param>
    public static ThemeTrend Of(
        string theme, InspectionScope scope, IReadOnlyCollection<GssCode>? authorities, AuthorityDirectory directory,
        IReadOnlyList<HeldInspection> inspections, IReadOnlyList<InspectionTheme> themes)
    {
        var counts = new ThemeCounts(themes.Where(one => one.Theme == theme));
        return new ThemeTrend(theme, [.. InScope(scope, authorities, directory, inspections)
            .GroupBy(inspection => (inspection.End.Year, inspection.Framework, HasOverall: inspection.GradeOf(JudgementName.OverallEffectiveness) is not null))
            .OrderBy(group => group.Key.Year).ThenBy(group => group.Key.Framework).ThenByDescending(group => group.Key.HasOverall)
            .Select(group => ToPoint(group.Key, [.. group]))]);

        TrendPoint ToPoint((int Year, Framework Framework, bool HasOverall) key, IReadOnlyList<Inspection> own) => new()
        {
            Year = key.Year,
            Framework = key.Framework,
            HasOverallJudgement = key.HasOverall,
            Items = counts.RateOf(theme, ThemeMeasure.Items, own),
            Strengths = counts.RateOf(theme, ThemeMeasure.Strengths, own),
        };
    }

    private static IEnumerable<Inspection> InScope(
        InspectionScope scope, IReadOnlyCollection<GssCode>? authorities, AuthorityDirectory directory, IReadOnlyList<HeldInspection> inspections)
    {
        if (authorities is not null || scope.Basis == InspectionBasis.Latest)
            return new ScopedInspections(directory, scope, inspections).Pool(authorities ?? [.. directory.All.Select(authority => authority.Gss)]);
        return inspections
            .Select(held => held.Inspection)
            .Where(scope.Holds)
            .OrderByDescending(inspection => inspection.End).ThenBy(inspection => inspection.Id, StringComparer.Ordinal);
    }
}

/// <summary>A year and framework of a trend. Reports of 2026 with an overall judgement and without one are two points, so that the break shows.</summary>
public sealed record TrendPoint
{
    public required int Year { get; init; }
    public required Framework Framework { get; init; }

    /// <summary>False for frameworks that make no overall judgement, as ILACS from April 2026.</summary>
    public required bool HasOverallJudgement { get; init; }

    public required ThemeRate Items { get; init; }
    public required ThemeRate Strengths { get; init; }
}
