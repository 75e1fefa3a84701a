using System.Net;
using System.Text.Json.Nodes;

namespace Analytics.Web.Tests;

public sealed class ErrorAnswersTests(TestSite site)
{
    [Theory]
    [InlineData("/api/v1/findings?colour=red", "colour", "q")]
    [InlineData("/api/v1/findings?polarity=bad", "polarity", "strength")]
    [InlineData("/api/v1/findings?kind=1", "kind", "improvement-item")]
    [InlineData("/api/v1/findings?theme=nonsense", "theme", "supervision")]
    [InlineData("/api/v1/findings?authority=Ambleford", "authority", null)]
    [InlineData("/api/v1/findings?authority=X99009999", "authority", null)]
    [InlineData("/api/v1/findings?from=yesterday", "from", null)]
    [InlineData("/api/v1/findings?from=2020&to=2019", "from", null)]
    [InlineData("/api/v1/findings?take=0", "take", null)]
    [InlineData("/api/v1/findings?take=9999999999", "take", null)]
    [InlineData("/api/v1/findings?take=5&take=6", "take", null)]
    [InlineData("/api/v1/findings?cursor=abc", "cursor", null)]
    [InlineData("/api/v1/findings?group=statistical", "group", null)]
    [InlineData("/api/v1/findings?sort=random", "sort", "newest")]
    [InlineData("/api/v1/findings?inspection=zzz", "inspection", null)]
    [InlineData("/api/v1/authorities/X99000001/neighbours?format=xml", "format", "csv")]
    [InlineData("/api/v1/findings?format=xml", "format", "csv")]
    [InlineData("/api/v1/inspections?framework=visit", "framework", "ilacs-short")]
    [InlineData("/api/v1/inspections?q=words", "q", "authority")]
    [InlineData("/api/v1/authorities?region=Atlantis", "region", null)]
    [InlineData("/api/v1/themes?format=pdf", "format", "csv")]
    [InlineData("/api/v1/coverage?year=2020", "year", "format")]
    [InlineData("/api/v1/compare", "authority", null)]
    [InlineData("/api/v1/compare?authority=X99000001&group=friends", "group", "statistical")]
    [InlineData("/api/v1/compare?authority=X99000001&basis=some", "basis", "latest")]
    public async Task A_wrong_parameter_is_named_with_what_is_allowed(string url, string parameter, string? allowed)
    {
        using var response = await site.GetAsync(url);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var errors = problem["errors"]!.AsArray();
        Assert.Contains(errors, error => (string?)error!["parameter"] == parameter);
        Assert.True(allowed is null || errors.Any(error => error!["allowed"]?.AsArray().Any(value => (string?)value == allowed) == true), problem.ToJsonString());
    }

    [Theory]
    [InlineData("/api/v1/findings/0000000000000000")]
    [InlineData("/api/v1/inspections/nothing")]
    [InlineData("/api/v1/authorities/X99009999")]
    [InlineData("/api/v1/authorities/..%2f..%2fetc")]
    [InlineData("/api/v1/authorities/X99009999/neighbours")]
    [InlineData("/api/v1/themes/nonsense")]
    [InlineData("/api/v1/documents/abc")]
    [InlineData("/api/v1/documents/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/api/v1/documents/0000000000000000000000000000000000000000000000000000000000000000/original")]
    [InlineData("/api/v1/documents/..%2f..%2f..%2fetc%2fpasswd/original")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/findings")]
    [InlineData("/api")]
    public async Task What_is_not_there_is_a_problem_that_helps(string url)
    {
        using var response = await site.GetAsync(url);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("/", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/authorities/X99009999")]
    [InlineData("/authorities/nonsense")]
    [InlineData("/inspections/nothing")]
    [InlineData("/themes/nonsense")]
    [InlineData("/nothing/here")]
    public async Task A_page_that_is_not_there_shows_where_to_go(string url)
    {
        using var response = await site.GetAsync(url);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<h1>", body, StringComparison.Ordinal);
        Assert.Contains("href=\"/search\"", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?from=yesterday")]
    [InlineData("/search?theme=nonsense")]
    [InlineData("/search?page=0")]
    [InlineData("/search?cursor=zz")]
    [InlineData("/search?inspection=zzz")]
    [InlineData("/compare?authority=X99009999")]
    [InlineData("/compare?authority=X99000001&group=friends")]
    public async Task A_page_says_what_is_wrong_in_its_address(string url)
    {
        using var response = await site.GetAsync(url);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("There is a problem", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_allowed_stands_apart_from_what_is_wrong()
    {
        using var response = await site.GetAsync("/search?polarity=bad");
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("allowed values. <span>Allowed:", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%ff%fe")]
    [InlineData("((((((((((((((((((((((((((((((((")]
    [InlineData("\"\"\"\"")]
    [InlineData("*")]
    [InlineData("-")]
    [InlineData("OR OR AND NOT")]
    [InlineData("NEAR(a b)")]
    [InlineData("text:a")]
    [InlineData("';drop table finding;--")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%ED%A0%80")]
    [InlineData("a^2 {x} [y] \\")]
    public async Task No_query_text_brings_the_server_down(string text)
    {
        using var api = await site.GetAsync($"/api/v1/findings?q={text}");
        using var page = await site.GetAsync($"/search?q={text}");

        Assert.Equal(HttpStatusCode.OK, api.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_method_that_is_not_answered_is_a_problem()
    {
        using var content = new StringContent("{}");
        using var response = await site.Client.PostAsync(new Uri("/api/v1/findings", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }
}
