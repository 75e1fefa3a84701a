using Analytics.Reports;
using Analytics.Search;

namespace Analytics.Tests.Search;

public abstract partial class FindingIndexContract
{
    private static readonly IndexedFinding[] Mixed =
    [
        Finding("a", "Plans drift.", "2019-03-01") with { FrameworkTag = FrameworkTag.Outcome4, Themes = ["written-plans", "permanence"], Regions = ["London"], Overall = Grade.Inadequate },
        Finding("b", "Plans are clear.", "2021-05-04") with { Themes = ["written-plans"], Polarity = Polarity.Strength, Kind = PassageKind.Narrative, Regions = ["South West"] },
        Finding("c", "Permanence plans are late.", "2021-05-05") with { Body = Body.Partnership, Themes = ["permanence"], Authorities = ["E06000001", "E06000002"], Regions = ["South West", "London"], Framework = Framework.IlacsShort },
        Finding("d", "Visits are regular.", "2023-01-31") with { Body = Body.Lscb, Themes = ["direct-work"], Overall = null, Framework = Framework.FocusedVisit, InspectionId = "inspection-x" },
    ];

    public static TheoryData<FindingFilter, string> Filters => new()
    {
        { new FindingFilter(), "d,c,b,a" },
        { new FindingFilter { Themes = ["permanence"] }, "c,a" },
        { new FindingFilter { Themes = ["permanence", "direct-work"] }, "d,c,a" },
        { new FindingFilter { Themes = ["permanence"], Regions = ["South West"] }, "c" },
        { new FindingFilter { Polarities = [Polarity.Strength] }, "b" },
        { new FindingFilter { Kinds = [PassageKind.Narrative, PassageKind.PriorityAction] }, "b" },
        { new FindingFilter { Bodies = [Body.Partnership, Body.Lscb] }, "d,c" },
        { new FindingFilter { Authorities = ["E06000002"] }, "c" },
        { new FindingFilter { Frameworks = [Framework.IlacsShort, Framework.FocusedVisit] }, "d,c" },
        { new FindingFilter { Judgements = [Grade.Inadequate] }, "a" },
        { new FindingFilter { FrameworkTags = [FrameworkTag.Outcome4, FrameworkTag.Enabler1] }, "a" },
        { new FindingFilter { Years = [2021] }, "c,b" },
        { new FindingFilter { Inspections = ["inspection-x", "inspection-a"] }, "d,a" },
        { new FindingFilter { From = new DateOnly(2021, 5, 5) }, "d,c" },
        { new FindingFilter { To = new DateOnly(2021, 5, 4) }, "b,a" },
        { new FindingFilter { From = new DateOnly(2021, 5, 4), To = new DateOnly(2021, 5, 4) }, "b" },
        { new FindingFilter { From = new DateOnly(2024, 1, 1), To = new DateOnly(2020, 1, 1) }, "" },
        { new FindingFilter { Themes = ["never-heard-of"] }, "" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Values_of_one_filter_are_alternatives_and_filters_add_up(FindingFilter filter, string expected)
    {
        using var index = await BuildAsync(Mixed);

        var hits = index.Search(new FindingQuery { Filter = filter });

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), Ids(hits));
        Assert.Equal(hits.Hits.Count, hits.Total);
    }

    [Fact]
    public async Task Facets_count_every_value_of_what_the_words_match()
    {
        using var index = await BuildAsync(Mixed);

        var facets = index.Search(Query("plans")).Facets;

        Assert.Equal([new("permanence", 2), new("written-plans", 2)], facets[Facet.Theme]);
        Assert.Equal([new("improvement", 2), new("strength", 1)], facets[Facet.Polarity]);
        Assert.Equal([new("improvement-item", 2), new("narrative", 1)], facets[Facet.Kind]);
        Assert.Equal([new("authority", 2), new("partnership", 1)], facets[Facet.Body]);
        Assert.Equal([new("E09000001", 2), new("E06000001", 1), new("E06000002", 1)], facets[Facet.Authority]);
        Assert.Equal([new("London", 2), new("South West", 2)], facets[Facet.Region]);
        Assert.Equal([new("ilacs-standard", 2), new("ilacs-short", 1)], facets[Facet.Framework]);
        Assert.Equal([new("2021", 2), new("2019", 1)], facets[Facet.Year]);
        Assert.Equal([new("good", 2), new("inadequate", 1)], facets[Facet.Judgement]);
        Assert.Equal([new("outcome-4", 1)], facets[Facet.FrameworkTag]);
    }

    [Fact]
    public async Task A_facet_is_counted_under_the_other_filters_only()
    {
        using var index = await BuildAsync(Mixed);

        var hits = index.Search(new FindingQuery { Filter = new FindingFilter { Themes = ["written-plans"], Regions = ["South West"] } });

        Assert.Equal(1, hits.Total);
        Assert.Equal([new("permanence", 1), new("written-plans", 1)], hits.Facets[Facet.Theme]);
        Assert.Equal([new("London", 1), new("South West", 1)], hits.Facets[Facet.Region]);
        Assert.Equal([new("2021", 1)], hits.Facets[Facet.Year]);
    }

    [Fact]
    public async Task A_chosen_value_is_listed_even_when_it_would_give_nothing()
    {
        using var index = await BuildAsync(Mixed);

        var hits = index.Search(Query("visits") with { Filter = new FindingFilter { Themes = ["permanence"] } });

        Assert.Equal(0, hits.Total);
        Assert.Equal([new("direct-work", 1), new("permanence", 0)], hits.Facets[Facet.Theme]);
    }

    [Fact]
    public async Task Facets_are_left_out_where_they_are_not_wanted()
    {
        using var index = await BuildAsync(Mixed);

        Assert.Empty(index.Search(new FindingQuery { WithFacets = false }).Facets);
    }
}
