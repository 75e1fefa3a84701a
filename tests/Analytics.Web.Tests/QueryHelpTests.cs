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
    public async Task A_field_in_the_text_counts_in_the_facets_as_words_do()
    {
        var typed = await site.JsonAsync("/api/v1/findings?q=theme:supervision");
        var chosen = await site.JsonAsync("/api/v1/findings?theme=supervision");

        Assert.True((int)typed["total"]! > 0);
        Assert.Equal((int)chosen["total"]!, (int)typed["total"]!);
        Assert.All(typed["facets"]!["theme"]!.AsArray(), value => Assert.True((int)value!["count"]! <= (int)typed["total"]!));
    }
}
