using Analytics.Search;

namespace Analytics.Tests.Search;

public abstract partial class FindingIndexContract
{
    [Theory]
    [InlineData("supervising", "a,b")]
    [InlineData("SUPERVISION", "a,b")]
    [InlineData("supervision late", "a")]
    [InlineData("supervision OR visits", "a,b,c")]
    [InlineData("supervision -late", "b")]
    [InlineData("-supervision", "c,d")]
    [InlineData("-supervision -visits", "d")]
    [InlineData("NOT (supervision OR visits)", "d")]
    [InlineData("visits OR -late", "b,c,d")]
    [InlineData("(late OR visits) (supervision OR children)", "a,c")]
    [InlineData("unheard", "")]
    [InlineData("the unheard", "")]
    public async Task Words_are_found_by_their_stems_and_combined(string text, string expected)
    {
        using var index = await BuildAsync(
            Finding("a", "Staff supervision is often late."),
            Finding("b", "The supervision of staff is regular."),
            Finding("c", "Visits to children are purposeful."),
            Finding("d", "Café-style family meetings for the Größe household."));

        var found = Found(index, text);

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Theory]
    [InlineData("\"social worker\"", "a")]
    [InlineData("\"social workers\"", "b")]
    [InlineData("social worker", "a,b,c")]
    [InlineData("\"worker social\"", "c")]
    [InlineData("\"care leavers\"", "b")]
    [InlineData("care-leaver", "b,c")]
    [InlineData("\"children’s plans\"", "a")]
    [InlineData("children’s", "a,c")]
    public async Task Quoted_phrases_are_found_as_written_and_hyphenated_words_by_their_stems(string text, string expected)
    {
        using var index = await BuildAsync(
            Finding("a", "Each social worker knows the children's plans."),
            Finding("b", "Social workers visit care leavers."),
            Finding("c", "A worker social with children: a care-leaver and others."));

        var found = Found(index, text);

        Assert.Equal(expected.Split(','), found);
    }

    [Theory]
    [InlineData("supervis*", "a,b")]
    [InlineData("supervisio*", "a")]
    [InlineData("nationalit*", "c")]
    [InlineData("cafe*", "c")]
    [InlineData("su* -supervisor", "a,c")]
    public async Task Prefixes_match_the_letters_as_written_whatever_follows(string text, string expected)
    {
        using var index = await BuildAsync(
            Finding("a", "Supervision is late."),
            Finding("b", "A supervisor is absent."),
            Finding("c", "Such nationalities meet in cafés."));

        var found = Found(index, text);

        Assert.Equal(expected.Split(','), found);
    }

    [Fact]
    public async Task A_section_is_searched_too_and_weighs_less_than_the_passage()
    {
        using var index = await BuildAsync(
            Finding("a", "It is regular and useful for all staff.") with { Section = "Supervision" },
            Finding("b", "Supervision is regular and useful for all."));

        var hits = index.Search(Query("supervision"));

        Assert.Equal(["b", "a"], Ids(hits));
        Assert.True(hits.Hits[0].Score > hits.Hits[1].Score);
    }

    [Fact]
    public async Task Hostile_queries_are_answered()
    {
        using var index = await BuildAsync(Finding("a", "Plans are late."), Finding("b", "plans' \"lateness\" (NEAR) * -"));

        var totals = HostileQueries.All.Select(text => index.Search(Query(text)).Total).ToList();

        Assert.All(totals, total => Assert.InRange(total, 0, 2));
        Assert.Equal(2, index.Search(Query("plans")).Total);
    }

    [Fact]
    public async Task Trees_that_no_parser_makes_are_answered()
    {
        using var index = await BuildAsync(Finding("a", "Plans are late."));
        QueryNode[] trees =
        [
            new QueryNode.Word(""), new QueryNode.Word("\"\0"), new QueryNode.Phrase([]), new QueryNode.Word("*", IsPrefix: true), new QueryNode.Word("", IsPrefix: true),
            new QueryNode.Near([], 5), new QueryNode.Near([new QueryNode.Word("plans"), new QueryNode.Word("")], 5), new QueryNode.Near([new QueryNode.Word("plans"), new QueryNode.Not(new QueryNode.Word("x"))], 5),
            new QueryNode.InSection(new QueryNode.Word("")), new QueryNode.InSection(new QueryNode.Or([])), new QueryNode.InField(Facet.Year, "\"\0"),
        ];

        var totals = trees.Select(tree => index.Search(new FindingQuery { Words = tree }).Total);

        Assert.All(totals, total => Assert.Equal(0, total));
    }
}
