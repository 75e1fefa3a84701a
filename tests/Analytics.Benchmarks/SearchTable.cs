using Analytics.Benchmarks.Search;
using Analytics.Search;
using Analytics.Sources.LocalFolder;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Benchmarks;

/// <summary>Prints how fast reports are searched: those in a folder, or those that were ingested before.</summary>
internal static class SearchTable
{
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
            ? GrowthCurve.RunAsync(corpus, services.GetRequiredService<OpenFindingIndex>(), work.Path("growth"), cancel)
            : SearchBenchmark.RunAsync(corpus, TimeSpan.FromSeconds(20), cancel);
        await foreach (var line in lines)
            Console.WriteLine(line);
    }
}
