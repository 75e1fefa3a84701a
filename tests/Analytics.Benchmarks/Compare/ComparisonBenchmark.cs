using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Analytics.Benchmarks.Compare;

/// <summary>
/// How fast comparisons are answered over HTTP when eight clients ask at once, each again as soon as it is answered: any authority beside any of
/// its groups, all themes, over several scopes, every answer read to its end.
/// </summary>
internal static class ComparisonBenchmark
{
    private const int Clients = 8;
    private const int Rounds = 5;
    private const int Seed = 1;

    private static readonly string[] s_groups = ["statistical", "bordering", "region", "england"];
    private static readonly string[] s_scopes = ["", "&from=2018", "&basis=latest", "&framework=ilacs-standard&framework=ilacs-short", "&from=2015&to=2020"];

    public static async IAsyncEnumerable<string> RunAsync(string data, int times, TimeSpan duration, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var served = await ServedData.StartAsync(data, times, cancel);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = served.Address };
        var clock = Stopwatch.StartNew();
        var requests = await ReadRequestsAsync(client, cancel);
        yield return $"{times} × the inspections; {requests.Count:N0} different comparisons; {Environment.ProcessorCount} processors, {Clients} clients; first answer after {clock.Elapsed.TotalSeconds:0.0} s";
        // The first round warms up, and is told too: it asks for most things for the first time.
        for (var round = 0; round <= Rounds; round++)
        {
            var before = served.Processor;
            var load = await MeasureAsync(client, requests, round, duration, cancel);
            yield return $"{(round == 0 ? "first" : $"{round}"),5}: {load}   {(served.Processor - before).TotalMilliseconds / load.Count:0.00} ms of the server's processor time each";
        }
        yield return $"{served.MemoryInMiB:N0} MiB at most";
    }

    /// <summary>In an order that is the same in every run.</summary>
    private static async Task<IReadOnlyList<string>> ReadRequestsAsync(HttpClient client, CancellationToken cancel)
    {
        using var authorities = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/authorities", UriKind.Relative), cancel));
        string[] codes = [.. authorities.RootElement.GetProperty("authorities").EnumerateArray().Select(authority => authority.GetProperty("gss").GetString()!)];
        string[] requests = [.. from code in codes from @group in s_groups from scope in s_scopes select $"/api/v1/compare?authority={code}&group={@group}{scope}"];
        new Random(Seed).Shuffle(requests);
        return requests;
    }

    private static async Task<ComparisonLoad> MeasureAsync(HttpClient client, IReadOnlyList<string> requests, int round, TimeSpan duration, CancellationToken cancel)
    {
        var next = round * requests.Count / 7;
        var clock = Stopwatch.StartNew();
        var clients = Enumerable.Range(0, Clients).Select(async _ =>
        {
            var (times, buffer) = (new List<double>(), new byte[1 << 16]);
            while (clock.Elapsed < duration)
            {
                var request = requests[Interlocked.Increment(ref next) % requests.Count];
                var start = Stopwatch.GetTimestamp();
                if (await ReadAsync(client, request, buffer, cancel))
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            return times;
        }).ToList();
        var all = await Task.WhenAll(clients);
        return new ComparisonLoad([.. all.SelectMany(times => times).Order()], clock.Elapsed);
    }

    /// <returns>False where there is no such group, as for authorities without neighbours, which costs nothing.</returns>
    private static async Task<bool> ReadAsync(HttpClient client, string request, byte[] buffer, CancellationToken cancel)
    {
        using var answer = await client.GetAsync(new Uri(request, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancel);
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        while (await body.ReadAsync(buffer, cancel) > 0)
        {
        }
        return answer.IsSuccessStatusCode || ((int)answer.StatusCode == 400 ? false : throw new InvalidOperationException($"{request}: {answer.StatusCode}"));
    }
}

/// <summary>Times in milliseconds, in order.</summary>
internal sealed record ComparisonLoad(double[] Times, TimeSpan Elapsed)
{
    public int Count => Times.Length;

    public override string ToString() => $"{Count / Elapsed.TotalSeconds,6:N0} /s   p50 {At(0.5),6:0.0}   p95 {At(0.95),6:0.0}   p99 {At(0.99),6:0.0}   longest {At(1),6:0} ms";

    private double At(double share) => Times[Math.Min((int)(Times.Length * share), Times.Length - 1)];
}
