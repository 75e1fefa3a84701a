namespace Analytics.Web.Tests;

public sealed class QueryHelpTests(TestSite site)
{
    [Fact]
    public async Task Every_example_of_the_help_is_a_search_that_is_read_as_it_stands()
    {
        var page = await site.PageAsync("/search");

        var examples = page.QuerySelectorAll(".query-help a").Select(link => link.GetAttribute("href")!).ToList();
        var answers = await Task.WhenAll(examples.Select(example => site.JsonAsync($"/api/v1/findings{example["/search".Length..]}")));

        Assert.True(examples.Count >= 10);
        Assert.All(answers, answer => Assert.Empty(answer["messages"]!.AsArray()));
    }

    [Fact]
    public async Task A_chosen_value_of_a_filter_has_its_count_and_links_have_names_of_whole_words()
    {
        var page = await site.PageAsync("/search?theme=supervision");

        var chosen = page.QuerySelector(".facets a.chosen")!;
        Assert.Equal("Remove Supervision", chosen.GetAttribute("aria-label"));
        Assert.StartsWith($"{chosen.ParentElement!.QuerySelector(".count")!.TextContent} passage", page.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("add Management oversight and decision-making", page.QuerySelectorAll(".facets a.more").Select(link => link.GetAttribute("aria-label")));
    }

    [Theory]
    [InlineData("supervison NEAR/5 recording", "supervision", "also_searched_for")]
    [InlineData("recording NEAR/5 supervison&exact=true", "recording NEAR/5 supervision", "did_you_mean")]
    [InlineData("RHI NEAR/9 home", "return home interview", "also_searched_for")]
    public async Task Words_that_NEAR_joins_are_read_like_others(string query, string expected, string where)
    {
        var answer = await site.JsonAsync($"/api/v1/findings?q={query}");

        Assert.Contains(expected, answer[where]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_in_the_text_counts_in_the_facets_as_words_do()
    {
        var typed = await site.JsonAsync("/api/v1/findings?q=theme:supervision");
        var chosen = await site.JsonAsync("/api/v1/findings?theme=supervision");

        Assert.True((int)typed["total"]! > 0);
        Assert.Equal((int)chosen["total"]!, (int)typed["total"]!);
        Assert.All(typed["facets"]!["theme"]!.AsArray(), value => Assert.True((int)value!["count"]! <= (int)typed["total"]!));
    }
}
