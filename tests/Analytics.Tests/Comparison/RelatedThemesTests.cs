using System.Globalization;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;

namespace Analytics.Tests.Comparison;

public sealed class RelatedThemesTests : IDisposable
{
    private static readonly Theme[] Themes = [Theme("supervision"), Theme("caseloads"), Theme("neglect")];

    private readonly InventedReference _reference = new();

    public void Dispose() => _reference.Dispose();

    [Fact]
    public void Themes_raised_in_the_same_inspections_are_related_and_chance_is_what_the_shares_alone_would_give()
    {
        var related = Related(Range(0, 40), [.. Items("supervision", Ids(0, 20)), .. Items("caseloads", Ids(0, 20)), .. Items("neglect", Ids(10, 30))]);

        var found = Assert.Single(related);
        Assert.Equal(("caseloads", 20, 10.0), (found.Theme.Slug, found.Inspections.Count, found.Expected));
        Assert.Equal(Ids(0, 20).Order(StringComparer.Ordinal), found.Inspections.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_p_value_is_that_of_Mantel_and_Haenszel()
    {
        // 20 inspections, 10 with each theme, 8 with both: expected 5, variance 10 · 10 · 10 · 10 / (20² · 19), so z = 3 / √1.3158 = 2.6153 and p = 0.008914.
        var related = Related(Range(0, 20), [.. Items("supervision", Ids(0, 10)), .. Items("caseloads", Ids(2, 12))]);

        Assert.Equal(0.008914, Assert.Single(related).P, 0.000001);
    }

    [Fact]
    public void Inspections_are_compared_with_those_of_their_kind_alone()
    {
        // Single inspections raise both always, ILACS neither: within each kind nothing is left to chance.
        HeldInspection[] inspections = [.. Range(0, 20).Select(held => As(held, Framework.Sif)), .. Range(20, 40)];

        Assert.Empty(Related(inspections, [.. Items("supervision", Ids(0, 20)), .. Items("caseloads", Ids(0, 20))]));
    }

    [Fact]
    public void Fewer_than_five_inspections_with_both_are_not_named()
    {
        Assert.Empty(Related(Range(0, 40), [.. Items("supervision", Ids(0, 4)), .. Items("caseloads", Ids(0, 4))]));
    }

    private IReadOnlyList<RelatedTheme> Related(IEnumerable<HeldInspection> inspections, IReadOnlyList<InspectionTheme> themes) =>
        RelatedThemes.Of(new HeldThemes(_reference.Load(), [.. inspections], themes), "supervision", Themes);

    private static IEnumerable<HeldInspection> Range(int from, int to) => Enumerable.Range(from, to - from).Select(n => Held(Id(n), "2024-03-05", Hartmoor));

    private static string[] Ids(int from, int to) => [.. Enumerable.Range(from, to - from).Select(Id)];

    private static string Id(int n) => string.Create(CultureInfo.InvariantCulture, $"i{n:00}");

    private static HeldInspection As(HeldInspection held, Framework framework) => held with { Inspection = held.Inspection with { Framework = framework } };
}
