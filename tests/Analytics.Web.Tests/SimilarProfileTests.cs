using System.Net;

namespace Analytics.Web.Tests;

public sealed class SimilarProfileTests(TestSite site)
{
    [Fact]
    public async Task With_too_few_full_inspections_nobody_is_called_alike()
    {
        var answer = await site.JsonAsync("/api/v1/authorities/X99000003/similar-profile");

        Assert.True((bool)answer["is_too_few"]!);
        Assert.Equal((2, 3), (answer["inspections"]!.AsArray().Count, (int)answer["fewest"]!));
        Assert.Empty(answer["similar"]!.AsArray());
    }

    [Fact]
    public async Task Those_who_are_alike_stand_with_the_passages_that_make_them_so()
    {
        var answer = await site.JsonAsync("/api/v1/authorities/X99000001/similar-profile");

        Assert.False((bool)answer["is_too_few"]!);
        Assert.Equal(2, (int)answer["profiles"]!);
        var shared = answer["similar"]!.AsArray().SelectMany(similar => similar!["shared_themes"]!.AsArray()).SelectMany(theme => new[] { theme!["own"]!, theme["other"]! }).ToList();
        foreach (var side in shared)
            Assert.Equal((int)side["passages"]!, (int)(await site.JsonAsync((string)side["findings_url"]!))["total"]!);
    }

    [Theory]
    [InlineData("/api/v1/authorities/X99000001/similar-profile?take=51", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/authorities/X99000001/similar-profile?theme=neglect", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/authorities/X98765432/similar-profile", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/authorities/X99000001/similar-profile?format=csv", HttpStatusCode.OK)]
    public async Task What_is_asked_wrongly_is_told(string url, HttpStatusCode expected)
    {
        using var response = await site.GetAsync(url);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("X99000003", "Only 2 full inspections (ILACS or SIF) of this authority are held")]
    [InlineData("X99000010", "No full inspection (ILACS or SIF) of this authority is held")]
    public async Task The_page_says_why_there_is_no_profile(string gss, string expected)
    {
        var page = await site.PageAsync($"/authorities/{gss}");

        Assert.Contains(expected, page.QuerySelector("section[aria-labelledby=similar]")!.TextContent, StringComparison.Ordinal);
    }
}
