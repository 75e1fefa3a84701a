using Analytics.Search;
using Analytics.Search.Columns;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Analytics.Lucene;

/// <summary>Finds words and passages in one commit of an index; its columns are read from the doc values when they are first wanted.</summary>
internal sealed class FindingSearcher : IndexSearcher, IIndexSnapshot
{
    private readonly Lazy<FindingColumns> _columns;
    private readonly Lazy<int[]> _ordinals;
    private readonly Lazy<Bm25> _bm25;
    private readonly string _segments;
    private readonly string _nextSegments;

    public FindingSearcher(DirectoryReader reader)
        : base(reader)
    {
        var (commit, folder) = (reader.IndexCommit, ((FSDirectory)reader.Directory).Directory.FullName);
        Sequence = FindingFields.ReadSequence(commit.UserData);
        _segments = Path.Combine(folder, commit.SegmentsFileName);
        _nextSegments = Path.Combine(folder, IndexFileNames.FileNameFromGeneration(IndexFileNames.SEGMENTS, "", commit.Generation + 1));
        _columns = new(() => ColumnReader.Read(reader, Sequence));
        _ordinals = new(() => OrdinalsByRow(Columns, reader.MaxDoc));
        _bm25 = new(() => ReadBm25(Columns, reader));
    }

    public long Sequence { get; }

    public FindingColumns Columns => _columns.Value;

    public Bm25 Bm25 => _bm25.Value;

    /// <summary>A commit has a file of its own, numbered one by one, and does away with the file before it.</summary>
    public bool IsCurrent => File.Exists(_segments) && !File.Exists(_nextSegments);

    public IReadOnlyList<string> ReadIndexed(LeafTerm term) => [.. FindingAnalyzer.Shared.Words(FindingFields.Searched(term.IsStemmed)[0], term.Text).Select(word => word.Text)];

    public long[] ReadPlaces(bool isStemmed, string word)
    {
        var places = new List<long>();
        var live = MultiFields.GetLiveDocs(IndexReader);
        foreach (var field in FindingFields.Searched(isStemmed))
        {
            if (MultiFields.GetTermPositionsEnum(IndexReader, live, field, new BytesRef(word)) is { } positions)
                AddPlaces(places, positions, FindingFields.IsSection(field));
        }
        places.Sort();
        return [.. places];
    }

    public IEnumerable<CorpusWord> ReadWords() => new WordReader(IndexReader).Read();

    public IReadOnlyDictionary<long, Passage> ReadPassages(IReadOnlyList<MatchedRows> groups)
    {
        var (ids, texts) = (MultiDocValues.GetBinaryValues(IndexReader, FindingFields.FindingId), MultiDocValues.GetBinaryValues(IndexReader, FindingFields.Text));
        return groups.SelectMany(group => ReadGroup(group, new MatchMarker(group.Terms))).ToDictionary();

        IEnumerable<KeyValuePair<long, Passage>> ReadGroup(MatchedRows group, MatchMarker marker) => group.Rows.Select(row =>
        {
            var text = Read(texts, row);
            return KeyValuePair.Create(row, new Passage(Read(ids, row), text, marker.Mark(text)));
        });
    }

    private void AddPlaces(List<long> places, DocsAndPositionsEnum positions, bool isInSection)
    {
        for (var row = positions.NextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = positions.NextDoc())
        {
            for (var left = positions.Freq; left > 0; left--)
                places.Add(TermPlaces.At(_ordinals.Value[row], isInSection, positions.NextPosition()));
        }
    }

    private static int[] OrdinalsByRow(FindingColumns columns, int rows)
    {
        var ordinals = new int[rows];
        for (var ordinal = 0; ordinal < columns.Count; ordinal++)
            ordinals[columns.RowOf(ordinal)] = ordinal;
        return ordinals;
    }

    private static Bm25 ReadBm25(FindingColumns columns, DirectoryReader reader)
    {
        var lengths = RowLengths.Read(reader);
        return new Bm25([.. Enumerable.Range(0, columns.Count).Select(ordinal => lengths[columns.RowOf(ordinal)])]);
    }

    private static string Read(BinaryDocValues values, long row)
    {
        var bytes = new BytesRef();
        values.Get((int)row, bytes);
        return bytes.Utf8ToString();
    }
}
