using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Search;

/// <summary>
/// An index whose builds lie in a folder, whatever the engine: <c>current.json</c> names the one in use. Several processes may
/// share the folder.
/// </summary>
internal abstract class FolderIndex : IFindingIndex
{
    /// <summary>How long to wait for another process that builds the index: many times what a large build takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>How often a request opens a build anew that may be sound, and how long it waits before.</summary>
    private const int MostAttempts = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly string _folder;
    private readonly Lock _opening = new();
    private OpenBuild? _build;
    private Guid? _unreadable;
    private StoreId? _store;
    private bool _isDisposed;

    /// <param name="folder">Made if it is not there; it should hold nothing else.</param>
    protected FolderIndex(string folder, EngineVersion engine)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        Engine = engine;
    }

    public EngineVersion Engine { get; }

    public void Attach(StoreId store)
    {
        lock (_opening)
        {
            if (_store == store)
                return;
            _store = store;
            Retire();
        }
    }

    public long Sequence => Try(build => build.ReadSequence(), 0);

    public FindingHits Search(FindingQuery query) => Try(build => build.Search(query), FindingHits.None);

    public FindingList List(FindingQuery query) => Try(build => build.List(query), FindingList.None);

    public InspectionHits SearchInspections(FindingQuery query) => Try(build => build.SearchInspections(query), InspectionHits.None);

    public CorpusWords ReadWords() => Try(build => build.ReadWords(), CorpusWords.None);

    public bool Apply(IReadOnlyList<DocumentFindings> changed, long from, long to) =>
        Try(build => build.ReadSequence() == from && build.Apply(changed, from, to), false);

    public async Task RebuildAsync(IAsyncEnumerable<DocumentFindings> all, long sequence, CancellationToken cancel)
    {
        var store = AttachedStore() ?? throw new InvalidOperationException("An index is built from a store: attach one first.");
        var before = IndexPointer.Read(_folder)?.Build;
        using var held = await FolderLock.TakeAsync(_folder, Patience, cancel);
        if (IndexPointer.Read(_folder)?.Build != before && Current() is not null && Sequence >= sequence)
            return;
        await BuildAsync(store, all, sequence, cancel);
    }

    public void Dispose()
    {
        lock (_opening)
        {
            _isDisposed = true;
            Retire();
        }
    }

    /// <summary>Extension of a build's name.</summary>
    protected abstract string Extension { get; }

    /// <summary>Touches nothing yet: a build shows whether it can be read when it is used.</summary>
    protected abstract OpenBuild Open(string path, IndexPointer pointer);

    /// <summary>Writes a whole build to a path where nothing is, and returns when it is safe on disk.</summary>
    protected abstract Task WriteAsync(string path, IAsyncEnumerable<DocumentFindings> all, long sequence, CancellationToken cancel);

    private StoreId? AttachedStore()
    {
        lock (_opening)
            return _store;
    }

    /// <summary>Beside the build in use, and makes it the current one. The caller holds the folder's lock.</summary>
    private async Task BuildAsync(StoreId store, IAsyncEnumerable<DocumentFindings> all, long sequence, CancellationToken cancel)
    {
        IndexFolder.DeleteOthers(_folder, IndexPointer.Read(_folder)?.File);
        var build = Guid.NewGuid();
        var name = IndexFolder.NameOf(build, Extension);
        var path = Path.Combine(_folder, name);
        try
        {
            await WriteAsync(path, all, sequence, cancel);
        }
        catch
        {
            IndexFolder.Delete(path);
            throw;
        }
        new IndexPointer { File = name, Engine = Engine.Name, Version = Engine.Version, Store = store.Value, Build = build }.Write(_folder);
        IndexFolder.DeleteOthers(_folder, name);
    }

    /// <summary>Does it with the current build, or with the one that has just taken its place; without a readable one there is only the other answer.</summary>
    private T Try<T>(Func<OpenBuild, T> use, T otherwise)
    {
        for (var failures = 0; TakeCurrent() is { } build;)
        {
            try
            {
                return use(build);
            }
            catch (Exception e) when (build.IsUnreadable(e))
            {
                var mayBeSound = build.MayBeSound(e);
                if (mayBeSound && ++failures < MostAttempts)
                    Reopen(build);
                else
                    GiveUp(build, mayBeSound);
            }
            finally
            {
                build.Release();
            }
        }
        return otherwise;
    }

    private OpenBuild? TakeCurrent()
    {
        while (Current() is { } build)
        {
            if (build.TryTake())
                return build;
        }
        return null;
    }

    private OpenBuild? Current()
    {
        var build = Volatile.Read(ref _build);
        if (build is not null && build.Pointer.Build == IndexPointer.Read(_folder)?.Build)
            return build;
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            // Read here: who waited for the lock with an older pointer would put a build that is gone back in place of the new one.
            var pointer = IndexPointer.Read(_folder);
            if (_build is not null && _build.Pointer.Build != pointer?.Build)
                Retire();
            if (_build is null && pointer is not null && IsOurs(pointer))
                _build = Open(Path.Combine(_folder, pointer.File), pointer);
            return _build;
        }
    }

    private bool IsOurs(IndexPointer pointer) =>
        pointer.Engine == Engine.Name && pointer.Version == Engine.Version && pointer.Store == _store?.Value && pointer.Build != _unreadable;

    /// <summary>For another attempt: what is in its way may pass.</summary>
    private void Reopen(OpenBuild build)
    {
        lock (_opening)
        {
            if (_build == build)
                Retire();
        }
        Thread.Sleep(Pause);
    }

    /// <summary>
    /// From now on there is no index here, for every process unless it may be sound, until one is built. A build that another has
    /// taken the place of is no loss.
    /// </summary>
    private void GiveUp(OpenBuild build, bool mayBeSound)
    {
        lock (_opening)
        {
            if (_build == build)
                Retire();
            if (IndexPointer.Read(_folder)?.Build != build.Pointer.Build)
                return;
            _unreadable = build.Pointer.Build;
        }
        if (mayBeSound)
            return;
        try
        {
            // Whoever holds the lock is about to put a sound one in its place.
            using var held = FolderLock.TryTake(_folder);
            if (held is not null && IndexPointer.Read(_folder)?.Build == build.Pointer.Build)
                IndexPointer.Delete(_folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // In a folder that cannot be written to it is at least this process that has no index.
        }
    }

    /// <summary>Who uses it meanwhile goes on with it.</summary>
    private void Retire()
    {
        _build?.Release();
        _build = null;
    }
}
