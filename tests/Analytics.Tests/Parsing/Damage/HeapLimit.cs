namespace Analytics.Tests.Parsing.Damage;

/// <summary>Lets this process's heap grow by no more than so many megabytes while it stands: an <see cref="OutOfMemoryException"/> meets what would hold more. Where memory is plentiful the runtime leaves
/// garbage lying, so that the size of the heap says little of what a run needs.</summary>
internal sealed class HeapLimit : IDisposable
{
    private const string Setting = "GCHeapHardLimit";

    private readonly long _memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    public HeapLimit(int megabytes)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Set(GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes + (long)megabytes * 1024 * 1024);
    }

    public void Dispose() => Set(_memory);

    private static void Set(long bytes)
    {
        AppContext.SetData(Setting, (ulong)bytes);
        GC.RefreshMemoryLimit();
    }
}
