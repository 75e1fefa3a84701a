using System.Net;
using Analytics.Classification;
using Analytics.Reports;

namespace Analytics.Web.Tests;

public sealed class FindingPageTests(TestSite site)
{
    private static readonly Finding Supervision = InventedReports.Ambleford2018.Findings[0].Finding;
    private static readonly Finding Hostile = InventedReports.Ambleford2026.Findings[0].Finding;

    [Fact]
    public async Task Tells_which_words_decided_and_where_they_stand()
    {
        var answer = await site.JsonAsync($"/api/v1/findings/{Supervision.Id}/why");

        var theme = answer["themes"]!.AsArray().Single(theme => (string?)theme!["slug"] == "supervision")!;
        var strongest = theme["words"]![0]!;
        var place = strongest["places"]![0]!;
        Assert.True((bool)theme["is_given"]!);
        Assert.InRange((double)theme["probability"]!, 0.5, 1);
        Assert.True((double)strongest["weight"]! > 0);
        Assert.Contains("superv", Supervision.Text[(int)place["start"]!..(int)place["end"]!], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(site.Services.GetRequiredService<IThemeModel>().Version, (string?)answer["model_version"]);
    }

    [Fact]
    public async Task Explains_what_the_model_says()
    {
        var answer = await site.JsonAsync($"/api/v1/findings/{Supervision.Id}/why?theme=supervision");

        var expected = site.Services.GetRequiredService<ThemeClassifier>().Explain(new Passage(Supervision.Text, Supervision.Kind, Supervision.Section), "supervision");
        Assert.Equal(expected, answer["themes"]![0]!["words"]!.AsArray().Select(words => new WordWeight((string)words!["words"]!, (double)words["weight"]!)));
    }

    [Fact]
    public async Task Tells_why_a_theme_is_not_given()
    {
        var answer = await site.JsonAsync($"/api/v1/findings/{Supervision.Id}/why?theme=adoption");

        var theme = Assert.Single(answer["themes"]!.AsArray())!;
        Assert.False((bool)theme["is_given"]!);
        Assert.InRange((double)theme["probability"]!, 0, (double)theme["threshold"]!);
        Assert.Contains(theme["words"]!.AsArray(), words => (double)words!["weight"]! < 0);
    }

    [Theory]
    [InlineData("/api/v1/findings/0000000000000000/why", HttpStatusCode.NotFound)]
    [InlineData("/findings/0000000000000000", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/findings/{0}/why?theme=weather", HttpStatusCode.BadRequest)]
    [InlineData("/findings/{0}?theme=weather", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/findings/{0}/why?theme=other", HttpStatusCode.OK)]
    [InlineData("/findings/{0}?theme=other", HttpStatusCode.OK)]
    public async Task Answers_what_can_be_asked_of_a_passage(string url, HttpStatusCode expected)
    {
        using var response = await site.GetAsync(url.Replace("{0}", Supervision.Id, StringComparison.Ordinal));

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_page_marks_the_words_that_decided_and_lists_their_weights()
    {
        var page = await site.PageAsync($"/findings/{Supervision.Id}");

        Assert.Equal(Supervision.Text, page.QuerySelector("blockquote.passage")!.TextContent);
        Assert.Contains("supervision", page.QuerySelectorAll("blockquote.passage mark").Select(mark => mark.TextContent));
        Assert.Contains("Why “Supervision”?", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("+", page.QuerySelector(".weights tbody td.number")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Page 1 of the report", page.QuerySelector(".citation")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(site.Services.GetRequiredService<IThemeModel>().Version, page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_tells_why_a_theme_is_not_given()
    {
        var page = await site.PageAsync($"/findings/{Supervision.Id}?theme=adoption");

        Assert.Contains("Why not “Adoption”?", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("adoption", page.QuerySelector("#theme option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_page_leads_to_the_card_of_the_model()
    {
        var page = await site.PageAsync($"/findings/{Supervision.Id}");
        using var card = await site.GetAsync(page.QuerySelector("a[href='/about/model-card']")!.GetAttribute("href")!);

        Assert.Equal("text/plain", card.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("# Theme models", await card.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_stays_text_on_the_page_of_its_passage()
    {
        var page = await site.PageAsync($"/findings/{Hostile.Id}?theme=leadership");

        Assert.Equal(Hostile.Text, page.QuerySelector("blockquote.passage")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Lists_of_passages_lead_to_the_page_of_each()
    {
        var search = await site.PageAsync("/search?q=irregular");
        var inspection = await site.PageAsync($"/inspections/{InventedReports.Ambleford2018.Id}");

        Assert.Contains(search.QuerySelectorAll(".passages a"), link => link.GetAttribute("href") == $"/findings/{InventedReports.Ambleford2018.Findings[2].Finding.Id}");
        Assert.All(InventedReports.Ambleford2018.Findings, themed => Assert.NotNull(inspection.QuerySelector($"a[href='/findings/{themed.Finding.Id}']")));
    }
}
