using Analytics.Search;

namespace Analytics.Tests.Search;

public abstract partial class FindingIndexContract
{
    [Theory]
    [InlineData("theme:permanence", "a,c")]
    [InlineData("theme:\"Written plans and planning\"", "a,b")]
    [InlineData("-theme:permanence", "b,d")]
    [InlineData("theme:permanence OR visits", "a,c,d")]
    [InlineData("theme:(permanence OR direct-work) -year:2019", "c,d")]
    [InlineData("authority:hartlepool", "c")]
    [InlineData("authority:E06000002 plans", "c")]
    [InlineData("region:south west", "b,c")]
    [InlineData("region:london -region:\"south west\"", "a,d")]
    [InlineData("year:2021", "b,c")]
    [InlineData("year:2019..2021", "a,b,c")]
    [InlineData("year:>2021", "d")]
    [InlineData("year:<2021", "a")]
    [InlineData("framework:focused-visit", "d")]
    [InlineData("kind:narrative", "b")]
    [InlineData("polarity:strength", "b")]
    [InlineData("judgement:inadequate", "a")]
    [InlineData("tag:outcome-4", "a")]
    [InlineData("body:lscb OR body:partnership", "c,d")]
    public async Task Fields_are_found_by_their_values_anywhere_in_a_query(string text, string expected)
    {
        using var index = await BuildAsync(Mixed);

        var found = Found(index, text);

        Assert.Equal(expected.Split(','), found);
    }

    [Theory]
    [InlineData("section:leadership", "a,c")]
    [InlineData("section:leader*", "a,c,d")]
    [InlineData("section:\"in care\"", "b")]
    [InlineData("section:\"care in\"", "")]
    [InlineData("section:care-leaver", "d")]
    [InlineData("section:(leadership OR care) reviews", "b,c")]
    [InlineData("-section:leadership", "b,d")]
    public async Task A_section_is_searched_by_the_words_of_its_heading_alone(string text, string expected)
    {
        using var index = await BuildAsync(
            Finding("a", "Plans are late.") with { Section = "The impact of leaders’ leadership" },
            Finding("b", "Reviews of leadership.") with { Section = "Children in care" },
            Finding("c", "Reviews in care.") with { Section = "Leadership" },
            Finding("d", "Visits of care leavers.") with { Section = "Leaders and care leavers" });

        var found = Found(index, text);

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Fact]
    public async Task Fields_add_no_score_and_no_mark_and_count_in_facets_as_words_do()
    {
        using var index = await BuildAsync(Mixed);

        var hits = index.Search(Query("plans theme:permanence section:improve"));
        var scores = index.Search(Query("plans")).Hits.ToDictionary(hit => hit.FindingId, hit => hit.Score);

        Assert.Equal(2, hits.Total);
        Assert.All(hits.Hits, hit => Assert.Equal(scores[hit.FindingId], hit.Score));
        Assert.All(hits.Hits, hit => Assert.All(hit.Snippet.Where(part => part.IsMatch), part => Assert.Equal("plans", part.Text, ignoreCase: true)));
        Assert.Equal([new("permanence", 2), new("written-plans", 1)], hits.Facets[Facet.Theme]);
    }

    [Fact]
    public async Task Fields_alone_give_the_newest_first()
    {
        using var index = await BuildAsync(Mixed);

        var hits = index.Search(Query("region:london"));

        Assert.Equal(["d", "c", "a"], Ids(hits));
        Assert.All(hits.Hits, hit => Assert.Equal(0, hit.Score));
    }
}
