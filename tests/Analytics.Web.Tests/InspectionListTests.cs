using System.Text.Json.Nodes;

namespace Analytics.Web.Tests;

/// <summary>One entry of the list for each inspection.</summary>
public sealed class InspectionListTests(TestSite site)
{
    [Fact]
    public async Task Counts_passages_and_inspections_and_shows_the_best_passages_of_each()
    {
        var answer = await site.JsonAsync("/api/v1/findings?q=supervision&per=inspection&context=1");

        Assert.Equal((7, 4), ((int)answer["total"]!, (int)answer["inspection_total"]!));
        Assert.Empty(answer["hits"]!.AsArray());
        var ambleford = answer["inspections"]!.AsArray().Single(inspection => (string?)inspection!["inspection_id"] == InventedReports.Ambleford2022.Id)!;
        Assert.Equal(3, (int)ambleford["count"]!);
        Assert.Equal("requires-improvement", (string?)ambleford["judgement"]);
        Assert.Equal("Ambleford", (string?)ambleford["authority_names"]![0]);
        Assert.Equal(3, ambleford["hits"]!.AsArray().Count);
        Assert.All(ambleford["hits"]!.AsArray(), hit => Assert.Contains("<mark>", (string?)hit!["snippet_html"], StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("q=supervision")]
    [InlineData("q=supervision&sort=oldest")]
    [InlineData("q=supervision&sort=newest")]
    [InlineData("q=supervision&sort=authority")]
    [InlineData("kind=improvement-item")]
    public async Task Inspections_come_as_their_first_passages_do_and_counts_add_up(string query)
    {
        var passages = (await site.JsonAsync($"/api/v1/findings?{query}&take=200"))["hits"]!.AsArray();

        var inspections = (await site.JsonAsync($"/api/v1/findings?{query}&per=inspection&take=200"))["inspections"]!.AsArray();

        Assert.Equal(passages.Select(IdOf).Distinct(), inspections.Select(IdOf));
        Assert.Equal(passages.CountBy(IdOf).OrderBy(pair => pair.Key), inspections.Select(inspection => KeyValuePair.Create(IdOf(inspection), (int)inspection!["count"]!)).OrderBy(pair => pair.Key));
    }

    [Fact]
    public async Task Pages_count_inspections()
    {
        var first = await site.JsonAsync("/api/v1/findings?per=inspection&take=3");
        var second = await site.JsonAsync((string)first["next"]!);
        var third = await site.JsonAsync((string)second["next"]!);

        Assert.Equal(8, new[] { first, second, third }.SelectMany(page => page["inspections"]!.AsArray()).Select(IdOf).Distinct().Count());
        Assert.Null(third["next"]);
    }

    [Fact]
    public async Task The_page_offers_both_lists_and_keeps_the_choice_in_links_and_forms()
    {
        var page = await site.PageAsync("/search?q=supervision&per=inspection&theme=supervision");

        Assert.Contains("passages of", page.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("One entry for each inspection", page.QuerySelector(".view a[aria-current]")!.TextContent);
        Assert.Equal("inspection", page.QuerySelector("form.search input[name=per]")!.GetAttribute("value"));
        Assert.All(page.QuerySelectorAll(".facets a, .chips a"), link => Assert.Contains("per=inspection", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("Supervision", Assert.Single(page.QuerySelectorAll(".chips strong")).TextContent);
        Assert.DoesNotContain("per=", page.QuerySelector(".view a:not([aria-current])")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".inspections > li h3 a"));
    }

    [Fact]
    public async Task A_passage_shows_its_section_and_what_stands_beside_it()
    {
        var page = await site.PageAsync("/search?q=irregular");

        var place = page.QuerySelector("details.where")!;
        Assert.Contains("What inspectors found", place.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Foster carers speak well of their training.", place.TextContent, StringComparison.Ordinal);
    }

    private static string IdOf(JsonNode? entry) => (string)entry!["inspection_id"]!;
}
