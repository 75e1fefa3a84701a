using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;

namespace Analytics.Tests.Comparison;

public sealed class ThemeTrendTests : IDisposable
{
    private static readonly HeldInspection[] Inspections =
    [
        Held("a", "2024-02-10", Hartmoor, Coldwater), Held("b", "2024-06-10", Coldwater), Held("c", "2026-02-10", Hartmoor), Held("d", "2026-06-10", Saltney), Held("e", "2026-06-12"),
    ];

    private static readonly InspectionTheme[] Themes = [.. Items("supervision", "a", "c"), .. Strengths("supervision", "b", "d"), .. Items("leadership", "b")];

    private readonly InventedReference _reference = new();

    public void Dispose() => _reference.Dispose();

    [Fact]
    public void Every_inspection_counts_once_in_its_year_and_the_end_of_overall_judgements_shows()
    {
        var trend = Trend(null, new InspectionScope());

        Assert.Equal([(2024, true), (2026, true), (2026, false)], trend.Points.Select(point => (point.Year, point.HasOverallJudgement)));
        Assert.Equal([(1, 2), (1, 1), (0, 2)], trend.Points.Select(point => (point.Items.Count, point.Items.Of)));
        Assert.Equal([["b"], [], ["d"]], trend.Points.Select(point => point.Strengths.Inspections));
    }

    [Fact]
    public void A_trend_of_some_authorities_counts_theirs_only()
    {
        var trend = Trend([Hartmoor, Coldwater], new InspectionScope { From = new DateOnly(2024, 1, 1), To = new DateOnly(2025, 1, 1) });

        Assert.Equal((2024, 2), (Assert.Single(trend.Points).Year, trend.Points[0].Items.Of));
    }

    [Fact]
    public void A_report_of_two_authorities_counts_once_in_a_trend_and_for_each_alone()
    {
        Assert.Equal((1, 2), CountOf(Trend([Hartmoor, Coldwater], new InspectionScope { To = new DateOnly(2025, 1, 1) })));
        Assert.Equal((1, 1), CountOf(Trend([Hartmoor], new InspectionScope { To = new DateOnly(2025, 1, 1) })));
        Assert.Equal((1, 2), CountOf(Trend([Coldwater], new InspectionScope { To = new DateOnly(2025, 1, 1) })));
    }

    [Fact]
    public void A_report_whose_overall_grade_was_not_found_makes_no_break()
    {
        var held = Held("f", "2024-03-10", Saltney);
        var without = held with { Inspection = held.Inspection with { Judgements = [] } };

        var trend = ThemeTrend.Of(new HeldThemes(_reference.Load(), [.. Inspections, without], Themes), "supervision", new InspectionScope { To = new DateOnly(2025, 1, 1) }, null);

        Assert.Equal((2024, true, 3), (Assert.Single(trend.Points).Year, trend.Points[0].HasOverallJudgement, trend.Points[0].Items.Of));
    }

    private static (int Count, int Of) CountOf(ThemeTrend trend) => (Assert.Single(trend.Points).Items.Count, trend.Points[0].Items.Of);

    [Fact]
    public void On_the_latest_basis_each_authority_has_one_inspection()
    {
        var trend = Trend(null, new InspectionScope { Basis = InspectionBasis.Latest });

        Assert.Equal([1, 1, 1], trend.Points.Select(point => point.Items.Of));
    }

    private ThemeTrend Trend(IReadOnlyCollection<GssCode>? authorities, InspectionScope scope) =>
        ThemeTrend.Of(new HeldThemes(_reference.Load(), Inspections, Themes), "supervision", scope, authorities);
}
