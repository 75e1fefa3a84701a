using Analytics.Authorities;
using Analytics.Classification;
using Analytics.Reports;
using Analytics.Web.Findings;

namespace Analytics.Web.Review;

/// <summary>Which passages are wanted for review.</summary>
public sealed record ReviewFilter(string? Theme = null, FindingKind? Kind = null, GssCode? Authority = null);

/// <summary>A passage that is worth reading, as it is now, and why.</summary>
public sealed record ReviewEntry(FoundFinding Found, IReadOnlyList<ReviewReason> Reasons);

/// <summary>
/// The passages most worth reading. To draw up a list every passage is judged anew, so a list is kept for a while; what was corrected
/// meanwhile is left out of it, and labels are shown as they are.
/// </summary>
internal sealed class ReviewList(ThemeClassifier classifier, TimeProvider clock) : IDisposable
{
    public const int Longest = 500;

    private const int MostKept = 64;
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _drawing = new(1, 1);
    private readonly Dictionary<(bool IsSample, ReviewFilter Filter), Drawn> _drawn = [];

    /// <summary>All of the list that still waits for a reader, the most worthwhile first.</summary>
    public async Task<IReadOnlyList<ReviewEntry>> ReadAsync(Corpus corpus, ReviewFilter filter, CancellationToken cancel)
    {
        var view = await corpus.ViewAsync(cancel);
        var passages = await DrawAsync(corpus, view, filter, cancel);
        var held = (await corpus.Store.FindFindingsAsync([.. passages.Select(passage => passage.Themed.Finding.Id)], cancel)).ToDictionary(finding => finding.Themed.Finding.Id);
        var entries = new List<ReviewEntry>(passages.Count);
        foreach (var passage in passages)
        {
            if (held.TryGetValue(passage.Themed.Finding.Id, out var now) && now.Themed.Correction is null && view.InspectionsById.TryGetValue(now.InspectionId, out var inspection))
                entries.Add(new ReviewEntry(new FoundFinding(inspection, now.Themed, FindingSearch.Describe(corpus.Authorities, inspection, now.Themed)), passage.Reasons));
        }
        return entries;
    }

    public void Dispose() => _drawing.Dispose();

    private async Task<IReadOnlyList<ReviewPassage>> DrawAsync(Corpus corpus, CorpusView view, ReviewFilter filter, CancellationToken cancel)
    {
        // One at a time: each takes all cores for a moment.
        await _drawing.WaitAsync(cancel);
        try
        {
            var key = (corpus.IsSample, filter);
            if (_drawn.TryGetValue(key, out var kept) && (kept.Sequence == view.Sequence || clock.GetUtcNow() - kept.At < KeptFor))
                return kept.Passages;
            if (_drawn.Count >= MostKept)
                _drawn.Clear();
            var passages = new ReviewQueue(classifier, corpus.Scheme).Choose(await CandidatesAsync(corpus, filter, cancel), Longest, filter.Theme);
            _drawn[key] = new Drawn(view.Sequence, clock.GetUtcNow(), passages);
            return passages;
        }
        finally
        {
            _drawing.Release();
        }
    }

    private static async Task<IReadOnlyList<ReviewCandidate>> CandidatesAsync(Corpus corpus, ReviewFilter filter, CancellationToken cancel)
    {
        var candidates = new List<ReviewCandidate>();
        await foreach (var (held, findings) in corpus.Store.StreamReportsAsync(withBoxes: false, cancel))
        {
            if (held.SupersededBy is null && (filter.Authority is not { } gss || held.Inspection.Authorities.Contains(gss)))
                candidates.AddRange(findings.Where(themed => filter.Kind is null || themed.Finding.Kind == filter.Kind).Select(themed => new ReviewCandidate(themed, held.Inspection.Id)));
        }
        return candidates;
    }

    private sealed record Drawn(long Sequence, DateTimeOffset At, IReadOnlyList<ReviewPassage> Passages);
}
