using Analytics.Benchmarks.Relevance;
using Analytics.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Benchmarks;

/// <summary>Prints the relevance of search over reports that were ingested before, for whoever changes how passages are found or ranked.</summary>
internal static class RelevanceTable
{
    public static async Task PrintAsync(string data, CancellationToken cancel)
    {
        await using var services = WorkFolder.Open(data, []);
        var corpus = services.GetRequiredService<Corpora>().Real;
        await corpus.Store.MigrateAsync(cancel);
        await corpus.Follower.CatchUpAsync(cancel);
        var run = await RelevanceRun.RunAsync(corpus, text => Task.FromResult(Search(corpus, text)), cancel);
        foreach (var line in run.Lines())
            Console.WriteLine(line);
    }

    private static IReadOnlyList<string> Search(Corpus corpus, string text)
    {
        var query = new FindingQuery { Words = corpus.Read(text, isExact: false).Words, Enough = FindingQuery.UsualEnough, Take = Ndcg.Depth, WithFacets = false };
        return [.. corpus.Index.Search(query).Hits.Select(hit => hit.FindingId)];
    }
}
