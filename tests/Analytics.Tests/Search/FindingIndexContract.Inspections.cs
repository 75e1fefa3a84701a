using Analytics.Reports;
using Analytics.Search;

namespace Analytics.Tests.Search;

public abstract partial class FindingIndexContract
{
    private Task<IFindingIndex> BuildThreeInspectionsAsync() => BuildAsync(
        Finding("a1", "Plans are late.", "2019-01-01") with { InspectionId = "a", AuthorityName = "Aldmere" },
        Finding("a2", "Plans, plans and plans.", "2019-01-01") with { InspectionId = "a", AuthorityName = "Aldmere" },
        Finding("a3", "Plans and visits are late.", "2019-01-01") with { InspectionId = "a", AuthorityName = "Aldmere" },
        Finding("a4", "Visits and plans are late in every team.", "2019-01-01") with { InspectionId = "a", AuthorityName = "Aldmere" },
        Finding("b1", "Some plans are late.", "2021-01-01") with { InspectionId = "b", AuthorityName = "Wexmere", Polarity = Polarity.Strength },
        Finding("b2", "Visits are late.", "2021-01-01") with { InspectionId = "b", AuthorityName = "Wexmere" },
        Finding("c1", "Plans, plans.", "2021-01-01") with { InspectionId = "c", AuthorityName = "Brackfield" });

    [Theory]
    [InlineData(FindingSort.Relevance, "a,c,b")]
    [InlineData(FindingSort.Newest, "b,c,a")]
    [InlineData(FindingSort.Oldest, "a,b,c")]
    [InlineData(FindingSort.Authority, "a,c,b")]
    public async Task Inspections_come_in_the_order_of_their_first_hit(FindingSort sort, string expected)
    {
        using var index = await BuildThreeInspectionsAsync();
        var query = Query("plans") with { Sort = sort };

        var found = index.SearchInspections(query);

        Assert.Equal(expected.Split(','), found.Hits.Select(hit => hit.InspectionId));
        Assert.Equal(expected.Split(','), index.List(query).Findings.Select(listed => listed.InspectionId).Distinct());
    }

    [Fact]
    public async Task An_inspection_has_the_count_of_its_hits_and_the_best_three_of_them()
    {
        using var index = await BuildThreeInspectionsAsync();

        var found = index.SearchInspections(Query("plans"));

        Assert.Equal((6, 3, 1L), (found.Total, found.Inspections, found.Sequence));
        Assert.Equal(["a:4", "c:1", "b:1"], found.Hits.Select(hit => $"{hit.InspectionId}:{hit.Count}"));
        var best = found.Hits[0].Best;
        Assert.Equal(index.Search(Query("plans") with { Filter = new FindingFilter { Inspections = ["a"] }, Take = 3 }).Hits.Select(hit => hit.FindingId), best.Select(hit => hit.FindingId));
        Assert.Equal(["Plans", "plans", "plans"], best[0].Snippet.Where(part => part.IsMatch).Select(part => part.Text));
    }

    [Fact]
    public async Task The_best_three_do_not_hang_on_the_order_of_inspections()
    {
        using var index = await BuildThreeInspectionsAsync();

        var byDate = index.SearchInspections(Query("plans") with { Sort = FindingSort.Oldest });

        Assert.Equal(
            index.SearchInspections(Query("plans")).Hits.Single(hit => hit.InspectionId == "a").Best.Select(hit => hit.FindingId),
            byDate.Hits[0].Best.Select(hit => hit.FindingId));
    }

    [Fact]
    public async Task Without_words_every_finding_counts_and_filters_hold()
    {
        using var index = await BuildThreeInspectionsAsync();

        var all = index.SearchInspections(new FindingQuery());
        var praised = index.SearchInspections(new FindingQuery { Filter = new FindingFilter { Polarities = [Polarity.Strength] } });

        Assert.Equal(["b:2", "c:1", "a:4"], all.Hits.Select(hit => $"{hit.InspectionId}:{hit.Count}"));
        Assert.Equal(["b1", "b2"], all.Hits[0].Best.Select(hit => hit.FindingId));
        Assert.Equal((1, 1), (praised.Total, praised.Inspections));
    }

    [Fact]
    public async Task Facets_of_inspections_count_findings_as_those_of_a_search_do()
    {
        using var index = await BuildThreeInspectionsAsync();

        var found = index.SearchInspections(Query("plans"));

        Assert.Equivalent(index.Search(Query("plans")).Facets, found.Facets);
        Assert.Empty(index.SearchInspections(Query("plans") with { WithFacets = false }).Facets);
    }

    [Theory]
    [InlineData(-5, -1, 0)]
    [InlineData(0, int.MaxValue, 200)]
    [InlineData(195, 10, 10)]
    [InlineData(215, 10, 5)]
    [InlineData(int.MaxValue, 10, 0)]
    public async Task Slices_count_inspections(int skip, int take, int expected)
    {
        using var index = await BuildAsync([.. Enumerable.Range(100, 220).SelectMany(n => new[] { "x", "y" }.Select(part => Finding($"f{n}{part}", "Plans are late.") with { InspectionId = $"i{n}" }))]);

        var found = index.SearchInspections(Query("plans") with { Skip = skip, Take = take });

        Assert.Equal(expected, found.Hits.Count);
        Assert.Equal((440, 220), (found.Total, found.Inspections));
        Assert.All(found.Hits, hit => Assert.Equal((2, 2), (hit.Count, hit.Best.Count)));
    }
}
