using Analytics.Search;

namespace Analytics.Tests.Search;

public abstract partial class FindingIndexContract
{
    [Fact]
    public async Task Leaves_out_what_councils_wrote_unless_it_is_asked_for_and_counts_it_among_the_kinds()
    {
        using var index = await BuildAsync(PaperAndReport);

        var hits = index.Search(Query("supervision"));
        var papers = index.Search(Query("supervision") with { Filter = new FindingFilter { Kinds = [PassageKind.Paper] } });
        var both = index.Search(Query("supervision") with { Filter = new FindingFilter { WithPapers = true } });

        Assert.Equal(["found"], Ids(hits));
        Assert.Equal(["told"], Ids(papers));
        Assert.Equal(2, both.Total);
        Assert.Equal([new FacetCount("improvement-item", 1), new FacetCount("paper", 1)], hits.Facets[Facet.Kind]);
        Assert.Equal([new FacetCount("ilacs-standard", 1)], hits.Facets[Facet.Framework]);
    }

    [Fact]
    public async Task Finds_no_inspection_by_what_a_paper_says()
    {
        using var index = await BuildAsync(PaperAndReport);

        var hits = index.SearchInspections(Query("supervision"));

        Assert.Equal(["inspection-found"], hits.Hits.Select(hit => hit.InspectionId));
    }

    private static IndexedFinding[] PaperAndReport =>
    [
        Finding("found", "The quality of supervision."),
        Finding("told", "Inspectors asked for better supervision.") with { InspectionId = "paper-told", Kind = PassageKind.Paper, Framework = null, Overall = null },
    ];
}
