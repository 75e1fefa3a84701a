using System.Diagnostics;
using System.Runtime.CompilerServices;
using Analytics.Benchmarks.Compare;
using Analytics.Benchmarks.Search;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Benchmarks.Store;

/// <summary>
/// What a store in PostgreSQL costs as it grows to many times what is held: storing reports, building the index and catching it up, opening, searching and comparing.
/// The larger stores are made by resampling.
/// </summary>
internal static class StoreGrowth
{
    private const int Seed = 1;

    private static readonly int[] s_sizes = [20_000, 200_000, 2_000_000];

    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(10);

    /// <param name="data">A folder into which reports were ingested.</param>
    public static async IAsyncEnumerable<string> RunAsync(string data, int most, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (held, pool) = await ReadAsync(data, cancel);
        using var work = new WorkFolder();
        await using var server = await PostgresServer.StartAsync("-c shared_buffers=512MB -c max_wal_size=4GB", cancel);
        var connection = await server.CreateDatabaseAsync(cancel);
        await using var services = work.OpenData("data", ("Store:ConnectionString", connection));
        var corpus = services.GetRequiredService<Corpora>().Real;
        await corpus.Store.MigrateAsync(cancel);
        using var reports = new ResampledReports(held).Endless().GetEnumerator();
        var stored = (Documents: 0, Findings: 0);
        yield return "  findings documents | stored /s: documents findings | index: built   one more | search of 1: p50     p99   of 8: p50     p99 | server: opened   memory | comparison p50     p99 | here";
        foreach (var size in s_sizes.Where(size => size <= most))
        {
            var before = stored;
            var clock = Stopwatch.StartNew();
            while (stored.Findings < size)
                stored = await SaveAsync(corpus.Store, reports, stored, cancel);
            var storing = clock.Elapsed.TotalSeconds;
            clock.Restart();
            await corpus.Follower.RebuildAsync(cancel);
            var building = clock.Elapsed.TotalSeconds;
            stored = await SaveAsync(corpus.Store, reports, stored, cancel);
            clock.Restart();
            await corpus.Follower.CatchUpAsync(cancel);
            var following = clock.Elapsed.TotalSeconds;
            corpus.Index.ReadWords();
            SearchBenchmark.Measure(corpus, corpus.Index, 1, _ => Requests.Repeating(pool, Seed), s_duration);
            var alone = SearchBenchmark.Measure(corpus, corpus.Index, 1, _ => Requests.Repeating(pool, Seed + 1), s_duration);
            var together = SearchBenchmark.Measure(corpus, corpus.Index, 8, client => Requests.Repeating(pool, Seed + 2 + client), s_duration);
            var (opened, memory, comparing) = await CompareAsync(work.Path("data"), connection, cancel);
            yield return $"{stored.Findings,10:N0} {stored.Documents,9:N0} | {(stored.Documents - before.Documents) / storing,20:0} {(stored.Findings - before.Findings) / storing,8:N0} | {building,10:0.0} s {following,6:0.00} s | "
                + $"{alone.P50,16:0.0} {alone.P99,7:0.0} {together.P50,12:0.0} {together.P99,7:0.0} | {opened.TotalSeconds,12:0.0} s {memory,4:N0} MiB | {comparing.At(0.5),14:0.0} {comparing.At(0.99),7:0.0} | {Memory.Peak:N0} MiB";
        }
    }

    /// <summary>The reports held, and the searches that people repeat.</summary>
    private static async Task<(IReadOnlyList<HeldReport> Held, IReadOnlyList<SearchRequest> Pool)> ReadAsync(string data, CancellationToken cancel)
    {
        await using var services = WorkFolder.Open(data, []);
        var corpus = services.GetRequiredService<Corpora>().Real;
        await corpus.Store.MigrateAsync(cancel);
        var documents = await corpus.Follower.ReadAllAsync(cancel).ToListAsync(cancel);
        return (await corpus.Store.StreamReportsAsync(withBoxes: true, cancel).ToListAsync(cancel), SearchBenchmark.Draw(corpus, [.. documents.SelectMany(document => document.Findings)]));
    }

    private static async Task<(int Documents, int Findings)> SaveAsync(
        ReportStore store, IEnumerator<(Document Document, Report Report, IReadOnlyList<ThemedFinding> Findings)> reports, (int Documents, int Findings) stored, CancellationToken cancel)
    {
        reports.MoveNext();
        var (document, report, findings) = reports.Current;
        await store.SaveAsync(document, report, findings, cancel);
        return (stored.Documents + 1, stored.Findings + findings.Count);
    }

    private static async Task<(TimeSpan Opened, long Memory, ComparisonLoad Load)> CompareAsync(string data, string connection, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        await using var served = await ServedData.ServeAsync(data, connection, cancel);
        var opened = clock.Elapsed;
        var load = await ComparisonBenchmark.MeasureAsync(served, s_duration, cancel);
        return (opened, served.MemoryInMiB, load);
    }
}
