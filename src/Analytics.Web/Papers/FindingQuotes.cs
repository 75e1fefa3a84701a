using Analytics.Storage;
using Analytics.Web.Findings;

namespace Analytics.Web.Papers;

/// <summary>Findings that papers answer, as they are quoted.</summary>
internal static class FindingQuotes
{
    /// <summary>By id; those that are no longer held are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, QuotedPassage>> ReadAsync(Corpus corpus, CorpusView view, IEnumerable<string> ids, CancellationToken cancel)
    {
        var quotes = new Dictionary<string, QuotedPassage>(StringComparer.Ordinal);
        foreach (var some in ids.Distinct().Chunk(ReportStore.MaxIds))
        {
            foreach (var held in await corpus.Store.FindFindingsAsync(some, cancel))
            {
                if (view.InspectionsById.TryGetValue(held.InspectionId, out var inspection))
                    quotes[held.Themed.Finding.Id] = QuotedPassage.Of(corpus, inspection, held.Themed);
            }
        }
        return quotes;
    }
}
