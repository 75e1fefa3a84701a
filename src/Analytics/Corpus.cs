using Analytics.Authorities;
using Analytics.Classification;
using Analytics.Comparison;
using Analytics.Search;
using Analytics.Storage;

namespace Analytics;

/// <summary>A set of reports that are searched and compared together: the real ones, or the invented sample.</summary>
public sealed class Corpus : IDisposable
{
    private readonly SemaphoreSlim _refresh = new(1, 1);
    private readonly StoreDatabase _database;
    private volatile CorpusView? _view;

    public Corpus(bool isSample, DataFolder folder, AuthorityDirectory authorities, ThemeScheme scheme, StoreDatabase database, IFindingIndex index)
    {
        _database = database;
        IsSample = isSample;
        Folder = folder;
        Authorities = authorities;
        Scheme = scheme;
        Store = new ReportStore(database);
        Archive = new DocumentArchive(folder.Documents);
        Index = index;
        Follower = new IndexFollower(Store, index, authorities);
    }

    public bool IsSample { get; }
    public DataFolder Folder { get; }

    /// <summary>The authorities that its reports are about, and their neighbours.</summary>
    public AuthorityDirectory Authorities { get; }

    public ThemeScheme Scheme { get; }
    public ReportStore Store { get; }
    public DocumentArchive Archive { get; }
    public IFindingIndex Index { get; }
    public IndexFollower Follower { get; }

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
            // Before the first search, so that an index of this store answers at once and one of another never does.
            var store = await Follower.AttachAsync(cancel);
            var inspections = await Store.ListInspectionsAsync(cancel);
            var themes = await Store.ListInspectionThemesAsync(cancel);
            return _view = new CorpusView(store, sequence, inspections, inspections.ToDictionary(held => held.Inspection.Id), themes,
                new HeldThemes(Authorities, inspections, themes));
        }
        finally
        {
            _refresh.Release();
        }
    }

    public void Dispose()
    {
        Index.Dispose();
        _database.Dispose();
        _refresh.Dispose();
    }
}

/// <summary>What comparisons count and pages list, as of one change of one store.</summary>
public sealed record CorpusView(
    StoreId Store,
    long Sequence,
    IReadOnlyList<HeldInspection> Inspections,
    IReadOnlyDictionary<string, HeldInspection> InspectionsById,
    IReadOnlyList<InspectionTheme> Themes,
    HeldThemes HeldThemes);
