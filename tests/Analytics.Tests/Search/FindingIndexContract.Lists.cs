using Analytics.Reports;
using Analytics.Search;

namespace Analytics.Tests.Search;

public abstract partial class FindingIndexContract
{
    private static string[] Ids(FindingList list) => [.. list.Findings.Select(listed => listed.FindingId)];

    [Theory]
    [InlineData(FindingSort.Newest, "plans")]
    [InlineData(FindingSort.Oldest, "plans")]
    [InlineData(FindingSort.Authority, "plans")]
    [InlineData(FindingSort.Relevance, "plans")]
    [InlineData(FindingSort.Relevance, "")]
    [InlineData(FindingSort.Newest, "plans -late")]
    public async Task A_list_holds_every_hit_in_the_order_of_searches(FindingSort sort, string text)
    {
        using var index = await BuildAsync([.. Enumerable.Range(100, 450).Select(n =>
            Finding($"f{n}", $"Plans {new string('x', n % 7)} of unit {n} {(n % 3 == 0 ? "late" : "plans")}.", $"20{10 + (n % 9)}-01-01") with { AuthorityName = $"Authority {n % 5}" })]);
        var query = Query(text) with { Sort = sort };

        var list = index.List(query with { Skip = 7, Take = 1 });

        var pages = Enumerable.Range(0, 3).SelectMany(page => Ids(index.Search(query with { Skip = page * 200, Take = 200 })));
        Assert.Equal(pages, Ids(list));
        Assert.Equal(index.Search(query).Total, list.Findings.Count);
        Assert.Equal(1, list.Sequence);
    }

    [Fact]
    public async Task A_list_is_filtered_and_names_the_inspection_of_each_finding()
    {
        using var index = await BuildAsync(
            Finding("a", "Plans are late.") with { InspectionId = "one", Polarity = Polarity.Strength },
            Finding("b", "Plans are late.") with { InspectionId = "two", Polarity = Polarity.Strength },
            Finding("c", "Plans are late.") with { InspectionId = "two" });

        var list = index.List(Query("plans") with { Filter = new FindingFilter { Polarities = [Polarity.Strength] } });

        Assert.Equal([new ListedFinding("a", "one"), new ListedFinding("b", "two")], list.Findings);
    }

    [Fact]
    public async Task A_list_follows_changes()
    {
        using var index = await BuildAsync(Finding("a", "Plans are late."), Finding("b", "Plans are late."));

        index.Apply([new DocumentFindings("a", []), Document(Finding("ä-long-identifier-of-a-finding", "Plans are late."))], 1, 2);

        Assert.Equal(["b", "ä-long-identifier-of-a-finding"], Ids(index.List(Query("plans"))));
        Assert.Equal(2, index.List(Query("plans")).Sequence);
    }

    [Fact]
    public void There_are_no_lists_of_an_absent_index()
    {
        using var index = Open();

        Assert.Equal(0, index.List(new FindingQuery()).Sequence);
        Assert.Empty(index.List(new FindingQuery()).Findings);
        Assert.Equal((0, 0, 0L), (index.SearchInspections(new FindingQuery()).Total, index.SearchInspections(new FindingQuery()).Inspections, index.SearchInspections(new FindingQuery()).Sequence));
    }
}
