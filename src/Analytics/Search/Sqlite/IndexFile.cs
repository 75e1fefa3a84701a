using System.Collections.Concurrent;

namespace Analytics.Search.Sqlite;

/// <summary>One index file as this process has it open: idle readers and the columns in memory. Several threads may search at once.</summary>
internal sealed class IndexFile(string path, IndexPointer pointer)
{
    private const int MaxHits = 200;

    private readonly ConcurrentBag<IndexReader> _idle = [];
    private readonly Lock _loading = new();
    private volatile FindingColumns? _columns;
    private volatile bool _isRetired;

    public string Path => path;

    public IndexPointer Pointer => pointer;

    public long ReadSequence() => Read(reader => reader.ReadSequence());

    public FindingHits Search(FindingQuery query) => Read(reader =>
    {
        var columns = CurrentColumns(reader);
        var words = new WordMatches(columns, term => columns.Leaves.Get(term.Key, () => reader.ReadLeaf(term, columns)));
        var found = new FilteredFindings(columns, words.Evaluate(query.Words), query.Filter);
        var hits = ReadHits(reader, columns, query.Words, Pick(query, columns, words, found.All));
        return new FindingHits(found.All.Count(), hits, query.WithFacets ? found.CountFacets() : FindingHits.None.Facets)
        {
            Sequence = columns.Sequence,
        };
    });

    /// <summary>Closes idle readers now and busy ones when they come back.</summary>
    public void Retire()
    {
        _isRetired = true;
        while (_idle.TryTake(out var reader))
            reader.Dispose();
    }

    private T Read<T>(Func<IndexReader, T> read)
    {
        var reader = _idle.TryTake(out var idle) ? idle : new IndexReader(path);
        var isSound = false;
        try
        {
            var result = reader.InSnapshot(() => read(reader));
            isSound = true;
            return result;
        }
        finally
        {
            if (isSound)
                _idle.Add(reader);
            else
                reader.Dispose();
            if (_isRetired)
                Retire();
        }
    }

    /// <summary>The columns of the very state that the reader sees; other threads wait for the one that loads them.</summary>
    private FindingColumns CurrentColumns(IndexReader reader)
    {
        var sequence = reader.ReadSequence();
        if (_columns is { } current && current.Sequence == sequence)
            return current;
        lock (_loading)
        {
            if (_columns is { } other && other.Sequence == sequence)
                return other;
            var columns = reader.ReadColumns(sequence);
            if (_columns is null || _columns.Sequence < sequence)
                _columns = columns;
            return columns;
        }
    }

    private static IReadOnlyList<(int Ordinal, float Score)> Pick(FindingQuery query, FindingColumns columns, WordMatches words, Bitset found)
    {
        var (skip, take) = (Math.Max(query.Skip, 0), Math.Clamp(query.Take, 0, MaxHits));
        if (take == 0)
            return [];
        var isRanked = query.Words is not null && query.Sort == FindingSort.Relevance;
        if (isRanked)
            return words.Best(found, LeafTerm.Positive(query.Words), skip, take);
        var ordered = query.Sort switch
        {
            FindingSort.Oldest => columns.OldestFirst.Where(found.Contains),
            FindingSort.Authority => columns.ByAuthority.Where(found.Contains),
            _ => found.Ordinals(),
        };
        return [.. ordered.Skip(skip).Take(take).Select(ordinal => (ordinal, 0f))];
    }

    private static IReadOnlyList<FindingHit> ReadHits(IndexReader reader, FindingColumns columns, QueryNode? words, IReadOnlyList<(int Ordinal, float Score)> picked)
    {
        if (picked.Count == 0)
            return [];
        var passages = reader.ReadPassages([.. picked.Select(hit => columns.RowOf(hit.Ordinal))], LeafTerm.Positive(words));
        return [.. picked.Select(hit => ToHit(passages[columns.RowOf(hit.Ordinal)], hit.Score))];
    }

    private static FindingHit ToHit(Passage passage, float score) => new(passage.FindingId, score, Snippet.Of(passage.Text, Highlights.Read(passage.Text, passage.Highlighted)));
}
