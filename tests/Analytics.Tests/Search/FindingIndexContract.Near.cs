namespace Analytics.Tests.Search;

public abstract partial class FindingIndexContract
{
    [Theory]
    [InlineData("supervision NEAR/1 late", "a,d")]
    [InlineData("late NEAR/1 supervision", "a,d")]
    [InlineData("supervision NEAR/2 late", "a,b,d")]
    [InlineData("supervision NEAR/3 late", "a,b,d")]
    [InlineData("supervision NEAR/4 late", "a,b,c,d")]
    [InlineData("supervision NEAR late", "a,b,c,d")]
    [InlineData("supervision NEAR/50 late", "a,b,c,d")]
    [InlineData("supervision* NEAR/1 late", "a")]
    [InlineData("supervis* NEAR/1 late", "a,d")]
    [InlineData("\"supervision is\" NEAR/1 late", "a")]
    [InlineData("\"is rarely\" NEAR/1 supervision", "")]
    [InlineData("\"supervising late\" NEAR/1 files", "d")]
    [InlineData("supervision NEAR/1 (late OR visits)", "a,d,e")]
    [InlineData("supervision NEAR/1 (late OR \"visits are\")", "a,d")]
    [InlineData("-(supervision NEAR/50 late)", "e,f")]
    [InlineData("late NEAR/3 late", "f")]
    [InlineData("late NEAR/2 late", "")]
    [InlineData("supervision NEAR/4 unheard", "")]
    [InlineData("care-leaver NEAR/1 late", "f")]
    [InlineData("care-leaver NEAR/1 leavers", "")]
    public async Task Near_finds_words_that_few_others_part(string text, string expected)
    {
        using var index = await BuildAsync(
            Finding("a", "Supervision is late."),
            Finding("b", "Late and irregular supervision."),
            Finding("c", "Supervision of staff is rarely late."),
            Finding("d", "Supervising late files."),
            Finding("e", "Visits, supervision.") with { Section = "Late" },
            Finding("f", "Late care leaver reviews, late.") with { Section = "Supervision" });

        var found = Found(index, text);

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Theory]
    [InlineData("one NEAR/1 two NEAR/1 three", "a,b,c")]
    [InlineData("three NEAR/1 one NEAR/1 two", "a,b,c")]
    [InlineData("one NEAR/2 two NEAR/2 three", "a,b,c,d")]
    [InlineData("one NEAR/1 one NEAR/1 two", "c,e")]
    [InlineData("\"one two\" NEAR/1 two NEAR/1 three", "c")]
    public async Task Near_joins_each_word_to_the_next_in_whatever_order_they_stand(string text, string expected)
    {
        using var index = await BuildAsync(
            Finding("a", "One x two x three."),
            Finding("b", "Two one three."),
            Finding("c", "One one two two x three x one."),
            Finding("d", "Three x x one two x x x three."),
            Finding("e", "One one two x x x three."));

        var found = Found(index, text);

        Assert.Equal(expected.Split(','), found);
    }

    [Fact]
    public async Task Near_only_filters_and_marks_as_its_words_do()
    {
        using var index = await BuildAsync(
            Finding("a", "Supervision is late."),
            Finding("b", "Supervision, supervision, and once more supervision is often late for all of the teams."));

        var (near, all) = (index.Search(Query("supervision NEAR/3 late")), index.Search(Query("supervision late")));

        Assert.Equal(all.Hits.Select(hit => (hit.FindingId, hit.Score)), near.Hits.Select(hit => (hit.FindingId, hit.Score)));
        Assert.Equal(all.Hits.SelectMany(hit => hit.Snippet), near.Hits.SelectMany(hit => hit.Snippet));
    }

    [Fact]
    public async Task Near_sees_what_was_changed_and_deleted()
    {
        using var index = await BuildAsync(Finding("a", "Plans are late."), Finding("b", "Plans drift and are late."));
        Assert.Equal(["a"], Found(index, "plans NEAR/1 late"));

        index.Apply([Document(Finding("a", "Plans drift and are late.")), Document(Finding("b", "Late plans.")), Document(Finding("c", "Plans: late."))], 1, 2);

        Assert.Equal(["b", "c"], Found(index, "plans NEAR/1 late"));
    }
}
