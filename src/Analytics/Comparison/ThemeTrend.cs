using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>The rates of a theme year by year (of the last day on site) and framework, over all authorities or some.</summary>
public sealed record ThemeTrend(string Theme, IReadOnlyList<TrendPoint> Points)
{
    /// <param name="authorities">Null for all, those whose inspections could not be resolved to an authority included.</param>
    public static ThemeTrend Of(HeldThemes held, string theme, InspectionScope scope, IReadOnlyCollection<GssCode>? authorities)
    {
        var scoped = new ScopedInspections(held, scope);
        var places = authorities is null ? scoped.All(held.Authorities) : scoped.Pool(authorities);
        return new ThemeTrend(theme, [.. places
            .GroupBy(place => (held[place].End.Year, held[place].Framework, HasOverall: MakesOverall(held[place])))
            .OrderBy(group => group.Key.Year).ThenBy(group => group.Key.Framework).ThenByDescending(group => group.Key.HasOverall)
            .Select(group => new TrendPoint
            {
                Year = group.Key.Year,
                Framework = group.Key.Framework,
                HasOverallJudgement = group.Key.HasOverall,
                Items = held.RateOf(theme, ThemeMeasure.Items, [.. group]),
                Strengths = held.RateOf(theme, ThemeMeasure.Strengths, [.. group]),
            })]);
    }

    /// <summary>By the rules: a report whose overall grade could not be read makes no break.</summary>
    private static bool MakesOverall(Inspection inspection) => FrameworkJudgements.CanMake(inspection.Framework, inspection.Start, JudgementName.OverallEffectiveness);
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
