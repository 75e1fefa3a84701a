using Analytics.Search;

namespace Analytics.Tests.Search;

public abstract partial class FindingIndexContract
{
    private static readonly IndexedFinding[] Lamps =
    [
        Finding("a", "Lamps are trimmed and polished."),
        Finding("b", "Lamps are trimmed."),
        Finding("c", "Lamps are polished, and so is brass."),
        Finding("d", "Lamps stand in every window."),
        Finding("e", "Nothing of it is told."),
    ];

    private static FindingQuery Loosely(string text, int enough) => Query(text) with { Enough = enough };

    [Fact]
    public async Task Where_too_few_findings_have_all_the_words_those_with_most_of_them_are_found_behind()
    {
        using var index = await BuildAsync(Lamps);

        var hits = index.Search(Loosely("lamp trimmed polished", enough: 3));

        Assert.Equal(new LooseReading(Words: 3, AtLeast: 2, WithAll: 1), hits.Loose);
        Assert.Equal((3, "a"), (hits.Total, hits.Hits[0].FindingId));
        Assert.Equal(["b", "c"], Ids(hits).Skip(1).Order(StringComparer.Ordinal));
        Assert.Equal(3, hits.Facets[Facet.Kind].Single().Count);
    }

    [Theory]
    [InlineData("lamp trimmed polished", 1)]
    [InlineData("lamp trimmed polished", 0)]
    [InlineData("trimmed polished", 9)]
    [InlineData("lamp AND trimmed AND polished", 9)]
    [InlineData("\"lamps are\" \"trimmed and polished\"", 9)]
    [InlineData("polished NOT brass", 9)]
    public async Task Words_stay_together_where_enough_is_found_and_where_they_were_joined_on_purpose(string text, int enough)
    {
        using var index = await BuildAsync(Lamps);

        var hits = index.Search(Loosely(text, enough));

        Assert.Null(hits.Loose);
        Assert.Equal(["a"], Ids(hits));
    }

    [Fact]
    public async Task What_must_or_must_not_be_there_holds_however_loosely_words_are_read()
    {
        using var index = await BuildAsync(Lamps);

        var hits = index.Search(Loosely("polished trimmed window -brass kind:improvement-item", enough: 9));

        Assert.Equal(new LooseReading(Words: 3, AtLeast: 1, WithAll: 0), hits.Loose);
        Assert.Equal(["a", "b", "d"], Ids(hits).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_list_and_a_search_by_inspection_read_words_as_loosely_as_a_search()
    {
        using var index = await BuildAsync(Lamps);
        var query = Loosely("lamp trimmed polished", enough: 3);

        var listed = index.List(query).Findings.Select(finding => finding.FindingId);
        var inspections = index.SearchInspections(query);

        Assert.Equal(Ids(index.Search(query)), listed);
        Assert.Equal(3, inspections.Inspections);
        Assert.Equal(2, inspections.Loose?.AtLeast);
    }

    [Fact]
    public async Task Of_the_same_words_an_item_comes_before_narrative_and_the_newer_before_the_older()
    {
        using var index = await BuildAsync(
            Finding("a", "Lanterns are lit.", "2012-05-01") with { Kind = PassageKind.Narrative },
            Finding("b", "Lanterns are lit.", "2022-05-01") with { Kind = PassageKind.Narrative },
            Finding("c", "Lanterns are lit.", "2012-05-01"),
            Finding("d", "Lanterns are lit.", "2022-05-01"),
            Finding("e", "Visits are late."), Finding("f", "Plans are late."), Finding("g", "Records are late."), Finding("h", "Records are thin."), Finding("i", "Plans are thin."));

        var hits = index.Search(Query("lanterns"));

        Assert.Equal(["d", "c", "b", "a"], Ids(hits));
    }
}
