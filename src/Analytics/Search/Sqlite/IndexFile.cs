using System.Collections.Concurrent;
using Analytics.Search.Columns;
using Microsoft.Data.Sqlite;

namespace Analytics.Search.Sqlite;

/// <summary>One index file: idle readers and the columns in memory.</summary>
internal sealed class IndexFile(string path, IndexPointer pointer) : OpenBuild(path, pointer)
{
    /// <summary>Findings from which on reading a word from the file is felt.</summary>
    private const int LargeIndex = 5_000;

    private const int CannotOpen = 14, IoError = 10, Corrupt = 11, NotADatabase = 26;

    /// <summary>Changes come in rows: only after the last of them the words are read ahead again.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly ConcurrentBag<IndexReader> _idle = [];
    private readonly Lock _loading = new();
    private volatile Loaded? _loaded;

    public override long ReadSequence() => Read(reader => reader.ReadSequence());

    public override FindingHits Search(FindingQuery query) => Ask(query, search => search.Run());

    public override FindingList List(FindingQuery query) => Ask(query, search => search.List());

    public override InspectionHits SearchInspections(FindingQuery query) => Ask(query, search => search.RunByInspection());

    public override CorpusWords ReadWords() => Read(reader => Current(reader) is var loaded ? loaded.Columns.Words(new Snapshot(reader, loaded)) : CorpusWords.None);

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

    private T Ask<T>(FindingQuery query, Func<FindingSearch, T> ask) => Read(reader => ask(new FindingSearch(new Snapshot(reader, Current(reader)), query)));

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

    /// <summary>What belongs to the very state that the reader sees; other threads wait for the one that loads it.</summary>
    private Loaded Current(IndexReader reader)
    {
        var sequence = reader.ReadSequence();
        if (_loaded is { } current && current.Columns.Sequence == sequence)
            return current;
        lock (_loading)
        {
            if (_loaded is { } other && other.Columns.Sequence == sequence)
                return other;
            var columns = reader.ReadColumns(sequence);
            var loaded = new Loaded(columns, reader.ReadLengths(columns));
            if (_loaded is not null && _loaded.Columns.Sequence > sequence)
                return loaded;
            var after = _loaded is null ? TimeSpan.Zero : Quiet;
            _loaded = loaded;
            if (columns.Count >= LargeIndex)
                _ = Task.Run(() => ReadAheadAsync(loaded, after));
            return loaded;
        }
    }

    /// <summary>Nobody waits then for the words that most findings have, and which take longest. Goes on until the index changes or is closed.</summary>
    private async Task ReadAheadAsync(Loaded loaded, TimeSpan after)
    {
        var columns = loaded.Columns;
        await Task.Delay(after, CancellationToken.None);
        try
        {
            ReadAll(true, Use(reader => reader.ReadStems()));
            ReadAll(false, Use(reader => columns.Words(new Snapshot(reader, loaded)).ByFrequency()));
        }
        catch (Exception e) when (IsUnreadable(e) || e is SqliteException)
        {
            // The search that needs it meets the same, and answers for it.
        }

        void ReadAll(bool isStemmed, IEnumerable<string>? words) =>
            _ = words?.All(word => Use(reader => TermPlaces.Keep(isStemmed, word, new Snapshot(reader, loaded))) is not null);

        T? Use<T>(Func<IndexReader, T> read) where T : class
        {
            if (_loaded != loaded || !TryTake())
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

    /// <summary>What is held in memory of one state of the file.</summary>
    private sealed record Loaded(FindingColumns Columns, Bm25 Bm25);

    /// <summary>A reader within its transaction, and what is held of the state that it sees.</summary>
    private sealed record Snapshot(IndexReader Reader, Loaded Loaded) : IIndexSnapshot
    {
        public FindingColumns Columns => Loaded.Columns;

        public Bm25 Bm25 => Loaded.Bm25;

        public IReadOnlyList<string> ReadIndexed(LeafTerm term) => Reader.ReadIndexed(term);

        public long[] ReadPlaces(bool isStemmed, string word) => Reader.ReadPlaces(isStemmed, word, Columns);

        public IEnumerable<CorpusWord> ReadWords() => Reader.ReadWords();

        public IReadOnlyDictionary<long, Passage> ReadPassages(IReadOnlyList<MatchedRows> groups) => Reader.ReadPassages(groups);
    }
}
