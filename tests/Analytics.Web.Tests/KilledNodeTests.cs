using Analytics.Storage;
using Analytics.Tests.Storage;

namespace Analytics.Web.Tests;

/// <summary>Two web nodes behind a client that asks the other one when the first does not answer, as a load balancer does.</summary>
public sealed class KilledNodeTests(PrivatePostgres postgres) : IDisposable
{
    private const int Kills = 3;
    private const int Askers = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-killed-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_killed_under_load_costs_no_answer_and_comes_back_with_the_same_ones()
    {
        var store = await FillAsync();
        await using var one = new NodeProcess(_folder, Path.Combine(_folder, "one"), store);
        await using var other = new NodeProcess(_folder, Path.Combine(_folder, "other"), store);
        await Task.WhenAll(one.StartAsync(Cancel), other.StartAsync(Cancel));
        using var client = new HttpClient();
        var expected = await client.GetStringAsync(new Uri(other.Address, "/api/v1/findings?q=plans&take=50"), Cancel);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var asking = Enumerable.Range(0, Askers).Select(_ => AskAsync(client, [one.Address, other.Address], stop.Token)).ToList();
        foreach (var node in Enumerable.Range(0, Kills).Select(kill => kill % 2 == 0 ? one : other))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
            await node.KillAsync();
            await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
            await node.StartAsync(Cancel);
        }
        await stop.CancelAsync();
        var answers = (await Task.WhenAll(asking)).SelectMany(asked => asked).ToList();

        Assert.True(answers.Count > 20 * Kills, $"{answers.Count} answers");
        Assert.DoesNotContain("\"total\":0", expected, StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.Equal(expected, answer));
        Assert.Equal(expected, await client.GetStringAsync(new Uri(one.Address, "/api/v1/findings?q=plans&take=50"), Cancel));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> FillAsync()
    {
        var place = await postgres.CreateDatabaseAsync(Cancel);
        using var database = StoreDatabase.Postgres(place);
        var store = new ReportStore(database, TestSite.Scheme, TimeProvider.System);
        await store.MigrateAsync(Cancel);
        foreach (var report in InventedReports.All)
            await store.SaveAsync(report.Document, report.Report, report.Findings, Cancel);
        return place;
    }

    /// <summary>Each time a node in turn, and the next one where it is away; an answer that came must be a whole one.</summary>
    private static async Task<IReadOnlyList<string>> AskAsync(HttpClient client, Uri[] nodes, CancellationToken stop)
    {
        var answers = new List<string>();
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(nodes[turn % nodes.Length], "/api/v1/findings?q=plans&take=50"), Cancel);
                if (answer.IsSuccessStatusCode)
                    answers.Add(await answer.Content.ReadAsStringAsync(Cancel));
                else
                    Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            }
            catch (HttpRequestException)
            {
                // Killed: the next turn is the other node's.
            }
        }
        return answers;
    }
}
