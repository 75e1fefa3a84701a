using System.Collections.Concurrent;
using Analytics.Search.Columns;
using Microsoft.Data.Sqlite;

namespace Analytics.Search.Sqlite;

/// <summary>One index file: idle readers and the columns in memory.</summary>
internal sealed class IndexFile(string path, IndexPointer pointer) : OpenBuild(path, pointer)
{
    /// <summary>Words read in advance, of an index so large that reading one is felt.</summary>
    private const int CommonestWords = 64, LargeIndex = 5_000;

    private const int CannotOpen = 14, IoError = 10, Corrupt = 11, NotADatabase = 26;

    private readonly ConcurrentBag<IndexReader> _idle = [];
    private readonly Lock _loading = new();
    private volatile FindingColumns? _columns;

    public override long ReadSequence() => Read(reader => reader.ReadSequence());

    public override FindingHits Search(FindingQuery query) => Ask(query, search => search.Run());

    public override FindingList List(FindingQuery query) => Ask(query, search => search.List());

    public override InspectionHits SearchInspections(FindingQuery query) => Ask(query, search => search.RunByInspection());

    public override CorpusWords ReadWords() => Read(reader => CurrentColumns(reader) is var columns ? columns.Words(new Snapshot(reader, columns)) : CorpusWords.None);

    public override bool Apply(IReadOnlyList<DocumentFindings> changed, long from, long to)
    {
        using var connection = IndexSchema.Open(Path, SqliteOpenMode.ReadWrite);
        using var writer = new IndexWriter(connection);
        // Closing the connection without the commit undoes everything.
        IndexSchema.Run(connection, "pragma synchronous = normal; begin immediate;");
        if (writer.ReadSequence() != from)
            return false;
        foreach (var document in changed)
        {
            writer.Remove(document.DocumentSha256);
            writer.Insert(document);
            writer.Index(document.DocumentSha256);
        }
        writer.WriteSequence(to);
        IndexSchema.Run(connection, "commit");
        return true;
    }

    public override bool IsUnreadable(Exception e) =>
        e is InvalidDataException or SqliteException { SqliteErrorCode: CannotOpen or IoError or Corrupt or NotADatabase };

    public override bool MayBeSound(Exception e) => e is SqliteException { SqliteErrorCode: CannotOpen or IoError } && File.Exists(Path);

    protected override void Close()
    {
        while (_idle.TryTake(out var reader))
            reader.Dispose();
    }

    private T Ask<T>(FindingQuery query, Func<FindingSearch, T> ask) => Read(reader => ask(new FindingSearch(new Snapshot(reader, CurrentColumns(reader)), query)));

    private T Read<T>(Func<IndexReader, T> read)
    {
        var reader = _idle.TryTake(out var idle) ? idle : new IndexReader(Path);
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
            if (_columns is null && columns.Count >= LargeIndex)
                _ = Task.Run(() => ReadAhead(columns));
            if (_columns is null || _columns.Sequence < sequence)
                _columns = columns;
            return columns;
        }
    }

    /// <summary>Nobody waits then for the words that most findings have, and which take longest. Goes on until the index changes or is closed.</summary>
    private void ReadAhead(FindingColumns columns)
    {
        try
        {
            var commonest = Use(reader => columns.Words(new Snapshot(reader, columns)).Commonest(CommonestWords).ToList()) ?? [];
            _ = commonest.TrueForAll(word => Use(reader => columns.Leaves.Get(new LeafTerm(true, word), () => reader.ReadLeaf(new LeafTerm(true, word), columns))) is not null);
        }
        catch (Exception e) when (IsUnreadable(e) || e is SqliteException)
        {
            // The search that needs it meets the same, and answers for it.
        }

        T? Use<T>(Func<IndexReader, T> read) where T : class
        {
            if (!TryTake())
                return null;
            try
            {
                return Read(reader => reader.ReadSequence() == columns.Sequence ? read(reader) : null);
            }
            finally
            {
                Release();
            }
        }
    }

    /// <summary>A reader within its transaction, and the columns of the state that it sees.</summary>
    private sealed record Snapshot(IndexReader Reader, FindingColumns Columns) : IIndexSnapshot
    {
        public Leaf ReadLeaf(LeafTerm term) => Reader.ReadLeaf(term, Columns);

        public Bitset? ReadNear(IReadOnlyList<IReadOnlyList<LeafTerm>> parts, int distance) => Reader.ReadNear(parts, distance, Columns);

        public IReadOnlyList<long[]> ReadPlaces(LeafTerm term) => Reader.ReadPlaces(term, Columns);

        public IEnumerable<CorpusWord> ReadWords() => Reader.ReadWords();

        public IReadOnlyDictionary<long, Passage> ReadPassages(IReadOnlyCollection<long> rows, IEnumerable<LeafTerm> terms) => Reader.ReadPassages(rows, terms);
    }
}
