using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>
/// How the whole country moves: shares of the whole inspections that ended in a year, single inspections apart from ILACS. Standard and short
/// inspections of ILACS are counted together here; the trend of a theme has them apart (<see cref="ThemeTrend"/>).
/// </summary>
public static class CountryTrend
{
    /// <summary>Inspections with an improvement item of the theme.</summary>
    public static IReadOnlyList<YearlyRate> OfTheme(HeldThemes held, string theme) =>
        Of(held, _ => true, place => held.Has(theme, ThemeMeasure.Items, place));

    /// <summary>Inspections graded good or outstanding overall, of those that have such a grade; from April 2026 on none has, and none is inferred.</summary>
    public static IReadOnlyList<YearlyRate> OfGoodGrades(HeldThemes held) => Of(
        held,
        place => GradeAt(held, place) is Grade.Outstanding or Grade.Good or Grade.RequiresImprovement or Grade.Inadequate,
        place => GradeAt(held, place) is Grade.Outstanding or Grade.Good);

    private static Grade? GradeAt(HeldThemes held, int place) => held[place].GradeOf(JudgementName.OverallEffectiveness);

    private static IReadOnlyList<YearlyRate> Of(HeldThemes held, Func<int, bool> isCounted, Func<int, bool> has)
    {
        var scope = new InspectionScope { Frameworks = InspectionScope.WholeInspections };
        return [.. Enumerable.Range(0, held.Inspections)
            .Where(place => scope.Holds(held[place]) && isCounted(place))
            .GroupBy(place => (held[place].End.Year, IsIlacs: held[place].Framework is Framework.IlacsStandard or Framework.IlacsShort))
            .OrderBy(group => group.Key.Year).ThenBy(group => group.Key.IsIlacs)
            .Select(group => new YearlyRate(group.Key.Year, group.Key.IsIlacs, new ThemeRate
            {
                Of = group.Count(),
                Inspections = held.Ids(group.Where(has)),
            }))];
    }
}

/// <summary>The inspections of a year under ILACS, or under the single inspection framework before it.</summary>
public sealed record YearlyRate(int Year, bool IsIlacs, ThemeRate Rate)
{
    public IReadOnlyList<Framework> Frameworks => IsIlacs ? [Framework.IlacsStandard, Framework.IlacsShort] : [Framework.Sif, Framework.SifReinspection];
}
