using Analytics.Search;

namespace Analytics.Tests.Search;

public abstract partial class FindingIndexContract
{
    private static readonly QueryNode Officer = new QueryNode.Alternatives(
        new QueryNode.Word("LRO"),
        [new QueryNode.Phrase(["lamp", "reading", "officer"], IsExact: false), new QueryNode.And([new QueryNode.Word("officer"), new QueryNode.Word("lanterns")])]);

    private static readonly IndexedFinding[] Officers =
    [
        Finding("a", "The LRO visits twice."),
        Finding("b", "Lamp reading officers visit twice."),
        Finding("c", "Each officer has many lanterns."),
        Finding("d", "An officer visits."),
        Finding("e", "Reading a lamp is no work for an officer."),
    ];

    [Fact]
    public async Task Alternatives_are_found_by_any_of_them()
    {
        using var index = await BuildAsync(Officers);

        var hits = index.Search(new FindingQuery { Words = Officer });
        var without = index.Search(new FindingQuery { Words = new QueryNode.Not(Officer) });

        Assert.Equal(["a", "b", "c"], Ids(hits).Order(StringComparer.Ordinal));
        Assert.Equal(["d", "e"], Ids(without).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Alternatives_score_as_the_best_of_them_and_not_as_their_sum()
    {
        var (word, other) = (new QueryNode.Word("lantern"), new QueryNode.Word("candle"));
        using var index = await BuildAsync(
            Finding("a", "Lantern and candle, both here."), Finding("b", "A lantern, by itself here."), Finding("c", "A candle, by itself here."),
            Finding("d", "Nothing of them is here."), Finding("e", "Nor here is any of them."), Finding("f", "Here are visits and plans."), Finding("g", "Here are many more plans."));

        var alternatives = index.Search(new FindingQuery { Words = new QueryNode.Alternatives(word, [other]) }).Hits;
        var alone = index.Search(new FindingQuery { Words = word }).Hits.ToDictionary(hit => hit.FindingId, hit => hit.Score);
        var otherAlone = index.Search(new FindingQuery { Words = other }).Hits.ToDictionary(hit => hit.FindingId, hit => hit.Score);

        Assert.Equal(Math.Max(alone["a"], otherAlone["a"]), alternatives.Single(hit => hit.FindingId == "a").Score);
        Assert.Equal(alone["b"], alternatives.Single(hit => hit.FindingId == "b").Score);
        Assert.Equal(otherAlone["c"], alternatives.Single(hit => hit.FindingId == "c").Score);
    }

    [Fact]
    public async Task Words_of_an_alternative_count_only_where_all_of_them_are()
    {
        var both = new QueryNode.And([new QueryNode.Word("rare"), new QueryNode.Word("lantern")]);
        using var index = await BuildAsync(
            Finding("a", "A rare candle is here."), Finding("b", "A good candle is here."), Finding("c", "No such thing at all."), Finding("d", "Visits and plans are late."), Finding("e", "Plans are late once more."));

        var hits = index.Search(new FindingQuery { Words = new QueryNode.Alternatives(new QueryNode.Word("candle"), [both]) }).Hits;

        Assert.Equal(2, hits.Count);
        Assert.Equal(hits[0].Score, hits[1].Score);
    }

    [Fact]
    public async Task Alternatives_add_to_the_score_of_other_words()
    {
        using var index = await BuildAsync(Officers);
        var visits = new QueryNode.Word("twice");

        var together = index.Search(new FindingQuery { Words = new QueryNode.And([Officer, visits]) }).Hits.Single(hit => hit.FindingId == "a");
        var apart = index.Search(new FindingQuery { Words = Officer }).Hits.Concat(index.Search(new FindingQuery { Words = visits }).Hits).Where(hit => hit.FindingId == "a");

        Assert.Equal(apart.Sum(hit => hit.Score), together.Score, tolerance: 1e-5);
    }

    [Fact]
    public async Task The_alternatives_that_a_passage_has_are_marked_and_no_others()
    {
        using var index = await BuildAsync(Officers);

        var hits = index.Search(new FindingQuery { Words = Officer }).Hits;
        var marked = hits.ToDictionary(hit => hit.FindingId, hit => string.Join('|', hit.Snippet.Where(part => part.IsMatch).Select(part => part.Text)));

        Assert.Equal("LRO", marked["a"]);
        Assert.Equal("Lamp reading officers", marked["b"]);
        Assert.Equal("officer|lanterns", marked["c"]);
    }

    [Fact]
    public async Task Raised_values_multiply_scores()
    {
        using var index = await BuildAsync(
            Finding("a", "A lantern, by itself here."), Finding("b", "A lantern, by itself here.") with { Themes = ["light"] }, Finding("c", "Visits are late."), Finding("d", "Plans are late."), Finding("e", "All is late."));
        var query = Query("lantern");

        var plain = index.Search(query).Hits;
        var raised = index.Search(query with { Raised = [new RaisedValue(Facet.Theme, "light", 2)] }).Hits;

        Assert.Equal(["a", "b"], plain.Select(hit => hit.FindingId));
        Assert.Equal(["b", "a"], raised.Select(hit => hit.FindingId));
        Assert.Equal(2 * raised[1].Score, raised[0].Score, tolerance: 1e-5);
    }

    [Fact]
    public async Task Inspections_and_authorities_are_left_out()
    {
        using var index = await BuildAsync(
            Finding("a", "Plans are late."), Finding("b", "Plans are late.") with { Authorities = ["E09000002"] }, Finding("c", "Plans are late.") with { Authorities = ["E09000002", "E09000003"] });

        var inspection = index.Search(Query("plans") with { Filter = new() { ExceptInspections = ["inspection-a"] } });
        var authority = index.Search(Query("plans") with { Filter = new() { ExceptAuthorities = ["E09000003"] } });

        Assert.Equal(["b", "c"], Ids(inspection));
        Assert.Equal(["a", "b"], Ids(authority));
        Assert.Equal(2, authority.Facets[Facet.Authority].Sum(count => count.Count));
    }
}
