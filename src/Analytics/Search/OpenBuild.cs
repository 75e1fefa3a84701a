namespace Analytics.Search;

/// <summary>One build of an index as this process has it open, until it is retired and the last that uses it is done. Several threads may use it at once.</summary>
internal abstract class OpenBuild(string path, IndexPointer pointer)
{
    private int _users = 1;

    public string Path => path;

    public IndexPointer Pointer => pointer;

    public abstract long ReadSequence();

    public abstract FindingHits Search(FindingQuery query);

    public abstract FindingList List(FindingQuery query);

    public abstract InspectionHits SearchInspections(FindingQuery query);

    public abstract CorpusWords ReadWords();

    /// <summary>All or nothing; false when the build does not stand at <paramref name="from"/>, or another is just writing to it.</summary>
    public abstract bool Apply(IReadOnlyList<DocumentFindings> changed, long from, long to);

    /// <summary>Whether this is how reading a build fails that is damaged, or no build of ours.</summary>
    public abstract bool IsUnreadable(Exception e);

    /// <summary>Whether the build may be sound all the same, and is unreadable to this process only.</summary>
    public abstract bool MayBeSound(Exception e);

    /// <summary>False when it is closed already. Who takes it releases it.</summary>
    public bool TryTake()
    {
        for (var users = Volatile.Read(ref _users); users > 0; users = Volatile.Read(ref _users))
        {
            if (Interlocked.CompareExchange(ref _users, users + 1, users) == users)
                return true;
        }
        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
            Close();
    }

    protected abstract void Close();
}
