using System.Text.RegularExpressions;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Storage;

namespace Analytics.Tests.NamedEngines;

/// <summary>Stands where an index does and keeps what it is given: the findings themselves, to take queries from.</summary>
internal sealed partial class FindingRecorder : IFindingIndex
{
    private readonly List<IndexedFinding> _findings = [];

    public EngineVersion Engine { get; } = new("recorder", "1");

    public IReadOnlyList<IndexedFinding> Findings => _findings;

    /// <summary>Words of two letters or more, the most frequent first.</summary>
    public IReadOnlyList<string> Vocabulary { get; private set; } = [];

    public long Sequence => 0;

    public void Attach(StoreId store)
    {
    }

    public bool Apply(IReadOnlyList<DocumentFindings> changed, long from, long to) => false;

    public async Task RebuildAsync(IAsyncEnumerable<DocumentFindings> all, long sequence, CancellationToken cancel)
    {
        await foreach (var document in all.WithCancellation(cancel))
            _findings.AddRange(document.Findings);
        Vocabulary = [.. _findings.SelectMany(finding => Words().Matches(finding.Text)).CountBy(match => match.Value.ToLowerInvariant()).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key)];
    }

    public FindingHits Search(FindingQuery query) => FindingHits.None;

    public FindingList List(FindingQuery query) => FindingList.None;

    public InspectionHits SearchInspections(FindingQuery query) => InspectionHits.None;

    public CorpusWords ReadWords() => CorpusWords.None;

    public void Dispose()
    {
    }

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();
}
