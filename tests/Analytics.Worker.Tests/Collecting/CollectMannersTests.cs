using Analytics.Replica;
using Analytics.Sources.Ofsted;

namespace Analytics.Worker.Tests.Collecting;

/// <summary>The log of requests, on the collector's own clock, proves the manners.</summary>
public sealed class CollectMannersTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private/", 2)]
    [InlineData("User-agent: *\nCrawl-delay: 7", 7)]
    [InlineData(null, 2)]
    public async Task Asks_for_robots_first_then_one_thing_at_a_time_with_rests_and_pages_before_documents(string? robots, int seconds)
    {
        using var collector = new Collector();
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        site.Robots = robots;

        await collector.CollectAsync(site);

        var log = collector.Log.Requests;
        Assert.Equal("/robots.txt", log[0].Path);
        Assert.Single(log, request => request.Path == "/robots.txt");
        Assert.All(log.Zip(log.Skip(1)).Skip(1), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(seconds), $"{pair.Second.Path} came {pair.Second.At - pair.First.At} after {pair.First.Path}."));
        Assert.All(log, request => Assert.StartsWith("AnalyticsCollector/0.1 (", request.UserAgent, StringComparison.Ordinal));
        Assert.Equal(log.Where(request => !request.Path.StartsWith("/v1/", StringComparison.Ordinal)), log.TakeWhile(request => !request.Path.StartsWith("/v1/", StringComparison.Ordinal)));
        Assert.Equal(log.Count, log.DistinctBy(request => request.Path).Count());
    }

    [Fact]
    public async Task Asks_for_nothing_that_robots_forbids_and_calls_it_blocked()
    {
        using var collector = new Collector();
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        site.Robots = "User-agent: *\nAllow: /\nDisallow: /v1/file/*1$\n";

        var summary = await collector.CollectAsync(site);

        Assert.Equal(site.Content.Reports.Count(report => report.Id % 10 == 1), summary.Blocked);
        Assert.DoesNotContain(collector.Log.Requests, request => request.Path.StartsWith("/v1/", StringComparison.Ordinal) && request.Path.EndsWith('1'));
        Assert.All(summary.Troubles, trouble => Assert.Equal("robots.txt forbids it", trouble.Detail));
    }

    [Fact]
    public async Task Robots_that_cannot_be_had_forbid_everything_until_they_can()
    {
        using var collector = new Collector();
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        site.Break("/robots.txt", Fault.ServerError, times: 4);

        var kept = await collector.CollectAsync(site);
        var asked = collector.Log.Requests;
        collector.Clock.Advance(TimeSpan.FromHours(2));
        var later = await collector.CollectAsync(site);

        Assert.All(asked, request => Assert.Equal("/robots.txt", request.Path));
        Assert.Equal(4, asked.Count);
        Assert.Equal(1, kept.Blocked);
        Assert.Contains("robots.txt could not be had (500 Internal Server Error)", Assert.Single(kept.Troubles).Detail, StringComparison.Ordinal);
        Assert.Equal(site.Content.Reports.Count, later.New);
    }

    [Fact]
    public async Task Robots_hold_for_a_day_and_follow_redirects()
    {
        using var collector = new Collector();
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        site.Break("/robots.txt", Fault.Redirect("/text/robots.txt"));

        await collector.CollectAsync(site, urns: site.Content.Reports[0].Urn);
        collector.Clock.Advance(TimeSpan.FromHours(23));
        await collector.CollectAsync(site, urns: site.Content.Reports[0].Urn);
        collector.Clock.Advance(TimeSpan.FromHours(2));
        await collector.CollectAsync(site, urns: site.Content.Reports[0].Urn);

        Assert.Equal(2, collector.Log.Requests.Count(request => request.Path == "/text/robots.txt"));
    }

    [Fact]
    public async Task Robots_that_have_moved_to_another_host_of_the_list_are_asked_for_there_in_its_turn()
    {
        using var collector = new Collector(("Collect:Contact", "keeper@analytics.example"));
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        site.Break("reports.inspector.example/robots.txt", Fault.Redirect("http://files.inspector.example/text/robots.txt"));
        site.Break("files.inspector.example/text/robots.txt", context => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, "User-agent: *\nDisallow: /provider/", context.RequestAborted));

        var came = (await collector.CollectCouncilsAsync(site, Inspectorate("reports.inspector.example", "files.inspector.example")))["ofsted"];

        var log = collector.Log.Requests;
        Assert.Equal(["http://reports.inspector.example/robots.txt", "http://files.inspector.example/text/robots.txt"], log.Take(2).Select(request => request.Url.AbsoluteUri));
        Assert.All(log.Zip(log.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(2)));
        Assert.All(log.Skip(2), request => Assert.StartsWith("http://reports.inspector.example/search?", request.Url.AbsoluteUri, StringComparison.Ordinal));
        Assert.Equal(Collector.Authorities, came.Blocked);
    }

    [Theory]
    [InlineData("http://elsewhere.example/text/robots.txt", 1, "which is not on the list of hosts")]
    [InlineData("/robots.txt", 6, null)]
    public async Task Robots_that_lead_off_the_list_forbid_everything_and_those_that_go_round_are_none(string to, int requests, string? why)
    {
        using var collector = new Collector(("Collect:Contact", "keeper@analytics.example"));
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        site.Break("reports.inspector.example/robots.txt", Fault.Redirect(to));

        var came = (await collector.CollectCouncilsAsync(site, Inspectorate("reports.inspector.example")))["ofsted"];

        Assert.All(collector.Log.Requests.Take(requests), request => Assert.Equal("http://reports.inspector.example/robots.txt", request.Url.AbsoluteUri));
        Assert.Equal(why is null, collector.Log.Requests.Count > requests);
        Assert.Equal((why is null ? 0 : 1, why is null), (came.Blocked, came.New > 0));
        Assert.Contains(why ?? "", came.Troubles.SingleOrDefault()?.Detail ?? "", StringComparison.Ordinal);
    }

    private static OfstedSource Inspectorate(params string[] hosts) =>
        new(OfstedSite.Load().At(new Uri($"http://{hosts[0]}")) with { Hosts = hosts, RowsPerPage = 10, FewestAuthorities = 20, MostAuthorities = 200 }, [], since: null);

    [Fact]
    public async Task Spends_no_more_than_its_budget_and_leaves_the_rest_to_the_next_run()
    {
        using var collector = new Collector(("Collect:RequestsPerHost", "35"));
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));

        var first = await collector.CollectAsync(site);

        Assert.Equal(35, collector.Log.Requests.Count);
        Assert.Equal(site.Content.Reports.Count - first.New, first.Waiting);
    }
}
