using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Search;

/// <summary>
/// The seam to a full-text engine. The index is a projection of the store: disposable, built beside the old one and swapped in,
/// brought up to date by the store's change sequence. Safe for use by several threads at once.
/// </summary>
public interface IFindingIndex : IDisposable
{
    EngineVersion Engine { get; }

    /// <summary>
    /// Says whose findings are wanted. An index built from another store is absent until <see cref="RebuildAsync"/> has put one of
    /// this store in its place, and so is any index before the first call. Costs nothing when nothing changes.
    /// </summary>
    void Attach(StoreId store);

    /// <summary>The attached store's change sequence up to which the index is complete; 0 when it is absent or unreadable.</summary>
    long Sequence { get; }

    /// <summary>
    /// Replaces the findings of the given documents, all or nothing, and moves on from one sequence to the next. False, with
    /// nothing changed, when the index does not stand at <paramref name="from"/>: another process was here first, or the index is absent.
    /// </summary>
    bool Apply(IReadOnlyList<DocumentFindings> changed, long from, long to);

    /// <summary>
    /// Builds a new index of the attached store beside this one and swaps it in; searches go on meanwhile. When another process is
    /// rebuilding, waits for it and is content with its index if that is of the same store and complete up to <paramref name="sequence"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">No store is attached.</exception>
    /// <exception cref="IOException">The index cannot be written, or another process has been rebuilding it for too long.</exception>
    Task RebuildAsync(IAsyncEnumerable<DocumentFindings> all, long sequence, CancellationToken cancel);

    /// <summary><see cref="FindingHits.None"/> while the index is absent or unreadable.</summary>
    FindingHits Search(FindingQuery query);

    /// <summary>
    /// All findings that match, in the order of <see cref="Search"/>, as of one state of the index; slice and facets of the query
    /// say nothing here. <see cref="FindingList.None"/> while the index is absent or unreadable.
    /// </summary>
    FindingList List(FindingQuery query);

    /// <summary>
    /// The inspections with findings that match, in the order in which <see cref="Search"/> comes to the first of each; skip and take
    /// count inspections. <see cref="InspectionHits.None"/> while the index is absent or unreadable.
    /// </summary>
    InspectionHits SearchInspections(FindingQuery query);

    /// <summary>The words of everything held, read once for each state of the index; none while it is absent or unreadable.</summary>
    CorpusWords ReadWords();
}

/// <summary>Opens the engine's index in a folder of its own below the one given, so that processes on different engines leave each other's alone.</summary>
public delegate IFindingIndex OpenFindingIndex(string folder);

/// <summary>All findings of a document as the index holds them; empty when the document has none any more.</summary>
public sealed record DocumentFindings(string DocumentSha256, IReadOnlyList<IndexedFinding> Findings);

/// <summary>A finding, or a passage of a paper, with the columns that searches filter and count by.</summary>
public sealed record IndexedFinding
{
    public required string FindingId { get; init; }

    /// <summary>Of a paper's passage the paper's id, which stands in its place.</summary>
    public required string InspectionId { get; init; }

    public required string Text { get; init; }
    public required string Section { get; init; }
    public required PassageKind Kind { get; init; }
    public required Body Body { get; init; }
    public required Polarity Polarity { get; init; }
    public required IReadOnlyList<string> Themes { get; init; }

    /// <summary>GSS codes; more than one for a shared report.</summary>
    public required IReadOnlyList<string> Authorities { get; init; }

    /// <summary>The name by which the finding is sorted among authorities.</summary>
    public required string AuthorityName { get; init; }

    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Null for a paper that does not say what kind of inspection it answers.</summary>
    public Framework? Framework { get; init; }

    /// <summary>The inspection's last day on site; of a paper <see cref="HeldPaper.SortedBy"/>.</summary>
    public required DateOnly InspectedOn { get; init; }

    /// <summary>The grade of the overall judgement; null where the framework makes none.</summary>
    public Grade? Overall { get; init; }

    public FrameworkTag? FrameworkTag { get; init; }
}
