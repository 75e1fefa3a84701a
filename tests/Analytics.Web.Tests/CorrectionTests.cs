using System.Net;
using Analytics.Classification;
using Analytics.Reports;

namespace Analytics.Web.Tests;

/// <summary>Corrections through the API: who may make them, and what follows them.</summary>
public sealed class CorrectionTests
{
    private static readonly Finding Oversight = InventedReports.Ambleford2018.Findings[1].Finding;
    private static readonly Finding Narrative = InventedReports.Ambleford2018.Findings[3].Finding;

    private static readonly object ToAdoption = new { themes = new[] { "adoption" }, polarity = "improvement", author = "Rae Reader", reason = "Adopters are meant." };

    [Fact]
    public async Task Without_a_key_set_nobody_can_correct_and_is_told_how_to_set_one()
    {
        await using var site = await ReviewSite.OpenAsync(key: null);

        using var response = await site.CorrectAsync(Oversight.Id, ToAdoption, "any key at all, long enough");
        var problem = await ReviewSite.JsonOfAsync(response);
        var finding = await site.PageAsync($"/findings/{Oversight.Id}");
        var review = await site.PageAsync("/review");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Review__ApiKey", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Contains("Reviewing is off", finding.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Reviewing is off", review.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("model", (string?)(await site.JsonAsync($"/api/v1/findings/{Oversight.Id}"))["label_source"]);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData("a-key-that-nobody-was-given-0123456789", null, HttpStatusCode.Unauthorized)]
    [InlineData("a-key-that-only-tests-know-012345678", null, HttpStatusCode.Unauthorized)]
    [InlineData("a-key-that-nobody-was-given-0123456789", "X-Api-Key", HttpStatusCode.Unauthorized)]
    [InlineData(ReviewSite.Key, null, HttpStatusCode.OK)]
    [InlineData(ReviewSite.Key, "X-Api-Key", HttpStatusCode.OK)]
    public async Task Only_the_key_opens_what_writes_and_the_review_list(string? key, string? header, HttpStatusCode expected)
    {
        await using var site = await ReviewSite.OpenAsync();

        using var correct = await site.SendAsync(HttpMethod.Post, $"/api/v1/findings/{Oversight.Id}/correction", ToAdoption, key, header);
        using var withdraw = await site.SendAsync(HttpMethod.Delete, $"/api/v1/findings/{Oversight.Id}/correction?author=Rae&reason=Tested", null, key, header);
        using var list = await site.SendAsync(HttpMethod.Get, "/api/v1/review", null, key, header);

        Assert.Equal([expected, expected, expected], new[] { correct, withdraw, list }.Select(response => response.StatusCode));
        Assert.Equal(expected == HttpStatusCode.Unauthorized, correct.Headers.WwwAuthenticate.Count > 0);
        Assert.True(list.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task After_ten_wrong_keys_none_is_looked_at_for_a_while()
    {
        await using var site = await ReviewSite.OpenAsync();
        const string wrong = "not-the-key-0123456789";

        var first = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => site.CorrectAsync(Oversight.Id, ToAdoption, wrong)));
        using var next = await site.CorrectAsync(Oversight.Id, ToAdoption, wrong);
        using var right = await site.CorrectAsync(Oversight.Id, ToAdoption);
        using var form = await site.SignInAsync();

        Assert.All(first, response => Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode));
        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], new[] { next, right, form }.Select(response => response.StatusCode));
        Assert.InRange(next.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", next.Content.Headers.ContentType!.MediaType);
        Assert.Contains(site.Log.Lines, line => line.Contains("wrong review key", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains(wrong, StringComparison.Ordinal) || line.Contains(ReviewSite.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_correction_changes_every_count_that_it_touches_at_once()
    {
        await using var site = await ReviewSite.OpenAsync();
        var before = await CountsAsync(site);

        using var response = await site.CorrectAsync(Oversight.Id, ToAdoption);
        var answer = await ReviewSite.JsonOfAsync(response);
        var after = await CountsAsync(site);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("review", (string?)answer["label_source"]);
        Assert.Equal("Adopters are meant.", (string?)answer["correction"]!["reason"]);
        Assert.Equal(new Counts(0, 0, 0, 0, 0, 0, 2), before);
        Assert.Equal(new Counts(1, 1, 1, 1, 1, 1, 1), after);
    }

    [Fact]
    public async Task A_correction_survives_reclassification_and_a_withdrawal_gives_back_what_the_model_says_then()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var corrected = await site.CorrectAsync(Oversight.Id, ToAdoption);
        var corpus = site.Services.GetRequiredService<Corpora>().Sample;

        var run = await site.Services.GetRequiredService<Func<Corpus, DerivationRun>>()(corpus).ReclassifyAsync(all: true, null, TestContext.Current.CancellationToken);
        var reclassified = await site.JsonAsync($"/api/v1/findings/{Oversight.Id}");
        var found = await site.JsonAsync("/api/v1/findings?theme=adoption&kind=improvement-item");
        using var withdrawn = await site.SendAsync(HttpMethod.Delete, $"/api/v1/findings/{Oversight.Id}/correction?author=Rae&reason=Read+again");
        var answer = await ReviewSite.JsonOfAsync(withdrawn);
        var gone = await site.JsonAsync("/api/v1/findings?theme=adoption&kind=improvement-item");
        var labels = await site.JsonAsync($"/api/v1/findings/{Oversight.Id}/labels");

        // The reports, and a council paper.
        Assert.Equal(InventedReports.All.Count + 1, run.Changed + run.Same);
        Assert.NotEqual("test model 1", (string?)reclassified["model_version"]);
        Assert.Equal("adoption", (string?)reclassified["themes"]![0]!["slug"]);
        Assert.Contains(found["hits"]!.AsArray(), hit => (string?)hit!["finding_id"] == Oversight.Id);
        Assert.Equal("model", (string?)answer["label_source"]);
        Assert.Equal("management-oversight", (string?)answer["themes"]![0]!["slug"]);
        Assert.DoesNotContain(gone["hits"]!.AsArray(), hit => (string?)hit!["finding_id"] == Oversight.Id);
        Assert.Equal(["test model 1", null], labels["past"]!.AsArray().Select(past => (string?)past!["model_version"]));
        Assert.Equal("Rae Reader", (string?)labels["past"]![1]!["author"]);
    }

    [Fact]
    public async Task A_correction_of_a_passage_that_is_read_no_more_can_be_withdrawn_and_is_listed_so_at_once()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var corrected = await site.CorrectAsync(Oversight.Id, ToAdoption);
        var store = site.Services.GetRequiredService<Corpora>().Sample.Store;
        await store.SaveRejectionAsync(InventedReports.Ambleford2018.Document, "damaged", "test parser 2", TestContext.Current.CancellationToken);
        using var before = await site.SendAsync(HttpMethod.Get, "/api/v1/corrections?in_force=true", key: null);

        using var withdrawn = await site.SendAsync(HttpMethod.Delete, $"/api/v1/findings/{Oversight.Id}/correction?author=Rae&reason=Gone");

        using var after = await site.SendAsync(HttpMethod.Get, "/api/v1/corrections?in_force=true", key: null);
        using var again = await site.SendAsync(HttpMethod.Delete, $"/api/v1/findings/{Oversight.Id}/correction?author=Rae&reason=Gone");
        Assert.Equal(1, (int)(await ReviewSite.JsonOfAsync(before))["total"]!);
        Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        Assert.Equal(0, (int)(await ReviewSite.JsonOfAsync(after))["total"]!);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task An_answer_of_another_model_is_another_answer()
    {
        await using var site = await ReviewSite.OpenAsync();
        await using var other = await ReviewSite.OpenAsync(after: site, model: new SilentModel());
        using var first = await site.SendAsync(HttpMethod.Get, $"/api/v1/findings/{Oversight.Id}/why?theme=adoption", key: null);
        using var second = await other.SendAsync(HttpMethod.Get, $"/api/v1/findings/{Oversight.Id}/why?theme=adoption", key: null);

        Assert.NotEqual((string?)(await ReviewSite.JsonOfAsync(first))["model_version"], (string?)(await ReviewSite.JsonOfAsync(second))["model_version"]);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Corrections_are_listed_for_all_with_who_when_and_why()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var corrected = await site.CorrectAsync(Oversight.Id, ToAdoption);
        using var again = await site.CorrectAsync(Narrative.Id, new { themes = new[] { "other" }, polarity = "neutral", author = "Rae Reader", reason = "Nothing of the scheme." });
        using var withdrawn = await site.SendAsync(HttpMethod.Delete, $"/api/v1/findings/{Oversight.Id}/correction?author=Sam&reason=Tested");

        var all = await site.JsonAsync("/api/v1/corrections");
        var inForce = await site.JsonAsync("/api/v1/corrections?in_force=true");
        var csv = await site.TextAsync("/api/v1/corrections?format=csv");

        Assert.Equal([null, "Nothing of the scheme.", "Adopters are meant."], all["corrections"]!.AsArray().Select(row => row!["themes"] is null ? null : (string?)row["reason"]));
        Assert.Equal([Narrative.Id], inForce["corrections"]!.AsArray().Select(row => (string?)row!["finding_id"]));
        Assert.Equal("foster-carers", (string?)inForce["corrections"]![0]!["themes_before"]![0]);
        Assert.Contains("Rae Reader", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrected_passages_say_so_wherever_they_stand()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var corrected = await site.CorrectAsync(Oversight.Id, ToAdoption);

        var search = await site.PageAsync("/search?theme=adoption");
        var inspection = await site.PageAsync($"/inspections/{InventedReports.Ambleford2018.Id}");
        var finding = await site.PageAsync($"/findings/{Oversight.Id}");

        var today = DateTime.UtcNow.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
        Assert.All(new[] { search, inspection, finding }, page =>
        {
            Assert.Contains($"Corrected by review on {today}", Assert.Single(page.QuerySelectorAll(".corrected")).TextContent, StringComparison.Ordinal);
            Assert.Contains("Adopters are meant.", page.QuerySelector(".corrected")!.TextContent, StringComparison.Ordinal);
        });
        Assert.Contains("The model says: Management oversight", finding.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("test model 1", finding.QuerySelector("section[aria-labelledby=earlier]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_too_short_stops_the_start_without_being_told()
    {
        var validation = new Review.ReviewOptionsValidation();

        var tooShort = validation.Validate(null, new Review.ReviewOptions { ApiKey = "fifteen-letters" });

        Assert.True(tooShort.Failed);
        Assert.Contains("Review:ApiKey", tooShort.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("fifteen-letters", tooShort.FailureMessage, StringComparison.Ordinal);
        Assert.True(validation.Validate(null, new Review.ReviewOptions { ApiKey = "sixteen-letters!" }).Succeeded);
        Assert.True(validation.Validate(null, new Review.ReviewOptions { ApiKey = "" }).Succeeded);
    }

    /// <summary>Adoption, counted wherever it is, and at the end the items on management oversight.</summary>
    private static async Task<Counts> CountsAsync(ReviewSite site)
    {
        var compared = await site.JsonAsync("/api/v1/compare?authority=X99000001&group=region&theme=adoption");
        var theme = await site.JsonAsync("/api/v1/themes/adoption");
        var page = await site.PageAsync("/themes/adoption");
        var items = await site.JsonAsync("/api/v1/findings?kind=improvement-item");
        var search = await site.PageAsync("/search?theme=adoption");
        var csv = await site.TextAsync("/api/v1/findings?theme=adoption&format=csv");
        return new Counts(
            (int)compared["themes"]![0]!["items"]!["own"]!["numerator"]!,
            (int)theme["items"]!,
            page.QuerySelectorAll(".passages > li").Length,
            FacetOf("adoption"),
            search.QuerySelectorAll(".passages > li").Length,
            csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1,
            FacetOf("management-oversight"));

        int FacetOf(string slug) => (int?)items["facets"]!["theme"]!.AsArray().SingleOrDefault(value => (string?)value!["value"] == slug)?["count"] ?? 0;
    }

    private sealed record Counts(int Compared, int Items, int OnThemePage, int Facet, int InSearch, int InCsv, int Oversight);

    /// <summary>Knows no theme.</summary>
    private sealed class SilentModel : IThemeModel
    {
        public string Version => "silent 1";

        public IReadOnlyList<ThemeProbability> Thresholds => [new("adoption", 0.5)];

        public ThemePrediction Predict(Passage passage) => new([new("other", 1)], Polarity.Neutral);

        public IReadOnlyList<ThemeProbability> Probabilities(Passage passage) => [new("adoption", 0)];

        public IReadOnlyList<WordWeight> Explain(Passage passage, string theme) => [];

        public void Save(Stream stream) => throw new NotSupportedException();
    }
}
