using System.Diagnostics;
using System.Globalization;
using Analytics.Replica;
using Analytics.Tests.Storage;

namespace Analytics.Worker.Tests.Collecting;

/// <summary>Several processes share a frontier on PostgreSQL without one request out of manners, as the site itself sees them.</summary>
public sealed class SharedFrontierTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(50);

    private const int Workers = 4, Hosts = 40;

    /// <summary>How many addresses; as many as it is said to hold for take a while: <c>ANALYTICS_FRONTIER_ADDRESSES=2000</c>.</summary>
    private static readonly int Addresses = int.Parse(Environment.GetEnvironmentVariable("ANALYTICS_FRONTIER_ADDRESSES") ?? "400", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Workers_ask_for_everything_once_and_each_host_by_one_at_a_time_with_rests()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled, "PostgreSQL is not installed.");
        await using var server = await PostgresServer.StartAsync("", TestContext.Current.CancellationToken);
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample());
        using var worker = new WorkerProcess();
        worker.Settings["Store__ConnectionString"] = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        worker.Settings["Collect__Delay"] = Delay.ToString("c");
        var list = worker.Scratch("urls.txt");
        await File.WriteAllLinesAsync(list, Enumerable.Range(0, Addresses).Select(i => $"http://127.0.0.{1 + (i % Hosts)}:{site.Address.Port}/text/{i}"), TestContext.Current.CancellationToken);
        await worker.RunAsync("status");

        var began = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => worker.RunAsync("collect", "urls", "--urls", list, "--json")));

        TestContext.Current.TestOutputHelper?.WriteLine($"{Addresses:N0} addresses on {Hosts} hosts by {Workers} workers: {Stopwatch.GetElapsedTime(began).TotalSeconds:N1} seconds.");
        Assert.All(answers, answer => Assert.True(answer.ExitCode < 2, answer.Error));
        Assert.Equal(Addresses, site.Log.Count(request => request.Path.StartsWith("/text/", StringComparison.Ordinal)));
        Assert.Equal(Addresses + Hosts, site.Log.DistinctBy(request => (request.Host, request.Path)).Count());
        Assert.Equal(Addresses + Hosts, site.Log.Count);
        Assert.Equal(Hosts, site.Log.Select(request => request.Host).Distinct().Count());
        var pairs = site.Log.GroupBy(request => request.Host).SelectMany(host => host.OrderBy(request => request.Started).Zip(host.OrderBy(request => request.Started).Skip(1))).ToList();
        Assert.All(pairs, pair => Assert.True(pair.Second.Started - pair.First.Ended >= Delay, $"{pair.Second.Host}{pair.Second.Path} came {(pair.Second.Started - pair.First.Ended).TotalMilliseconds} ms after {pair.First.Path}."));
    }
}
