using System.Security.Cryptography;
using Analytics.Replica;
using Analytics.Tests;
using Analytics.Tests.Storage;

namespace Analytics.Worker.Tests.Collecting;

/// <summary>What a collection brings in, and what the next one leaves alone.</summary>
public abstract class CollectContract(PrivatePostgres? server) : IAsyncLifetime
{
    private protected Collector Worker { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Worker = server is null ? new Collector() : new Collector(("Store:ConnectionString", await server.CreateDatabaseAsync(TestContext.Current.CancellationToken)));

    public ValueTask DisposeAsync()
    {
        Worker?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Brings_in_every_report_with_its_address_title_and_day_and_asks_for_none_twice()
    {
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));

        var first = await Worker.CollectAsync(site);
        var held = await Worker.HeldAsync();
        Worker.Log.Forget();
        var second = await Worker.CollectAsync(site);

        Assert.Equal((site.Content.Reports.Count, 0, 0, 0), (first.New, first.Blocked, first.Failed + first.Lost, first.Waiting));
        Assert.Equal(Published(site.Content), held.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value.Title, one.Value.PublishedOn, one.Value.Sha256)));
        Assert.Equal((0, 0, site.Content.Reports.Count), (second.New, second.Changed, second.Unchanged));
        Assert.DoesNotContain(Worker.Log.Requests, request => request.Path.StartsWith("/v1/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Takes_what_is_new_and_what_has_changed_and_keeps_what_is_listed_no_more()
    {
        var all = ReplicaContent.OfSample(Collector.Authorities);
        await using var site = await ReplicaSite.StartAsync(all with { Reports = [.. all.Reports.Skip(1)] });
        await Worker.CollectAsync(site);
        var (gone, renamed, replaced, added) = (all.Reports[1], all.Reports[2], all.Reports[3], all.Reports[0]);
        site.Content = all with { Reports = [.. all.Reports.Where(report => report != gone).Select(report => report == renamed ? report with { Title = "Told otherwise" } : report == replaced ? report with { Edition = 1 } : report)] };

        Worker.Clock.Advance(TimeSpan.FromDays(1));
        var second = await Worker.CollectAsync(site, new CollectWishes(Recheck: true));

        var held = await Worker.HeldAsync();
        Assert.Equal((1, 1), (second.New, second.Changed));
        Assert.Equal("Told otherwise", held[$"{renamed.Id}"].Title);
        Assert.Contains($"{added.Id}", held.Keys);
        Assert.Contains($"{gone.Id}", held.Keys);
        Assert.Equal(site.Content.Reports.Count + 2, (await Worker.Store.ListDocumentsAsync(TestContext.Current.CancellationToken)).Count);
        Assert.Equal(Sha256(site.Content.Reports.Single(report => report.Id == replaced.Id)), held[$"{replaced.Id}"].Sha256);
        Assert.All(Worker.Log.Requests.Where(request => request.At > second.StartedAt && request.Path.StartsWith("/v1/", StringComparison.Ordinal)), request => Assert.Equal(WasTold(request), request.IsConditional));

        bool WasTold(LoggedRequest request) => request.Path != $"/v1/file/{added.Id}" && int.Parse(request.Url.Segments[^1]) % 3 != 2;
    }

    [Fact]
    public async Task Takes_only_the_authority_and_the_time_asked_for()
    {
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        var (urn, since) = (site.Content.Reports[0].Urn, new DateOnly(2022, 1, 1));

        var summary = await Worker.CollectAsync(site, since: since, urns: urn);

        Assert.Equal(site.Content.Reports.Count(report => report.Urn == urn && report.PublishedOn >= since), summary.New);
        Assert.Single(Worker.Log.Requests, request => request.Path.StartsWith("/provider/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_authority_that_no_page_of_the_search_names_is_not_taken_for_one_without_reports()
    {
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));

        var summary = await Worker.CollectAsync(site, urns: [site.Content.Reports[0].Urn, 77]);

        Assert.Contains("2 of kind provider in all, but its pages lead to 1", summary.Stopped, StringComparison.Ordinal);
        Assert.NotEqual(0, summary.New);
    }

    [Fact]
    public async Task A_dry_run_asks_for_no_document_and_says_how_many_it_would()
    {
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));

        var summary = await Worker.CollectAsync(site, new CollectWishes(DryRun: true));

        Assert.Equal((0, site.Content.Reports.Count), (summary.New, summary.Waiting));
        Assert.Empty(await Worker.HeldAsync());
        Assert.DoesNotContain(Worker.Log.Requests, request => request.Path.StartsWith("/v1/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dry_run_counts_what_did_not_come_the_last_time_and_what_is_told_of_otherwise_now()
    {
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        var (failing, renamed) = (site.Content.Reports[0], site.Content.Reports[1]);
        site.Break($"/v1/file/{failing.Id}", Fault.ServerError, times: 4);
        await Worker.CollectAsync(site);
        site.Content = site.Content with { Reports = [.. site.Content.Reports.Select(report => report == renamed ? report with { Title = "Told otherwise" } : report)] };
        Worker.Clock.Advance(TimeSpan.FromDays(1));

        var dry = await Worker.CollectAsync(site, new CollectWishes(DryRun: true));
        var real = await Worker.CollectAsync(site);

        Assert.Equal((2, site.Content.Reports.Count - 2), (dry.Waiting, dry.Unchanged));
        Assert.Equal((1, 0, site.Content.Reports.Count - 1, 0), (real.New, real.Failed, real.Unchanged, real.Waiting));
    }

    [Fact]
    public async Task The_stop_switch_ends_a_collection_which_goes_on_when_it_is_gone()
    {
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        site.Break("/v1/file/50000001", context =>
        {
            File.WriteAllText(Worker.Corpus.Folder.CollectStop, "");
            return Fault.NotFound(context);
        }, times: 1);

        var stopped = await Worker.CollectAsync(site);
        File.Delete(Worker.Corpus.Folder.CollectStop);
        var pages = Worker.Log.Requests.Count(request => request.Path.StartsWith("/provider/", StringComparison.Ordinal));
        var finished = await Worker.CollectAsync(site);

        Assert.Null(stopped.FinishedAt);
        Assert.Equal((0, 1, site.Content.Reports.Count - 1), (finished.Waiting, finished.Lost, finished.New));
        Assert.Equal(stopped.StartedAt, finished.StartedAt);
        Assert.Equal(pages, Worker.Log.Requests.Count(request => request.Path.StartsWith("/provider/", StringComparison.Ordinal)));
    }

    private static IEnumerable<(string Id, string? Title, DateOnly? PublishedOn, string Sha256)> Published(ReplicaContent content) =>
        content.Reports.Select(report => ($"{report.Id}", (string?)report.Title, (DateOnly?)report.PublishedOn, Sha256(report))).OrderBy(one => one.Item1, StringComparer.Ordinal);

    private static string Sha256(ReplicaReport report) => Convert.ToHexStringLower(SHA256.HashData(report.Read()));
}

public sealed class CollectTests() : CollectContract(server: null)
{
    [Fact]
    public async Task Brings_in_all_the_real_reports()
    {
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfManifest(SharedFolder.RequireFile("corpus")));

        var summary = await Worker.CollectAsync(site);

        Assert.Equal((383, 0), (summary.New, summary.Troubles.Count));
        Assert.Equal(
            site.Content.Reports.Select(report => ($"{report.Id}", report.Title, (DateOnly?)report.PublishedOn)).Order(),
            (await Worker.HeldAsync()).Select(one => (one.Key, one.Value.Title!, one.Value.PublishedOn)).Order());
    }
}

public sealed class PostgresCollectTests(PrivatePostgres server) : CollectContract(server);
