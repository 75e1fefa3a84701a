using System.Collections.Concurrent;
using Analytics.Classification;
using Analytics.Comparison;
using Analytics.Storage;

namespace Analytics;

/// <summary>
/// What recurring matters, examples to learn from and profiles need beside the counts, as of one state of the store: read when it is first asked
/// for and kept with that state. Safe for several threads.
/// </summary>
public sealed class CorpusMatters(ReportStore store, HeldThemes held, ThemeScheme scheme)
{
    /// <summary>Inspections whose quotes are kept; when there are more, all are read anew as they are asked for.</summary>
    private const int MostKept = 1_000;

    private readonly ConcurrentDictionary<string, InspectionQuotes> _quotes = new(StringComparer.Ordinal);
    private readonly KeptReading<MatterLikeness> _likeness = new(async cancel => new MatterLikeness(await store.ListItemTextsAsync(cancel)));
    private readonly KeptReading<ThemeProfiles> _profiles = new(async cancel =>
        new ThemeProfiles(held, scheme.Compared, await store.ListCriticismsAsync(cancel), await store.CountPassagesAsync(cancel)));

    public Task<ThemeProfiles> ReadProfilesAsync(CancellationToken cancel) => _profiles.ReadAsync(cancel);

    /// <summary>By inspection; an inspection without passages has empty quotes.</summary>
    public async Task<IReadOnlyDictionary<string, InspectionQuotes>> ReadQuotesAsync(IEnumerable<string> inspections, CancellationToken cancel)
    {
        var quotes = new Dictionary<string, InspectionQuotes>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var inspection in inspections.Distinct())
        {
            if (_quotes.TryGetValue(inspection, out var kept))
                quotes.Add(inspection, kept);
            else
                missing.Add(inspection);
        }
        if (missing.Count > 0)
            await ReadMissingAsync(missing, quotes, cancel);
        return quotes;
    }

    private async Task ReadMissingAsync(List<string> missing, Dictionary<string, InspectionQuotes> quotes, CancellationToken cancel)
    {
        var likeness = await _likeness.ReadAsync(cancel);
        if (_quotes.Count + missing.Count > MostKept)
            _quotes.Clear();
        foreach (var some in missing.Chunk(50))
        {
            var passages = (await store.ListQuotableAsync(some, cancel)).ToLookup(passage => passage.InspectionId, passage => passage.Themed);
            foreach (var inspection in some)
                quotes.Add(inspection, _quotes[inspection] = InspectionQuotes.Of(passages[inspection], likeness));
        }
    }
}
