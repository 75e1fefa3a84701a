using System.Runtime.CompilerServices;
using Analytics.Search;
using Analytics.Sources.LocalFolder;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Benchmarks.Search;

/// <summary>
/// How fast the whole corpus is searched by eight clients at once, beside PostgreSQL's full-text search over the same rows in the same
/// run. Every search gives total, ten facets and twenty hits with snippets, as the search page and the API ask for them.
/// </summary>
public static class SearchBenchmark
{
    private const int Clients = 8;
    private const int Pool = 2000;
    private const int Seed = 1;
    private const int Rounds = 4;

    public static async Task PrintAsync(string shared, string? data, bool withGrowth, CancellationToken cancel)
    {
        using var work = new WorkFolder();
        await using var services = data is null ? work.OpenData("ingest") : WorkFolder.Open(data, []);
        var corpus = services.GetRequiredService<Corpora>().Real;
        await corpus.Store.MigrateAsync(cancel);
        if (data is null)
            await services.GetRequiredService<Func<Corpus, IngestRun>>()(corpus).RunAsync(new LocalFolderSource([Path.Combine(shared, "corpus", "pdf")]).Files, progress: null, cancel);
        await corpus.Follower.CatchUpAsync(cancel);
        var lines = withGrowth
            ? GrowthCurve.RunAsync(corpus, services.GetRequiredService<OpenFindingIndex>(), work, cancel)
            : RunAsync(corpus, TimeSpan.FromSeconds(20), cancel);
        await foreach (var line in lines)
            Console.WriteLine(line);
    }

    /// <summary>Lines as they become known.</summary>
    /// <param name="duration">Of each measurement.</param>
    public static async IAsyncEnumerable<string> RunAsync(Corpus corpus, TimeSpan duration, [EnumeratorCancellation] CancellationToken cancel)
    {
        var documents = await corpus.Follower.ReadAllAsync(cancel).ToListAsync(cancel);
        IReadOnlyList<IndexedFinding> findings = [.. documents.SelectMany(document => document.Findings)];
        yield return $"{findings.Count:N0} findings of {documents.Count:N0} reports; {Environment.ProcessorCount} processors, {Clients} clients; {corpus.Index.Engine}";

        var unrepeated = Requests.Once(new RequestMix(corpus, findings, Seed + 1));
        var once = Measure(corpus, corpus.Index, Clients, _ => unrepeated, duration);
        yield return $"no search twice, nothing kept before: {once}   {once.Processor:0.00} ms of processor each";

        var pool = Draw(corpus, findings);
        await using var postgres = await PostgresYardstick.StartAsync(documents, cancel);
        if (postgres is null)
        {
            yield return "PostgreSQL is not installed: there is nothing to compare with.";
            yield break;
        }
        yield return postgres.Loading;
        yield return Agreement(corpus, postgres, pool);
        var (ours, theirs) = (new List<SearchLoad>(), new List<SearchLoad>());
        // The first round warms both up. In turns: what else the machine does meanwhile hits both.
        for (var round = 0; round <= Rounds; round++)
        {
            var seed = round * Clients;
            ours.Add(Measure(corpus, corpus.Index, Clients, client => Requests.Repeating(pool, seed + client), duration / Rounds));
            theirs.Add(postgres.Measure(corpus, Clients, client => Requests.Repeating(pool, seed + client), duration / Rounds));
        }
        var (usual, yardstick) = (SearchLoad.Join(ours[1..]), SearchLoad.Join(theirs[1..]));
        yield return $"searches as people repeat them:       {usual}   {usual.Processor:0.00} ms of processor each";
        yield return $"the same in PostgreSQL:               {yardstick}";
        yield return $"throughput {usual.PerSecond / yardstick.PerSecond:0.0} times PostgreSQL's, p99 {yardstick.P99 / usual.P99:0.0} times shorter; {Memory.Peak:N0} MiB at most, the benchmark's own rows included";
    }

    /// <summary>The requests that people repeat, most frequent first.</summary>
    public static IReadOnlyList<SearchRequest> Draw(Corpus corpus, IReadOnlyList<IndexedFinding> findings)
    {
        var mix = new RequestMix(corpus, findings, Seed);
        return [.. Enumerable.Range(0, Pool).Select(_ => mix.Next())];
    }

    public static SearchLoad Measure(Corpus corpus, IFindingIndex index, int clients, Func<int, Func<SearchRequest>> requestsOf, TimeSpan duration) =>
        SearchLoad.Measure(clients, duration, requestsOf, _ => request => index.Search(request.Read(corpus, index)));

    /// <summary>Whether both answer the same question: stemmers and stop words differ, so that totals do a little.</summary>
    private static string Agreement(Corpus corpus, PostgresYardstick postgres, IReadOnlyList<SearchRequest> pool)
    {
        var totals = pool.Where(request => request.Text.All(char.IsAsciiLetterLower)).Take(100)
            .Select(request => (Ours: corpus.Index.Search(request.Read(corpus, corpus.Index) with { Take = 0 }).Total, Theirs: postgres.Search(corpus, request)["total"])).ToList();
        return $"of {totals.Count} searches for one word, {totals.Count(pair => pair.Ours == pair.Theirs)} have the same total in PostgreSQL, "
            + $"{totals.Count(pair => Math.Abs(pair.Ours - pair.Theirs) <= 0.05 * pair.Ours)} one within 5 %";
    }
}
