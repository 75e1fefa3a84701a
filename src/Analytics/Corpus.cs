using Analytics.Authorities;
using Analytics.Classification;
using Analytics.Classification.Evaluating;
using Analytics.Comparison;
using Analytics.Search;
using Analytics.Search.Vocabulary;
using Analytics.Storage;
using Analytics.Storage.Collecting;
using Analytics.Storage.Working;

namespace Analytics;

/// <summary>A set of reports that are searched and compared together: the real ones, or the invented sample.</summary>
public sealed class Corpus : IDisposable
{
    private readonly SemaphoreSlim _refresh = new(1, 1);
    private readonly StoreDatabase _database;
    private readonly MeasuredErrors _errors;
    private readonly PaperMatching _matching;
    private volatile CorpusView? _view;

    public Corpus(bool isSample, DataFolder folder, AuthorityDirectory authorities, ThemeScheme scheme, SearchVocabulary vocabulary, StoreDatabase database, IFindingIndex index, MeasuredErrors errors, PaperMatching matching, TimeProvider clock)
    {
        _database = database;
        _errors = errors;
        _matching = matching;
        IsSample = isSample;
        Folder = folder;
        Authorities = authorities;
        Scheme = scheme;
        QueryFields = QueryFields.Of(authorities, scheme);
        Vocabulary = vocabulary;
        Store = new ReportStore(database, scheme, clock);
        Archive = new DocumentArchive(folder.Documents);
        Index = index;
        Follower = new IndexFollower(Store, index, authorities);
    }

    public bool IsSample { get; }
    public DataFolder Folder { get; }

    /// <summary>The authorities that its reports are about, and their neighbours.</summary>
    public AuthorityDirectory Authorities { get; }

    public ThemeScheme Scheme { get; }

    /// <summary>The values that a query of these reports may name.</summary>
    public QueryFields QueryFields { get; }

    /// <summary>Which words of queries mean the same.</summary>
    public SearchVocabulary Vocabulary { get; }

    public ReportStore Store { get; }
    public DocumentArchive Archive { get; }
    public IFindingIndex Index { get; }
    public IndexFollower Follower { get; }

    /// <summary>What is to be asked for of sites, for one worker.</summary>
    public Frontier OpenFrontier(string worker) => new(_database, worker);

    /// <summary>What waits to be read or classified, for one worker.</summary>
    public WorkQueue OpenQueue(string worker) => new(_database, worker);

    /// <summary>Whether only this process collects into the store: a SQLite file belongs to the one that holds the lock beside it, PostgreSQL to any number.</summary>
    /// <exception cref="IOException">Another process collects into this SQLite file.</exception>
    public IDisposable? HoldForCollecting() => _database.IsShared ? null : new FileStream(Folder.CollectLock, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);

    /// <summary>What a query text means here.</summary>
    /// <param name="isExact">Only the words as they were typed are looked for.</param>
    public QueryReading Read(string? text, bool isExact) => QueryReading.Of(text, QueryFields, Vocabulary, Index, isExact);

    /// <summary>The inspections and their theme counts as they are now, kept in memory until the store changes.</summary>
    public async ValueTask<CorpusView> ViewAsync(CancellationToken cancel)
    {
        var sequence = await Store.ReadLastChangeAsync(cancel);
        if (_view is { } current && current.Sequence == sequence)
            return current;

        await _refresh.WaitAsync(cancel);
        try
        {
            // Asked again: a store that was put back to an older state has a smaller number than before.
            sequence = await Store.ReadLastChangeAsync(cancel);
            if (_view is { } refreshed && refreshed.Sequence == sequence)
                return refreshed;
            // Before the first search, so that an index of this store answers at once and one of another never does.
            var store = await Follower.AttachAsync(cancel);
            HeldInspection[] all = [.. (await Store.ListInspectionsAsync(cancel)).Select(AsCounted)];
            var themes = await Store.ListInspectionThemesAsync(cancel);
            var labels = await Store.ListInspectionLabelsAsync(cancel);
            var papers = (await Store.ListPapersAsync(cancel)).Select(AsCounted).ToDictionary(one => one.Paper.Id);
            IReadOnlyList<HeldInspection> newest = [.. all.Where(one => one.SupersededBy is null)];
            var held = new HeldThemes(Authorities, newest, themes) { Errors = new LabelErrors(_errors, labels) };
            return _view = new CorpusView(store, sequence, newest, all.ToDictionary(one => one.Inspection.Id), themes, held, new CorpusMatters(Store, held, Scheme), papers,
                new CorpusResponses(Store, Authorities, _matching, newest, papers));
        }
        finally
        {
            _refresh.Release();
        }
    }

    /// <summary>Under the code of the authority whose inspection it counts as, where the report names one that went on under another code.</summary>
    private HeldInspection AsCounted(HeldInspection held)
    {
        var (named, counted) = (held.Inspection.Authorities, held.Inspection.Authorities.Select(code => Authorities.CountedAs(code)?.Gss ?? code).Distinct().ToList());
        return named.SequenceEqual(counted) ? held : held with { Inspection = held.Inspection with { Authorities = counted } };
    }

    private HeldPaper AsCounted(HeldPaper held) =>
        held.Paper.Authority is { } named && Authorities.CountedAs(named)?.Gss is { } counted && counted != named ? held with { Paper = held.Paper with { Authority = counted } } : held;

    public void Dispose()
    {
        Index.Dispose();
        _database.Dispose();
        _refresh.Dispose();
    }
}

/// <summary>
/// What comparisons count and pages list, as of one change of one store. <paramref name="Inspections"/> are those that no later version of
/// the same report supersedes; by their ids the earlier ones are found too.
/// </summary>
public sealed record CorpusView(
    StoreId Store,
    long Sequence,
    IReadOnlyList<HeldInspection> Inspections,
    IReadOnlyDictionary<string, HeldInspection> InspectionsById,
    IReadOnlyList<InspectionTheme> Themes,
    HeldThemes HeldThemes,
    CorpusMatters Matters,
    IReadOnlyDictionary<string, HeldPaper> PapersById,
    CorpusResponses Responses)
{
    /// <summary>The latest first.</summary>
    public IEnumerable<HeldPaper> Papers => PapersById.Values.OrderByDescending(held => held.SortedBy).ThenBy(held => held.Paper.Id, StringComparer.Ordinal);

    /// <summary>The inspection that a paper answers; null where it is linked to none.</summary>
    public HeldInspection? InspectionOf(AnsweringPaper paper) => paper.Link.InspectionId is { } id ? InspectionsById.GetValueOrDefault(id) : null;

    /// <summary>All versions of all reports, newest last day first.</summary>
    public IEnumerable<HeldInspection> AllVersions => InspectionsById.Values.OrderByDescending(held => held.Inspection.End).ThenBy(held => held.Inspection.Id, StringComparer.Ordinal);

    /// <summary>The earlier versions that this inspection's report supersedes, by file name.</summary>
    public IReadOnlyList<HeldInspection> EarlierVersionsOf(string inspectionId) =>
        [.. InspectionsById.Values.Where(held => held.SupersededBy == inspectionId).OrderBy(held => held.Document.FileName, StringComparer.Ordinal)];
}
