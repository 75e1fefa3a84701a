using System.Net;
using Analytics.Reports;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Analytics.Web.Tests;

/// <summary>Reviewing in a browser: signing in, reading the list, correcting, withdrawing.</summary>
public sealed class ReviewPagesTests
{
    private static readonly Finding Oversight = InventedReports.Ambleford2018.Findings[1].Finding;
    private static readonly Finding Narrative = InventedReports.Ambleford2018.Findings[3].Finding;

    [Fact]
    public async Task Signing_in_sets_a_cookie_that_is_not_the_key_and_that_no_script_or_other_site_can_use()
    {
        await using var site = await ReviewSite.OpenAsync();

        using var response = await site.SignInAsync(returnTo: $"/findings/{Oversight.Id}");

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("analytics-review=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/findings/{Oversight.Id}", response.Headers.Location!.OriginalString);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ReviewSite.Key, cookie, StringComparison.Ordinal);
        Assert.Contains(ReviewSite.Reviewer, (await site.PageAsync("/review")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("review")]
    [InlineData("/search?q=caf\u00E9")]
    public async Task Signing_in_leads_to_no_other_site_and_to_no_address_that_a_header_cannot_hold(string returnTo)
    {
        await using var site = await ReviewSite.OpenAsync();

        using var response = await site.SignInAsync(returnTo: returnTo);

        Assert.Equal("/review", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_wrong_key_is_told_beside_its_field()
    {
        await using var site = await ReviewSite.OpenAsync();

        using var response = await site.SignInAsync("not-the-key-0123456789");
        var page = await ReviewSite.PageOfAsync(response);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("#key", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(ReviewSite.Reviewer, page.QuerySelector<IHtmlInputElement>("#name")!.Value);
        Assert.Null(page.QuerySelector<IHtmlInputElement>("#key")!.GetAttribute("value"));
        Assert.False(response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("analytics-review=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_correction_on_the_page_of_a_passage_shows_at_once()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var signedIn = await site.SignInAsync();

        using var sent = await site.SubmitAsync($"/findings/{Narrative.Id}", $"/findings/{Narrative.Id}/correction",
            ("themes", "adoption"), ("themes", "workforce-development"), ("polarity", "mixed"), ("author", "Rae Reader"), ("reason", "Adopters are trained here."));
        var page = await site.PageAsync(sent.Headers.Location!.OriginalString);
        var theme = await site.JsonAsync("/api/v1/findings?theme=adoption&polarity=mixed");

        Assert.Contains("The correction is in force", page.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Adoption", "Training and practice model"], page.QuerySelectorAll("section[aria-labelledby=its-themes] tbody th").Select(header => header.TextContent));
        Assert.Equal(["adoption", "workforce-development"], page.QuerySelectorAll<IHtmlInputElement>("input[name=themes]").Where(box => box.IsChecked).Select(box => box.Value));
        Assert.Equal("mixed", page.QuerySelectorAll<IHtmlInputElement>("input[name=polarity]").Single(choice => choice.IsChecked).Value);
        Assert.Equal([Narrative.Id], theme["hits"]!.AsArray().Select(hit => (string?)hit!["finding_id"]));
    }

    [Fact]
    public async Task A_correction_can_be_withdrawn_on_the_page()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var signedIn = await site.SignInAsync();
        using var corrected = await site.CorrectAsync(Oversight.Id, new { themes = new[] { "adoption" }, author = "Rae", reason = "Tested." });

        using var sent = await site.SubmitAsync($"/findings/{Oversight.Id}", $"/findings/{Oversight.Id}/correction/withdraw", ("author", "Sam"), ("reason", "It was right."));
        var page = await site.PageAsync(sent.Headers.Location!.OriginalString);

        Assert.Contains("withdrawn", page.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".corrected"));
        Assert.Equal(["Management oversight and decision-making"], page.QuerySelectorAll("section[aria-labelledby=its-themes] tbody th").Select(header => header.TextContent));
        Assert.Equal(0, (int)(await site.JsonAsync("/api/v1/findings?theme=adoption"))["total"]!);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_changes_nothing()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var signedIn = await site.SignInAsync();

        using var correct = await site.PostAsync($"/findings/{Oversight.Id}/correction", ("themes", "adoption"), ("author", "Rae"), ("reason", "From elsewhere."));
        using var withdraw = await site.PostAsync($"/findings/{Oversight.Id}/correction/withdraw", ("author", "Rae"), ("reason", "From elsewhere."));
        using var signOut = await site.PostAsync("/review/sign-out");
        using var signIn = await site.PostAsync("/review/sign-in", ("key", ReviewSite.Key), ("name", "Rae"));

        Assert.All(new[] { correct, withdraw, signOut, signIn }, response => Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode));
        Assert.Equal(0, (int)(await site.JsonAsync("/api/v1/corrections"))["total"]!);
    }

    [Fact]
    public async Task The_cookie_alone_does_not_write_through_the_api()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var signedIn = await site.SignInAsync();

        using var correct = await site.CorrectAsync(Oversight.Id, new { themes = new[] { "adoption" }, author = "Rae", reason = "By cookie." }, key: null);
        using var read = await site.SendAsync(HttpMethod.Get, "/api/v1/review?format=csv", key: null);

        Assert.Equal(HttpStatusCode.Unauthorized, correct.StatusCode);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_sees_no_form_and_is_led_to_sign_in()
    {
        await using var site = await ReviewSite.OpenAsync();

        var finding = await site.PageAsync($"/findings/{Oversight.Id}");
        using var sent = await site.SubmitAsync("/review/sign-in", $"/findings/{Oversight.Id}/correction", ("themes", "adoption"), ("author", "Rae"), ("reason", "Not signed in."));

        Assert.Empty(finding.QuerySelectorAll("form[method=post]"));
        Assert.StartsWith("/review/sign-in?return=", finding.QuerySelector("section[aria-labelledby=correct] a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith("/review/sign-in", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Empty((await site.PageAsync("/review")).QuerySelectorAll(".passages"));
    }

    [Fact]
    public async Task Signing_out_ends_it_and_so_does_another_key()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var signedIn = await site.SignInAsync();
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("analytics-review=", StringComparison.Ordinal)).Split(';')[0];
        await using var same = await ReviewSite.OpenAsync(after: site);
        await using var other = await ReviewSite.OpenAsync("another-key-0123456789", after: site);

        var restarted = await StatusWithAsync(same, cookie);
        var rekeyed = await StatusWithAsync(other, cookie);
        using var signedOut = await site.SubmitAsync("/review", "/review/sign-out");
        using var afterwards = await site.SendAsync(HttpMethod.Get, "/api/v1/review", key: null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (restarted, rekeyed));
        Assert.Equal(HttpStatusCode.Unauthorized, afterwards.StatusCode);
    }

    [Fact]
    public async Task What_was_sent_wrong_stays_in_the_form()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var signedIn = await site.SignInAsync();

        using var sent = await site.SubmitAsync($"/findings/{Narrative.Id}", $"/findings/{Narrative.Id}/correction",
            ("themes", "adoption"), ("themes", "other"), ("polarity", "strength"), ("author", "Rae Reader"), ("reason", "Both, it seems."));
        var page = await ReviewSite.PageOfAsync(sent);

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal("#themes", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.NotNull(page.GetElementById("themes"));
        Assert.Equal(["adoption", "other"], page.QuerySelectorAll<IHtmlInputElement>("input[name=themes]").Where(box => box.IsChecked).Select(box => box.Value));
        Assert.Equal("Both, it seems.", page.QuerySelector("#reason")!.TextContent);
    }

    [Fact]
    public async Task The_list_asks_for_doubtful_passages_and_leaves_out_what_was_corrected_there()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var signedIn = await site.SignInAsync();
        var list = await site.PageAsync("/review?kind=narrative");
        var first = list.QuerySelector(".passages > li")!;
        var action = first.QuerySelector("form.correction")!.GetAttribute("action")!;

        using var sent = await site.SubmitAsync("/review?kind=narrative", action,
            ("themes", "other"), ("polarity", "neutral"), ("author", "Rae Reader"), ("reason", "Read."), ("return", first.QuerySelector<IHtmlInputElement>("input[name=return]")!.Value));
        var after = await site.PageAsync(sent.Headers.Location!.OriginalString);

        Assert.NotEmpty(first.QuerySelectorAll(".doubts li"));
        Assert.StartsWith("/review?kind=narrative", sent.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Contains(first.QuerySelector("blockquote")!.TextContent, after.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(after.QuerySelectorAll("form.correction"), form => form.GetAttribute("action") == action);
        Assert.All(after.QuerySelectorAll(".passages > li"), item => Assert.Contains("Narrative", item.QuerySelector(".tags")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_is_given_as_data_too()
    {
        await using var site = await ReviewSite.OpenAsync();

        var answer = await site.JsonAsync("/api/v1/review?take=3", ReviewSite.Key);
        var ofTheme = await site.JsonAsync("/api/v1/review?theme=supervision", ReviewSite.Key);
        using var csv = await site.SendAsync(HttpMethod.Get, "/api/v1/review?format=csv");
        using var wrong = await site.SendAsync(HttpMethod.Get, "/api/v1/review?theme=weather");

        Assert.InRange(answer["passages"]!.AsArray().Count, 1, 3);
        Assert.All(ofTheme["passages"]!.AsArray(), passage => Assert.Equal("supervision", (string?)passage!["reasons"]![0]!["theme"]));
        Assert.StartsWith(
            "finding_id,authority,published_on,page,kind,text,themes,polarity,why,corrected_themes,corrected_polarity,reason",
            (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Theory]
    [InlineData("/review")]
    [InlineData("/review?theme=supervision")]
    [InlineData("/review/sign-in")]
    [InlineData("/findings/{0}")]
    [InlineData("/findings/{1}")]
    public async Task Pages_for_reviewers_keep_the_standards_of_all_pages(string url)
    {
        await using var site = await ReviewSite.OpenAsync();
        using var signedIn = await site.SignInAsync();
        using var corrected = await site.CorrectAsync(Oversight.Id, new { themes = new[] { "adoption" }, author = "Rae", reason = "Tested." });

        var page = await site.PageAsync(url.Replace("{0}", Oversight.Id, StringComparison.Ordinal).Replace("{1}", Narrative.Id, StringComparison.Ordinal));

        PageStandards.HasHeadingsInOrder(page);
        PageStandards.NamesEveryFieldAndTable(page);
        PageStandards.LoadsNothingFromElsewhere(page);
    }

    private static async Task<HttpStatusCode> StatusWithAsync(ReviewSite site, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/review");
        request.Headers.Add("Cookie", cookie);
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
