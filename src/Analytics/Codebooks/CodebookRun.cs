using System.Runtime.CompilerServices;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Storage;

namespace Analytics.Codebooks;

/// <summary>Asks every query of a codebook and counts, for each authority of which a report is held, what it finds.</summary>
public sealed class CodebookRun
{
    private readonly Corpus _corpus;
    private readonly CorpusView _view;

    /// <summary>By inspection, the places of its authorities in the list; a shared report has more than one.</summary>
    private readonly Dictionary<string, int[]> _places;

    private CodebookRun(Corpus corpus, CorpusView view)
    {
        (_corpus, _view) = (corpus, view);
        Authorities =
        [
            .. view.Inspections.SelectMany(held => NamesOf(held).Select(name => (Name: name, held.Inspection.Id)))
                .GroupBy(pair => pair.Name)
                .Select(same => new CodebookAuthority(same.Key.Gss, same.Key.Name, same.Count()))
                .OrderBy(authority => authority.Name, StringComparer.OrdinalIgnoreCase).ThenBy(authority => authority.Gss, StringComparer.Ordinal),
        ];
        var placeOf = Authorities.Select((authority, place) => (Key: (authority.Gss, authority.Name), place)).ToDictionary(pair => pair.Key, pair => pair.place);
        _places = view.Inspections.ToDictionary(held => held.Inspection.Id, held => NamesOf(held).Select(name => placeOf[name]).ToArray());
    }

    /// <summary>By name; one without a GSS code is a printed name that could not be resolved.</summary>
    public IReadOnlyList<CodebookAuthority> Authorities { get; }

    /// <summary>Inspections held, each once.</summary>
    public int Inspections => _view.Inspections.Count;

    public static async Task<CodebookRun> OpenAsync(Corpus corpus, CancellationToken cancel) => new(corpus, await corpus.ViewAsync(cancel));

    /// <summary>The answers in the order of the codebook, each as it is there.</summary>
    /// <param name="withPassages">Whether the best passages are read; else only their ids are known.</param>
    public async IAsyncEnumerable<CodebookAnswer> RunAsync(Codebook codebook, bool withPassages, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var entry in codebook.Entries)
        {
            cancel.ThrowIfCancellationRequested();
            var tally = entry.Problem is null ? Count(entry.Query) : new Tally(Authorities.Count);
            var passages = withPassages ? await ReadAsync(tally.BestIds, cancel) : new Dictionary<string, CodebookPassage>();
            yield return new CodebookAnswer(entry, tally.All.ToCell(passages), [.. tally.ByAuthority.Select(cell => cell.ToCell(passages))]);
        }
    }

    private Tally Count(FindingQuery query)
    {
        // The words as typed, as in the search that a count opens: a codebook says itself what means the same.
        var list = _corpus.Index.List(query);
        if (list.Sequence == 0 && _view.Sequence > 0)
            throw new IndexAwayException();
        var tally = new Tally(Authorities.Count);
        foreach (var finding in list.Findings)
        {
            // A report that came in after the run began has no part in it.
            if (_places.TryGetValue(finding.InspectionId, out var places))
                tally.Add(finding, places);
        }
        return tally;
    }

    private async Task<Dictionary<string, CodebookPassage>> ReadAsync(IEnumerable<string> ids, CancellationToken cancel)
    {
        var passages = new Dictionary<string, CodebookPassage>();
        foreach (var some in ids.Distinct().Chunk(ReportStore.MaxIds))
        {
            foreach (var held in await _corpus.Store.FindFindingsAsync(some, cancel))
            {
                if (_view.InspectionsById.TryGetValue(held.InspectionId, out var inspection))
                    passages[held.Themed.Finding.Id] = Describe(held.Themed.Finding, inspection);
            }
        }
        return passages;
    }

    private CodebookPassage Describe(Finding finding, HeldInspection held) => new(
        finding.Id, held.Inspection.Id, string.Join(" and ", NamesOf(held).Select(name => name.Name)), held.Document.Sha256, finding.Page, finding.Text);

    private IReadOnlyList<(string? Gss, string Name)> NamesOf(HeldInspection held) => held.Inspection.Authorities.Count == 0
        ? [(null, held.Inspection.AuthorityName)]
        : [.. held.Inspection.Authorities.Select(gss => ((string?)gss.Value, _corpus.Authorities.Find(gss)?.Name ?? held.Inspection.AuthorityName))];

    /// <summary>Counts of one query. Findings come best first.</summary>
    private sealed class Tally(int authorities)
    {
        public CellTally All { get; } = new();

        public CellTally[] ByAuthority { get; } = [.. Enumerable.Range(0, authorities).Select(_ => new CellTally())];

        public IEnumerable<string> BestIds => ByAuthority.Prepend(All).Select(cell => cell.BestId).OfType<string>();

        public void Add(ListedFinding finding, int[] places)
        {
            All.Add(finding);
            foreach (var place in places)
                ByAuthority[place].Add(finding);
        }
    }

    private sealed class CellTally
    {
        private readonly HashSet<string> _inspections = [];
        private int _passages;

        public string? BestId { get; private set; }

        public void Add(ListedFinding finding)
        {
            _passages++;
            _inspections.Add(finding.InspectionId);
            BestId ??= finding.FindingId;
        }

        public CodebookCell ToCell(Dictionary<string, CodebookPassage> passages) => new(_passages, _inspections.Count, BestId is null ? null : passages.GetValueOrDefault(BestId));
    }
}

/// <summary>An authority of which inspections are held, and how many.</summary>
public sealed record CodebookAuthority(string? Gss, string Name, int Inspections);

/// <summary>What a query found in all, and at each authority in the order of the run's list.</summary>
public sealed record CodebookAnswer(CodebookEntry Entry, CodebookCell All, IReadOnlyList<CodebookCell> ByAuthority);

/// <summary>Passages, the inspections with at least one of them, and the passage that matches best.</summary>
public sealed record CodebookCell(int Passages, int Inspections, CodebookPassage? Best);

public sealed record CodebookPassage(string FindingId, string InspectionId, string AuthorityName, string DocumentSha256, int Page, string Text);
