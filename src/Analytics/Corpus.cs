using Analytics.Authorities;
using Analytics.Classification;
using Analytics.Search;
using Analytics.Storage;

namespace Analytics;

/// <summary>A set of reports that are searched and compared together: the real ones, or the invented sample.</summary>
public sealed class Corpus(
    bool isSample, DataFolder folder, AuthorityDirectory authorities, ThemeScheme scheme, StoreDatabase database, IFindingIndex index) : IDisposable
{
    private readonly SemaphoreSlim _refresh = new(1, 1);
    private volatile CorpusView? _view;

    public bool IsSample { get; } = isSample;
    public DataFolder Folder { get; } = folder;

    /// <summary>The authorities that its reports are about, and their neighbours.</summary>
    public AuthorityDirectory Authorities { get; } = authorities;

    public ThemeScheme Scheme { get; } = scheme;
    public ReportStore Store { get; } = new(database);
    public IFindingIndex Index { get; } = index;
    public IndexFollower Follower => field ??= new IndexFollower(Store, Index, Authorities);
    public DocumentArchive Archive { get; } = new(folder.Documents);

    /// <summary>The inspections and their theme counts as they are now, kept in memory until the store changes.</summary>
    public async ValueTask<CorpusView> ViewAsync(CancellationToken cancel)
    {
        var sequence = await Store.ReadLastChangeAsync(cancel);
        if (_view is { } current && current.Sequence == sequence)
            return current;

        await _refresh.WaitAsync(cancel);
        try
        {
            if (_view is { } refreshed && refreshed.Sequence >= sequence)
                return refreshed;
            var inspections = await Store.ListInspectionsAsync(cancel);
            var themes = await Store.ListInspectionThemesAsync(cancel);
            return _view = new CorpusView(sequence, inspections, inspections.ToDictionary(held => held.Inspection.Id), themes);
        }
        finally
        {
            _refresh.Release();
        }
    }

    public void Dispose()
    {
        Index.Dispose();
        database.Dispose();
        _refresh.Dispose();
    }
}

/// <summary>What comparisons count and pages list, as of one change of the store.</summary>
public sealed record CorpusView(
    long Sequence,
    IReadOnlyList<HeldInspection> Inspections,
    IReadOnlyDictionary<string, HeldInspection> InspectionsById,
    IReadOnlyList<InspectionTheme> Themes);
