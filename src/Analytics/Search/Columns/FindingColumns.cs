using System.Numerics.Tensors;

namespace Analytics.Search.Columns;

/// <summary>
/// What filters, facets and orders need of every finding, in memory, as it was at one sequence. A finding's ordinal is its place
/// in the order newest first, then by finding id: ascending ordinals are that order.
/// </summary>
internal sealed class FindingColumns
{
    /// <summary>Bytes of a finding that the scores of words may take, up to a bound; those of the places of all its words, with room to spare; and what is asked for less often.</summary>
    private const long BytesOfFinding = 640, BytesOfPlaces = 512, FewestBytes = 64 << 20, MostBytes = 512 << 20;

    private readonly Dictionary<long, int> _ordinals;
    private readonly long[] _rows;
    private readonly int[] _days;
    private readonly Dictionary<Facet, FacetColumn> _facets;
    private readonly Dictionary<string, int> _inspections = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _inspectionIds = [];
    private readonly List<List<int>> _members = [];
    private readonly int[] _inspectionOf;
    private readonly TextColumn _findingIds;
    private readonly string[] _authorityNames;
    private readonly Lock _readingWords = new();
    private readonly Lazy<float[]> _weights;
    private readonly Lazy<int[]> _oldestFirst;
    private readonly Lazy<int[]> _byAuthority;
    private CorpusWords? _words;

    /// <param name="count">How many rows will be added: exactly that many.</param>
    public FindingColumns(long sequence, int count)
    {
        Sequence = sequence;
        Leaves = new(Math.Clamp(count * BytesOfFinding, FewestBytes, MostBytes), leaf => leaf.Bytes);
        Places = new(Math.Max(count * BytesOfPlaces, FewestBytes), places => places.Bytes);
        Nears = new(FewestBytes, findings => findings.Length / 8);
        _rows = new long[count];
        _days = new int[count];
        _inspectionOf = new int[count];
        _findingIds = new TextColumn(count);
        _authorityNames = new string[count];
        _ordinals = new Dictionary<long, int>(count);
        _facets = Enum.GetValues<Facet>().ToDictionary(facet => facet, _ => new FacetColumn(count));
        _weights = new(() => FindingWeights.Of(_days, _facets[Facet.Kind]));
        _oldestFirst = new(() => [.. Enumerable.Range(0, count).OrderBy(ordinal => _days[ordinal])]);
        _byAuthority = new(() => [.. Enumerable.Range(0, count).OrderBy(ordinal => _authorityNames[ordinal], StringComparer.OrdinalIgnoreCase)]);
    }

    public long Sequence { get; }

    public int Count => _rows.Length;

    /// <summary>What single words matched; it lives as long as these columns, since another sequence has other rows.</summary>
    public TermCache<LeafTerm, Leaf> Leaves { get; }

    /// <summary>Where words stand, by the words as they are indexed.</summary>
    public TermCache<(bool IsStemmed, string Word), PackedPlaces> Places { get; }

    /// <summary>What NEAR matched, by its terms as text.</summary>
    public TermCache<string, Bitset> Nears { get; }

    public FacetColumn this[Facet facet] => _facets[facet];

    /// <summary>Every ordinal once, the oldest inspection first.</summary>
    public IReadOnlyList<int> OldestFirst => _oldestFirst.Value;

    public IReadOnlyList<int> ByAuthority => _byAuthority.Value;

    /// <summary>Read when they are first wanted; other threads wait for the one that reads them.</summary>
    public CorpusWords Words(IIndexSnapshot snapshot)
    {
        lock (_readingWords)
            return _words ??= new CorpusWords(Count, snapshot.ReadWords());
    }

    public long RowOf(int ordinal) => _rows[ordinal];

    public string FindingIdOf(int ordinal) => _findingIds[ordinal];

    /// <summary>How many inspections there are; each has a number below that.</summary>
    public int Inspections => _inspectionIds.Count;

    public int InspectionOf(int ordinal) => _inspectionOf[ordinal];

    public string InspectionId(int number) => _inspectionIds[number];

    /// <summary>Rows come in the order of ordinals.</summary>
    public void Add(int ordinal, long row, string findingId, int day, string inspection, string authorityName)
    {
        _findingIds.Add(ordinal, findingId);
        _rows[ordinal] = row;
        _ordinals.Add(row, ordinal);
        _days[ordinal] = day;
        _authorityNames[ordinal] = authorityName;
        if (!_inspections.TryGetValue(inspection, out var number))
        {
            _inspections.Add(inspection, number = _inspectionIds.Count);
            _inspectionIds.Add(inspection);
            _members.Add([]);
        }
        _inspectionOf[ordinal] = number;
        _members[number].Add(ordinal);
    }

    public bool TryFind(long row, out int ordinal) => _ordinals.TryGetValue(row, out ordinal);

    /// <summary>What a finding's words score counts as much as the finding does.</summary>
    public void Weigh(float[] scores) => TensorPrimitives.Multiply(scores.AsSpan(0, Count), _weights.Value, scores);

    /// <summary>Days within the bounds, both included. Days fall as ordinals rise, so that they are one stretch.</summary>
    public Bitset Between(DateOnly? from, DateOnly? to)
    {
        var start = to is { } last ? FirstAtOrBefore(last.DayNumber) : 0;
        var end = from is { } first ? FirstAtOrBefore(first.DayNumber - 1) : Count;
        return new Bitset(Count).AddRange(start, end);
    }

    public Bitset InYears(int? first, int? last) =>
        Between(first is { } from ? new DateOnly(from, 1, 1) : null, last is { } to ? new DateOnly(to, 12, 31) : null);

    public Bitset OfInspections(IEnumerable<string> inspections)
    {
        var set = new Bitset(Count);
        foreach (var inspection in inspections)
        {
            foreach (var ordinal in _inspections.TryGetValue(inspection, out var number) ? _members[number] : [])
                set.Add(ordinal);
        }
        return set;
    }

    private int FirstAtOrBefore(int day)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _days[middle] > day ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
