using System.Net;
using Analytics.Reports;

namespace Analytics.Web.Tests;

/// <summary>Corrections that cannot stand: they leave everything as it was.</summary>
public sealed class RefusedCorrectionTests(RefusedCorrectionTests.SharedSite shared) : IClassFixture<RefusedCorrectionTests.SharedSite>
{
    private static readonly Finding Oversight = InventedReports.Ambleford2018.Findings[1].Finding;
    private static readonly Finding Narrative = InventedReports.Ambleford2018.Findings[3].Finding;

    public static TheoryData<string, string, object> WrongCorrections => new()
    {
        { "themes", "item", new { polarity = "improvement", author = "R", reason = "r" } },
        { "themes", "item", new { themes = Array.Empty<string>(), polarity = "improvement", author = "R", reason = "r" } },
        { "themes", "item", new { themes = new[] { "weather" }, polarity = "improvement", author = "R", reason = "r" } },
        { "themes", "item", new { themes = new string?[] { null }, author = "R", reason = "r" } },
        { "themes", "narrative", new { themes = new[] { "other", "adoption" }, polarity = "neutral", author = "R", reason = "r" } },
        { "polarity", "narrative", new { themes = new[] { "adoption" }, polarity = "splendid", author = "R", reason = "r" } },
        { "polarity", "item", new { themes = new[] { "adoption" }, polarity = "strength", author = "R", reason = "r" } },
        { "author", "item", new { themes = new[] { "adoption" }, author = " ", reason = "r" } },
        { "author", "item", new { themes = new[] { "adoption" }, author = "\u200B\u2060", reason = "r" } },
        { "reason", "item", new { themes = new[] { "adoption" }, author = "R" } },
        { "reason", "item", new { themes = new[] { "adoption" }, author = "R", reason = "- ." } },
        { "reason", "item", new { themes = new[] { "adoption" }, author = "R", reason = new string('r', 1001) } },
    };

    [Theory]
    [MemberData(nameof(WrongCorrections))]
    public async Task A_correction_that_makes_no_sense_is_refused_with_what_is_wrong(string member, string kind, object correction)
    {
        using var response = await shared.Site.CorrectAsync((kind == "item" ? Oversight : Narrative).Id, correction);
        var problem = await ReviewSite.JsonOfAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([member], problem["errors"]!.AsArray().Select(error => (string?)error!["parameter"]).Distinct());
        Assert.Equal(0, (int)(await shared.Site.JsonAsync("/api/v1/corrections"))["total"]!);
    }

    [Theory]
    [InlineData("{ this is no JSON", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("{\"themes\": 7}", "application/json")]
    public async Task What_is_no_correction_is_refused(string body, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/findings/{Oversight.Id}/correction") { Content = new StringContent(body, System.Text.Encoding.UTF8, mediaType) };
        request.Headers.Add("X-Api-Key", ReviewSite.Key);

        using var response = await shared.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("JSON", (string?)(await ReviewSite.JsonOfAsync(response))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_of_any_length_is_told_in_few_words()
    {
        using var response = await shared.Site.CorrectAsync(Oversight.Id, new { themes = new[] { new string('t', 10_000) }, author = "Rae", reason = "Tested." });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain(new string('t', 100), (string?)(await ReviewSite.JsonOfAsync(response))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_that_is_not_held_cannot_be_corrected()
    {
        using var response = await shared.Site.CorrectAsync("0000000000000000", new { themes = new[] { "adoption" }, author = "Rae", reason = "Tested." });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task There_is_nothing_to_withdraw_twice()
    {
        using var response = await shared.Site.SendAsync(HttpMethod.Delete, $"/api/v1/findings/{Oversight.Id}/correction?author=Rae&reason=Tested");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_not_said_to_be_json_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/findings/{Oversight.Id}/correction") { Content = new StringContent("themes=adoption") };
        request.Headers.Add("X-Api-Key", ReviewSite.Key);

        using var response = await shared.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("application/json", (string?)(await ReviewSite.JsonOfAsync(response))["detail"], StringComparison.Ordinal);
    }

    public sealed class SharedSite : IAsyncLifetime
    {
        public ReviewSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await ReviewSite.OpenAsync();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
