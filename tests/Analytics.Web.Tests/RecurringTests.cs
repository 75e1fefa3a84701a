using System.Net;
using System.Text.Json.Nodes;

namespace Analytics.Web.Tests;

public sealed class RecurringTests(TestSite site)
{
    private const string Recurring = "/api/v1/authorities/X99000001/recurring";

    [Fact]
    public async Task Themes_raised_in_two_inspections_stand_with_their_passages_by_date()
    {
        var answer = await site.JsonAsync(Recurring);

        Assert.Equal([InventedReports.Ambleford2026.Id, InventedReports.Ambleford2022.Id, InventedReports.Ambleford2018.Id], answer["inspections"]!.AsArray().Select(id => (string?)id));
        Assert.Equal(["supervision", "management-oversight"], answer["themes"]!.AsArray().Select(theme => (string)theme!["slug"]!).OrderDescending(StringComparer.Ordinal));
        var supervision = ThemeOf(answer, "supervision");
        Assert.Equal((2, 3, 3.4), ((int)supervision["rate"]!["numerator"]!, (int)supervision["rate"]!["denominator"]!, (double)supervision["years"]!));
        Assert.Equal([InventedReports.Ambleford2018.Id, InventedReports.Ambleford2022.Id], supervision["raised"]!.AsArray().Select(raised => (string?)raised!["inspection_id"]));
        Assert.Equal(["The frequency of supervision.", "The recording of supervision and of management decisions."], supervision["raised"]![1]!["passages"]!.AsArray().Select(passage => (string?)passage!["text"]));
    }

    [Fact]
    public async Task Every_passage_opens_at_its_page_and_every_figure_opens_its_passages()
    {
        var answer = await site.JsonAsync(Recurring);

        var passages = answer["themes"]!.AsArray().SelectMany(theme => theme!["raised"]!.AsArray()).SelectMany(raised => raised!["passages"]!.AsArray()).ToList();
        Assert.All(passages, passage => Assert.EndsWith($"/original#page={passage!["page"]}", (string)passage["original_url"]!, StringComparison.Ordinal));
        var rate = ThemeOf(answer, "supervision")["rate"]!;
        var found = await site.JsonAsync((string)rate["findings_url"]!);
        Assert.Equal(3, (int)found["total"]!);
        Assert.Equal((int)rate["numerator"]!, found["hits"]!.AsArray().Select(hit => (string?)hit!["inspection_id"]).Distinct().Count());
    }

    [Fact]
    public async Task Themes_that_came_back_in_other_words_are_no_matter_and_the_page_says_so()
    {
        var answer = await site.JsonAsync(Recurring);
        var page = await site.PageAsync("/authorities/X99000001/recurring");

        Assert.Empty(answer["matters"]!.AsArray());
        Assert.Contains("the themes below came back in other words", page.QuerySelector("section[aria-labelledby=matters]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?from=2020")]
    [InlineData("?to=2021-12-31")]
    [InlineData("?framework=sif")]
    [InlineData("?theme=leadership")]
    public async Task What_is_left_out_does_not_come_back(string query)
    {
        var answer = await site.JsonAsync(Recurring + query);

        Assert.Empty(answer["themes"]!.AsArray());
        Assert.Empty(answer["matters"]!.AsArray());
    }

    [Fact]
    public async Task The_file_has_a_row_for_each_passage_of_a_theme()
    {
        using var response = await site.GetAsync($"{Recurring}?format=csv");

        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim().Split('\n');
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("theme,name,raised_in,inspections,years,inspection_id,", lines[0], StringComparison.Ordinal);
        Assert.Equal(1 + 3 + 2, lines.Length);
    }

    [Theory]
    [InlineData("/api/v1/authorities/X98765432/recurring", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/authorities/X99000001/recurring?theme=finances", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/authorities/X99000001/recurring?since=2020", HttpStatusCode.BadRequest)]
    [InlineData("/authorities/X98765432/recurring", HttpStatusCode.NotFound)]
    [InlineData("/authorities/X99000001/recurring?theme=finances", HttpStatusCode.BadRequest)]
    public async Task What_is_asked_wrongly_is_told(string url, HttpStatusCode expected)
    {
        using var response = await site.GetAsync(url);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_page_of_the_authority_says_how_often_and_leads_to_all_of_it()
    {
        var page = await site.PageAsync("/authorities/X99000001");

        var section = page.QuerySelector("section[aria-labelledby=again]")!;
        Assert.Contains("2 themes were raised in two or more of the 3 inspections looked at.", section.TextContent, StringComparison.Ordinal);
        var whole = await site.PageAsync(section.QuerySelectorAll("a")[^1].GetAttribute("href")!);
        Assert.Equal(2, whole.QuerySelectorAll("section[aria-labelledby=themes] details").Length);
    }

    [Theory]
    [InlineData("X99000010", "No inspection of this authority is held")]
    [InlineData("X99000003", "No theme was raised in more than one of the 2 inspections looked at.")]
    public async Task A_page_with_nothing_to_show_says_why(string gss, string expected)
    {
        var page = await site.PageAsync($"/authorities/{gss}/recurring");

        Assert.Contains(expected, page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
    }

    private static JsonNode ThemeOf(JsonNode answer, string slug) => answer["themes"]!.AsArray().Single(theme => (string?)theme!["slug"] == slug)!;
}
