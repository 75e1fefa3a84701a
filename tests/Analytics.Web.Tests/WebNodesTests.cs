using System.Net;
using System.Text.Json.Nodes;
using Analytics.Tests.Storage;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Analytics.Web.Tests;

/// <summary>Several web nodes over one PostgreSQL database, each with an index of its own.</summary>
public sealed class WebNodesTests(PrivatePostgres postgres) : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-nodes-{Guid.NewGuid():N}");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_process_stores_is_found_through_every_node_and_a_new_node_finds_the_same()
    {
        var store = await postgres.CreateDatabaseAsync(Cancel);
        await using var one = Open(store, "one");
        await using var other = Open(store, "other");
        using var client = one.CreateClient();
        using var otherClient = other.CreateClient();

        await SaveAsync(one, InventedReports.All[0]);
        await Task.WhenAll(UntilFoundAsync(client, InventedReports.All[0].Findings.Count), UntilFoundAsync(otherClient, InventedReports.All[0].Findings.Count));
        await SaveAsync(other, InventedReports.All[1]);
        var both = InventedReports.All.Take(2).Sum(report => report.Findings.Count);
        await Task.WhenAll(UntilFoundAsync(client, both), UntilFoundAsync(otherClient, both));
        await using var late = Open(store, "late");
        using var lateClient = late.CreateClient();
        await TestSite.WaitUntilReadyAsync(lateClient);

        Assert.Equal(await FoundAsync(client), await FoundAsync(lateClient));
        Assert.All(new[] { "one", "other", "late" }, node => Assert.True(Directory.Exists(IndexOf(node))));
        Assert.False(Directory.Exists(Path.Combine(_folder, "index")));
    }

    [Fact]
    public async Task A_node_says_that_the_database_is_away_and_goes_on_when_it_is_back()
    {
        PrivatePostgres.RequireInstalled();
        await using var server = await PostgresServer.StartAsync("", Cancel);
        await using var node = Open(await server.CreateDatabaseAsync(Cancel), "node");
        using var client = node.CreateClient();
        await SaveAsync(node, InventedReports.All[0]);
        await UntilFoundAsync(client, InventedReports.All[0].Findings.Count);

        await server.StopAsync("immediate", Cancel);
        using var search = await client.GetAsync(new Uri("/api/v1/findings", UriKind.Relative), Cancel);
        using var page = await client.GetAsync(new Uri("/search", UriKind.Relative), Cancel);
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel);
        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative), Cancel);
        await server.StartAgainAsync(Cancel);
        await SaveAsync(node, InventedReports.All[1]);
        await UntilFoundAsync(client, InventedReports.All.Take(2).Sum(report => report.Findings.Count));

        Assert.All([search, page, ready], answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.All([search, page], answer => Assert.NotNull(answer.Headers.RetryAfter));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private WebApplicationFactory<Program> Open(string store, string node) => TestSite.Open(_folder).WithWebHostBuilder(web =>
    {
        web.UseSetting("Store:ConnectionString", store);
        web.UseSetting("Data:Index", IndexOf(node));
    });

    private string IndexOf(string node) => Path.Combine(_folder, "nodes", node);

    /// <summary>As another process does that has just come back itself: a connection that was lost is opened again.</summary>
    private static async Task SaveAsync(WebApplicationFactory<Program> node, InventedReport report)
    {
        var store = node.Services.GetRequiredService<Corpora>().Real.Store;
        for (var tries = 0; ; tries++)
        {
            try
            {
                await store.SaveAsync(report.Document, report.Report, report.Findings, Cancel);
                return;
            }
            catch (System.Data.Common.DbException) when (tries < 20)
            {
                await Task.Delay(100, Cancel);
            }
        }
    }

    private static async Task UntilFoundAsync(HttpClient client, int findings)
    {
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        longest.CancelAfter(TimeSpan.FromMinutes(1));
        while ((int?)JsonNode.Parse(await FoundAsync(client))?["total"] != findings)
            await Task.Delay(100, longest.Token);
    }

    private static async Task<string> FoundAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/api/v1/findings?take=50", UriKind.Relative), Cancel);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
