using System.Collections.Concurrent;
using System.Diagnostics;
using Analytics.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Benchmarks;

/// <summary>Size, speed and agreement of the full-text engines, over the findings that the first PDF engine's ingest left in its store.</summary>
internal static class IndexEngineBenchmark
{
    private const int Clients = 8;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<MeasuredEngine>> RunAsync(WorkFolder work, CancellationToken cancel)
    {
        var engines = WorkFolder.Offers<OpenFindingIndex>();
        var data = PdfEngineBenchmark.DataFolderOf(WorkFolder.Offers<Parsing.IPdfTextReader>()[0]);
        var measured = new List<MeasuredEngine>();
        IReadOnlyList<FindingQuery>? queries = null;
        IReadOnlyList<FindingHits>? firstAnswers = null;
        foreach (var engine in engines)
        {
            Console.Error.WriteLine($"Full-text index: {engine} …");
            await using var services = work.OpenData(data, ("Engines:Index", engine));
            var corpus = services.GetRequiredService<Corpora>().Real;
            var clock = Stopwatch.StartNew();
            await corpus.Follower.RebuildAsync(cancel);
            var building = clock.Elapsed;
            queries ??= await BenchmarkQueries.DrawAsync(corpus, cancel);
            var answers = queries.Select(corpus.Index.Search).ToList();
            firstAnswers ??= answers;
            var alone = Measure(corpus.Index, queries, clients: 1);
            var together = Measure(corpus.Index, queries, Clients);
            measured.Add(new MeasuredEngine(corpus.Index.Engine.ToString(),
            [
                new("building", $"{building.TotalSeconds:N1} s"),
                new("size on disk", $"{SizeOf(Path.Combine(corpus.Folder.Index, engine)) / 1048576.0:N1} MiB"),
                new("searches a second with facets, 1 client (p50 / p99)", alone),
                new($"searches a second with facets, {Clients} clients (p50 / p99)", together),
                new($"totals and facets equal to the first column, of {queries.Count} searches", $"{Agreement.SameCounts(firstAnswers, answers)}"),
                new("top ten equal to the first column up to ties", $"{Agreement.SameTopTen(firstAnswers, answers)}"),
            ]));
        }
        return measured;
    }

    private static string Measure(IFindingIndex index, IReadOnlyList<FindingQuery> queries, int clients)
    {
        var times = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, clients).Select(client => new Thread(() =>
        {
            for (var next = client * queries.Count / clients; clock.Elapsed < Duration; next++)
            {
                var start = Stopwatch.GetTimestamp();
                index.Search(queries[next % queries.Count]);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var sorted = times.Order().ToList();
        return $"{sorted.Count / clock.Elapsed.TotalSeconds:N0} ({sorted[sorted.Count / 2]:0.0} / {sorted[sorted.Count * 99 / 100]:0.0} ms)";
    }

    private static long SizeOf(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
