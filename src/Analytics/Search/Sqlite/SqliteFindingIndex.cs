using Analytics.Reports;
using Analytics.Storage;
using Microsoft.Data.Sqlite;

namespace Analytics.Search.Sqlite;

/// <summary>
/// The built-in engine: SQLite FTS5 in files <c>index-n.db</c> of a folder, of which <c>current.json</c> names the one in use, and
/// filter columns in memory. Several processes may share the folder.
/// </summary>
public sealed class SqliteFindingIndex : IFindingIndex
{
    private const int CannotOpen = 14, IoError = 10, Corrupt = 11, NotADatabase = 26;

    /// <summary>How long to wait for another process that builds the index: many times what a large build takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string _folder;
    private readonly Lock _opening = new();
    private IndexFile? _file;
    private Guid? _unreadable;
    private StoreId? _store;
    private bool _isDisposed;

    /// <param name="folder">Made if it is not there; it should hold nothing else.</param>
    public SqliteFindingIndex(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        using var connection = new SqliteConnection();
        Engine = new EngineVersion("sqlite-fts5", $"{connection.ServerVersion}-{IndexSchema.Format}");
    }

    public EngineVersion Engine { get; }

    public void Attach(StoreId store)
    {
        lock (_opening)
        {
            if (_store == store)
                return;
            _store = store;
            _file?.Retire();
            _file = null;
        }
    }

    public long Sequence => Try(file => file.ReadSequence(), 0);

    public FindingHits Search(FindingQuery query) => Try(file => file.Search(query), FindingHits.None);

    public bool Apply(IReadOnlyList<DocumentFindings> changed, long from, long to) =>
        Try(file => file.ReadSequence() == from && Write(file, changed, from, to), false);

    public async Task RebuildAsync(IAsyncEnumerable<DocumentFindings> all, long sequence, CancellationToken cancel)
    {
        var store = AttachedStore() ?? throw new InvalidOperationException("An index is built from a store: attach one first.");
        var before = IndexPointer.Read(_folder)?.Build;
        using var held = await FolderLock.TakeAsync(_folder, Patience, cancel);
        if (IndexPointer.Read(_folder)?.Build != before && Current() is not null && Sequence >= sequence)
            return;
        await IndexBuild.RunAsync(_folder, Engine, store, all, sequence, cancel);
    }

    public void Dispose()
    {
        lock (_opening)
        {
            _isDisposed = true;
            _file?.Retire();
            _file = null;
        }
    }

    private StoreId? AttachedStore()
    {
        lock (_opening)
            return _store;
    }

    private static bool Write(IndexFile file, IReadOnlyList<DocumentFindings> changed, long from, long to)
    {
        using var connection = IndexSchema.Open(file.Path, SqliteOpenMode.ReadWrite);
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

    /// <summary>Does it with the current file, or with the one that has just taken its place; without a readable one there is only the other answer.</summary>
    private T Try<T>(Func<IndexFile, T> use, T otherwise)
    {
        while (Current() is { } file)
        {
            try
            {
                return use(file);
            }
            catch (Exception e) when (IsUnreadable(e))
            {
                GiveUp(file, mayVanish: e is SqliteException { SqliteErrorCode: CannotOpen or IoError });
            }
        }
        return otherwise;
    }

    private static bool IsUnreadable(Exception e) =>
        e is InvalidDataException or SqliteException { SqliteErrorCode: CannotOpen or IoError or Corrupt or NotADatabase };

    private IndexFile? Current()
    {
        var pointer = IndexPointer.Read(_folder);
        var file = Volatile.Read(ref _file);
        if (file is not null && file.Pointer.Build == pointer?.Build)
            return file;
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_file is not null && _file.Pointer.Build != pointer?.Build)
            {
                _file.Retire();
                _file = null;
            }
            if (_file is null && pointer is not null && IsOurs(pointer))
                _file = new IndexFile(Path.Combine(_folder, pointer.File), pointer);
            return _file;
        }
    }

    private bool IsOurs(IndexPointer pointer) =>
        pointer.Engine == Engine.Name && pointer.Version == Engine.Version && pointer.Store == _store?.Value && pointer.Build != _unreadable;

    /// <summary>From now on there is no index here, for every process, until one is built.</summary>
    private void GiveUp(IndexFile file, bool mayVanish)
    {
        lock (_opening)
        {
            _unreadable = file.Pointer.Build;
            file.Retire();
            if (_file == file)
                _file = null;
        }
        if (mayVanish && File.Exists(file.Path))
            return;
        try
        {
            // Whoever holds the lock is about to put a sound one in its place.
            using var held = FolderLock.TryTake(_folder);
            if (held is not null && IndexPointer.Read(_folder)?.Build == file.Pointer.Build)
                IndexPointer.Delete(_folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // In a folder that cannot be written to it is at least this process that has no index.
        }
    }
}
