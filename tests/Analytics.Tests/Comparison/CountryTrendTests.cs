using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;

namespace Analytics.Tests.Comparison;

public sealed class CountryTrendTests : IDisposable
{
    private static readonly HeldInspection[] Inspections =
    [
        As(Framework.Sif, "sif", "2018-01-20", Grade.Inadequate), As(Framework.IlacsStandard, "standard", "2018-06-10", Grade.Good), As(Framework.IlacsShort, "short", "2018-09-10", Grade.Outstanding),
        As(Framework.Jtai, "joint", "2018-10-10", Grade.Good), As(Framework.IlacsStandard, "unjudged", "2018-11-10", Grade.NotJudged), As(Framework.IlacsStandard, "last", "2026-06-10", null),
    ];

    private readonly InventedReference _reference = new();

    public void Dispose() => _reference.Dispose();

    [Fact]
    public void Single_inspections_stand_apart_from_ILACS_in_the_same_year_and_visits_are_left_out()
    {
        var years = CountryTrend.OfTheme(Held([.. Items("supervision", "sif", "short", "joint")]), "supervision");

        Assert.Equal([(2018, false), (2018, true), (2026, true)], years.Select(year => (year.Year, year.IsIlacs)));
        Assert.Equal([(1, 1), (1, 3), (0, 1)], years.Select(year => (year.Rate.Count, year.Rate.Of)));
        Assert.Equal(["short"], years[1].Rate.Inspections);
    }

    [Fact]
    public void Only_inspections_with_an_overall_grade_count_among_the_good_ones()
    {
        var years = CountryTrend.OfGoodGrades(Held([]));

        Assert.Equal([(2018, false, 0, 1), (2018, true, 2, 2)], years.Select(year => (year.Year, year.IsIlacs, year.Rate.Count, year.Rate.Of)));
    }

    [Fact]
    public void Themes_raised_in_a_scope_are_counted_over_all_its_inspections_the_most_frequent_first()
    {
        var raised = RaisedThemes.In(
            new InspectionScope { From = new DateOnly(2018, 6, 1) }, Held([.. Items("supervision", "sif", "short"), .. Items("leadership", "standard", "last"), .. Items("neglect", "sif")]),
            [Theme("supervision"), Theme("leadership"), Theme("neglect")]);

        Assert.Equal([("leadership", 2, 5), ("supervision", 1, 5)], raised.Select(theme => (theme.Theme.Slug, theme.Rate.Count, theme.Rate.Of)));
    }

    private HeldThemes Held(IReadOnlyList<InspectionTheme> themes) => new(_reference.Load(), Inspections, themes);

    private static HeldInspection As(Framework framework, string id, string on, Grade? overall)
    {
        var held = InventedInspections.Held(id, on, Hartmoor);
        return held with
        {
            Inspection = held.Inspection with { Framework = framework, Judgements = overall is { } grade ? [new Judgement(JudgementName.OverallEffectiveness, grade)] : [] },
        };
    }
}
