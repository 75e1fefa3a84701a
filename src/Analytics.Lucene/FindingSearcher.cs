using Analytics.Search.Columns;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace Analytics.Lucene;

/// <summary>Finds words and passages in one commit of an index; its columns are read from the doc values when they are first wanted.</summary>
internal sealed class FindingSearcher : IndexSearcher, IIndexSnapshot
{
    private static readonly HashSet<string> PassageFields = [FindingFields.Text, FindingFields.FindingId];

    private readonly Lazy<FindingColumns> _columns;
    private readonly Lazy<RowLengths> _lengths;
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
        _lengths = new(() => new RowLengths(reader));
    }

    public long Sequence { get; }

    public FindingColumns Columns => _columns.Value;

    /// <summary>A commit has a file of its own, numbered one by one, and does away with the file before it.</summary>
    public bool IsCurrent => File.Exists(_segments) && !File.Exists(_nextSegments);

    public Leaf ReadLeaf(LeafTerm term)
    {
        var matches = new RowMatches(IndexReader.MaxDoc);
        foreach (var (field, weight) in FindingFields.Columns(term.IsStemmed))
        {
            matches.Weight = weight;
            foreach (var query in TermQueries.Of(term, field, IndexReader))
                Search(query, matches);
        }
        return ToLeaf(matches);
    }

    public IReadOnlyDictionary<long, Passage> ReadPassages(IReadOnlyCollection<long> rows, IEnumerable<LeafTerm> terms)
    {
        var marker = new MatchMarker(terms);
        return rows.ToDictionary(row => row, row =>
        {
            var document = Doc((int)row, PassageFields);
            var text = document.Get(FindingFields.Text);
            return new Passage(document.Get(FindingFields.FindingId), text, marker.Mark(text));
        });
    }

    private Leaf ToLeaf(RowMatches matches)
    {
        var score = _lengths.Value.Bm25(matches.Rows.Count);
        var (findings, ordinals, scores) = (new Bitset(Columns.Count), new int[matches.Rows.Count], new float[matches.Rows.Count]);
        for (var i = 0; i < ordinals.Length; i++)
        {
            var row = matches.Rows[i];
            if (!Columns.TryFind(row, out ordinals[i]))
                throw new InvalidDataException("The index finds rows that it does not hold.");
            findings.Add(ordinals[i]);
            scores[i] = score(matches.FrequencyIn(row), row);
        }
        return new Leaf(findings, ordinals, scores);
    }
}
