using Analytics.Replica;

namespace Analytics.Worker.Tests.Collecting;

/// <summary>Every fault of a site ends in the right outcome, with the retries that it deserves and no more.</summary>
public sealed class CollectFaultsTests
{
    private const string Url = "/v1/file/50000001";

    [Fact]
    public Task A_protection_page_is_blocked_and_not_asked_again() => ExpectAsync(Fault.ProtectionPage, "blocked", requests: 1, "a protection page");

    [Fact]
    public Task A_fault_that_lasts_is_failed_after_four_requests() => ExpectAsync(Fault.ServerError, "failed", requests: 4, "500 Internal Server Error");

    [Fact]
    public Task What_is_not_there_is_lost_at_once() => ExpectAsync(Fault.NotFound, "lost", requests: 1, "404 Not Found");

    [Fact]
    public Task A_page_in_place_of_a_PDF_is_failed_and_not_read() => ExpectAsync(Fault.ErrorPage, "failed", requests: 1, "a web page in place of the report");

    [Fact]
    public Task What_is_too_large_is_lost_at_once() => ExpectAsync(Fault.Huge, "lost", requests: 1, "larger than");

    [Fact]
    public Task A_redirect_off_the_list_is_not_followed() => ExpectAsync(Fault.Redirect("http://127.0.0.2:9/elsewhere"), "lost", requests: 1, "which is not on the list of hosts");

    [Fact]
    public Task A_redirect_that_goes_round_is_lost_after_five() => ExpectAsync(Fault.Redirect(Url), "lost", requests: 6, "more than 5 redirects");

    [Fact]
    public Task A_fault_that_passes_costs_two_requests() => ExpectAsync(Fault.ServerError, "new", requests: 2, times: 1);

    [Fact]
    public Task A_connection_that_breaks_off_is_asked_again() => ExpectAsync(Fault.Reset, "new", requests: 2, times: 1);

    [Fact]
    public Task A_redirect_on_the_list_is_followed() => ExpectAsync(Fault.Redirect("/moved/50000001"), "new", requests: 3, times: 1);

    /// <summary>The limit is short for this answer, which never ends; other answers that are cut by it on a busy machine are asked for again.</summary>
    [Fact]
    public Task An_answer_that_never_ends_is_failed_after_four_requests() => ExpectAsync(Fault.Stalled, "failed", requests: 4, "no whole answer within", settings: ("Collect:TimeLimit", "00:00:01.5"));

    [Fact]
    public async Task Stays_away_from_the_whole_host_as_long_as_it_asks()
    {
        using var collector = new Collector();
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        site.Break(Url, Fault.TooManyRequests(90), times: 1);

        await collector.CollectAsync(site);

        var log = collector.Log.Requests;
        var refused = log.First(request => request.Path == Url);
        Assert.Equal(2, log.Count(request => request.Path == Url));
        Assert.True(log.First(request => request.At > refused.At).At - refused.At >= TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task What_a_host_puts_off_for_hours_is_left_to_a_later_run()
    {
        using var collector = new Collector();
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        site.Break("/search", Fault.TooManyRequests(7200), times: 1);

        var first = await collector.CollectAsync(site);
        var requests = collector.Log.Requests.Count;
        collector.Clock.Advance(TimeSpan.FromHours(2));
        var later = await collector.CollectAsync(site);

        Assert.Equal((2, 1), (requests, first.Waiting));
        Assert.Equal(site.Content.Reports.Count, later.New);
    }

    [Fact]
    public async Task A_host_that_keeps_us_out_everywhere_is_left_after_eight_addresses()
    {
        using var collector = new Collector();
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        foreach (var provider in site.Content.Providers)
            site.Break($"/provider/44/{provider.Urn}", Fault.ProtectionPage);

        var summary = await collector.CollectAsync(site);

        // Each of the three search pages may come between, and breaks the row.
        Assert.All(collector.Log.Requests.TakeLast(8), request => Assert.StartsWith("/provider/", request.Path, StringComparison.Ordinal));
        Assert.InRange(summary.Blocked, 8, 7 + 7 + 8);
        // Those that the search pages had named by then.
        Assert.InRange(summary.Waiting, 1, Collector.Authorities - summary.Blocked);
    }

    [Fact]
    public async Task A_listing_that_has_changed_its_shape_stops_the_source_and_status_says_where()
    {
        using var collector = new Collector();
        var content = ReplicaContent.OfSample(Collector.Authorities);
        await using var site = await ReplicaSite.StartAsync(content with { Providers = [.. content.Providers.Take(12)] });

        var summary = await collector.CollectAsync(site);

        var status = Assert.Single((await collector.Store.ReadStatusAsync(TestContext.Current.CancellationToken)).Collected);
        Assert.Contains("'.results-count, .js-results-count': '12' authorities in all, expected 20 to 200", status.Stopped, StringComparison.Ordinal);
        Assert.Equal(summary.Stopped, status.Stopped);
        Assert.NotNull(status.FinishedAt);
        Assert.Equal(2, collector.Log.Requests.Count);
    }

    private static async Task ExpectAsync(Microsoft.AspNetCore.Http.RequestDelegate fault, string outcome, int requests, string detail = "", int times = 10_000, params (string, string)[] settings)
    {
        using var collector = new Collector(settings);
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        site.Break(Url, fault, times);

        var summary = await collector.CollectAsync(site, urns: site.Content.Reports[0].Urn);

        var expected = site.Content.Of(site.Content.Providers.Single(provider => provider.Urn == site.Content.Reports[0].Urn)).Count;
        var trouble = summary.Troubles.SingleOrDefault();
        Assert.Equal(outcome, trouble?.Outcome ?? "new");
        Assert.Contains(detail, trouble?.Detail ?? "", StringComparison.Ordinal);
        Assert.Equal(outcome == "new" ? expected : expected - 1, summary.New);
        Assert.Equal(requests, collector.Log.Requests.Count(request => request.Path is Url or "/moved/50000001"));
        Assert.All(collector.Log.Requests, request => Assert.Equal(site.Address.Authority, request.Url.Authority));
        Assert.Equal(summary.Troubles.Count, Assert.Single((await collector.Store.ReadStatusAsync(TestContext.Current.CancellationToken)).Collected).Troubles.Count);
    }
}
