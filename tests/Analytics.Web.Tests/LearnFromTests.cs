using System.Net;

namespace Analytics.Web.Tests;

public sealed class LearnFromTests(TestSite site)
{
    private const string LearnFrom = "/api/v1/authorities/X99000001/learn-from";

    [Fact]
    public async Task Who_was_criticised_and_is_praised_since_stands_with_both_passages()
    {
        var answer = await site.JsonAsync($"{LearnFrom}?theme=supervision");

        var theme = Assert.Single(answer["themes"]!.AsArray())!;
        Assert.Equal((2, 1), ((int)theme["raised"]!["numerator"]!, (int)theme["total"]!));
        var example = Assert.Single(theme["examples"]!.AsArray())!;
        Assert.Equal(("X99000002", "turned-round", "statistical", 4.2), ((string)example["authority_gss"]!, (string)example["way"]!, (string)example["nearness"]!, (double)example["years"]!));
        Assert.Equal(InventedReports.Stannerby2023.Findings[0].Finding.Id, (string?)example["strength"]!["finding_id"]);
        Assert.Equal(InventedReports.Stannerby2019.Findings[0].Finding.Id, (string?)example["criticism"]!["finding_id"]);
        Assert.EndsWith("/original#page=1", (string)example["strength"]!["original_url"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_of_the_praise_and_of_the_criticism_is_a_link_away()
    {
        var answer = await site.JsonAsync($"{LearnFrom}?theme=supervision");

        var example = answer["themes"]![0]!["examples"]![0]!;
        Assert.Equal(1, (int)(await site.JsonAsync((string)example["strengths_url"]!))["total"]!);
        Assert.Equal(1, (int)(await site.JsonAsync((string)example["criticisms_url"]!))["total"]!);
    }

    [Fact]
    public async Task Without_a_theme_every_theme_raised_is_answered_the_most_often_raised_first()
    {
        var answer = await site.JsonAsync(LearnFrom);

        var raised = answer["themes"]!.AsArray().Select(theme => ((string)theme!["slug"]!, (int)theme["raised"]!["numerator"]!)).ToList();
        Assert.Equal([2, 2, 1], raised.Select(theme => theme.Item2));
        Assert.Equal(("leadership", 1), raised[^1]);
    }

    [Fact]
    public async Task A_theme_that_was_not_raised_may_be_asked_for()
    {
        var answer = await site.JsonAsync($"{LearnFrom}?theme=neglect");

        Assert.Equal(0, (int)answer["themes"]![0]!["raised"]!["numerator"]!);
    }

    [Fact]
    public async Task The_file_has_a_row_for_each_example()
    {
        using var response = await site.GetAsync($"{LearnFrom}?theme=supervision&format=csv");

        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim().Split('\n');
        Assert.StartsWith("theme,name,raised_in,inspections,authority_gss,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",turned-round,statistical,", Assert.Single(lines[1..]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/authorities/X99000001/learn-from?theme=finances", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/authorities/X99000001/learn-from?theme=supervision,neglect", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/authorities/X99000001/learn-from?take=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/authorities/X99000001/learn-from?elsewhere=perhaps", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/authorities/X98765432/learn-from", HttpStatusCode.NotFound)]
    [InlineData("/authorities/X99000001/learn-from?take=many", HttpStatusCode.BadRequest)]
    public async Task What_is_asked_wrongly_is_told(string url, HttpStatusCode expected)
    {
        using var response = await site.GetAsync(url);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_page_of_the_authority_shows_the_nearest_example_of_a_theme()
    {
        var page = await site.PageAsync("/authorities/X99000001");

        var section = page.QuerySelector("section[aria-labelledby=learn]")!;
        Assert.Contains("Supervision is reflective and of high quality.", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("criticised, then praised after 4.2 years", section.TextContent, StringComparison.Ordinal);
        Assert.Equal("/authorities/X99000001/learn-from", section.QuerySelectorAll("a")[^1].GetAttribute("href"));
    }

    [Theory]
    [InlineData("/authorities/X99000010/learn-from", "No theme was raised")]
    [InlineData("/authorities/X99000001/learn-from?theme=leadership", "No authority held is praised for this")]
    public async Task A_page_with_nothing_to_show_says_why(string url, string expected)
    {
        var page = await site.PageAsync(url);

        Assert.Contains(expected, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
