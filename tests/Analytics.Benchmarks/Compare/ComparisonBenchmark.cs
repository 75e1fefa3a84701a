using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Analytics.Benchmarks.Compare;

/// <summary>
/// How fast comparisons are answered over HTTP when eight clients ask at once, each again as soon as it is answered: any authority beside any of
/// its groups, all themes, over several scopes, every answer read to its end: just after a start, each for the first time, and again.
/// </summary>
internal static class ComparisonBenchmark
{
    private const int Clients = 8;
    private const int Rounds = 5;
    private const int Seed = 1;

    private static readonly string[] s_groups = ["statistical", "bordering", "region", "england"];
    /// <summary>As people's first questions after a start, none of which is asked again.</summary>
    private static readonly string[] s_scopesOfStart = ["&from=2016", "&to=2023"];

    private static readonly string[] s_scopes = ["", "&from=2018", "&basis=latest", "&framework=ilacs-standard&framework=ilacs-short", "&from=2015&to=2020"];

    public static async IAsyncEnumerable<string> RunAsync(string data, int times, TimeSpan duration, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var served = await ServedData.StartAsync(data, times, cancel);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = served.Address };
        var clock = Stopwatch.StartNew();
        var codes = await ReadAuthoritiesAsync(client, cancel);
        var (first, requests) = (RequestsOf(codes, s_scopesOfStart), RequestsOf(codes, s_scopes));
        yield return $"{times} × the inspections; {requests.Length:N0} different comparisons; {Environment.ProcessorCount} processors, {Clients} clients; first answer after {clock.Elapsed.TotalSeconds:0.0} s";
        var loads = new List<ComparisonLoad>();
        yield return await MeasureAsync(served, client, "start", first, 0, duration, loads, cancel);
        yield return await MeasureAsync(served, client, "new", requests, 0, duration: null, loads, cancel);
        for (var round = 1; round <= Rounds; round++)
            yield return await MeasureAsync(served, client, $"{round}", requests, round * requests.Length / 7, duration, loads, cancel);
        yield return $"  all: {ComparisonLoad.Together(loads)}";
        yield return $"{served.MemoryInMiB:N0} MiB at most";
    }

    /// <summary>Any comparisons for two such whiles, the first answers among them.</summary>
    public static async Task<ComparisonLoad> MeasureAsync(ServedData served, TimeSpan duration, CancellationToken cancel)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = served.Address };
        var requests = RequestsOf(await ReadAuthoritiesAsync(client, cancel), s_scopes);
        var first = await AskAsync(client, requests, skip: 0, duration, cancel);
        return ComparisonLoad.Together([first, await AskAsync(client, requests, requests.Length / 7, duration, cancel)]);
    }

    private static async Task<IReadOnlyList<string>> ReadAuthoritiesAsync(HttpClient client, CancellationToken cancel)
    {
        using var authorities = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/authorities", UriKind.Relative), cancel));
        return [.. authorities.RootElement.GetProperty("authorities").EnumerateArray().Select(authority => authority.GetProperty("gss").GetString()!)];
    }

    /// <summary>In an order that is the same in every run.</summary>
    private static string[] RequestsOf(IReadOnlyList<string> codes, string[] scopes)
    {
        string[] requests = [.. from code in codes from @group in s_groups from scope in scopes select $"/api/v1/compare?authority={code}&group={@group}{scope}"];
        new Random(Seed).Shuffle(requests);
        return requests;
    }

    /// <param name="duration">Null to ask each request once.</param>
    private static async Task<string> MeasureAsync(ServedData served, HttpClient client, string name, IReadOnlyList<string> requests, int skip, TimeSpan? duration, List<ComparisonLoad> loads, CancellationToken cancel)
    {
        var before = served.Processor;
        var load = await AskAsync(client, requests, skip, duration, cancel);
        loads.Add(load);
        return $"{name,5}: {load}   {(served.Processor - before).TotalMilliseconds / load.Count:0.00} ms of the server's processor time each";
    }

    private static async Task<ComparisonLoad> AskAsync(HttpClient client, IReadOnlyList<string> requests, int skip, TimeSpan? duration, CancellationToken cancel)
    {
        var asked = -1;
        var clock = Stopwatch.StartNew();
        var clients = Enumerable.Range(0, Clients).Select(async _ =>
        {
            var (times, buffer) = (new List<double>(), new byte[1 << 16]);
            while (Interlocked.Increment(ref asked) is var next && (duration is { } most ? clock.Elapsed < most : next < requests.Count))
            {
                var start = Stopwatch.GetTimestamp();
                if (await ReadAsync(client, requests[(skip + next) % requests.Count], buffer, cancel))
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

    public static ComparisonLoad Together(IReadOnlyList<ComparisonLoad> loads) => new([.. loads.SelectMany(load => load.Times).Order()], loads.Aggregate(TimeSpan.Zero, (sum, load) => sum + load.Elapsed));

    public override string ToString() => $"{Count / Elapsed.TotalSeconds,6:N0} /s   p50 {At(0.5),6:0.0}   p95 {At(0.95),6:0.0}   p99 {At(0.99),6:0.0}   longest {At(1),6:0} ms";

    public double At(double share) => Times[Math.Min((int)(Times.Length * share), Times.Length - 1)];
}
