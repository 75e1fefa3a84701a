namespace Analytics.Search.Sqlite;

/// <summary>Held by the one process (and thread) that may put another index in a folder; the system frees it when the holder dies.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Null when another holds it.</summary>
    public static IDisposable? TryTake(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "index.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            // The one way in which a file opened for nobody else says that it is open.
            return null;
        }
    }

    public static async Task<IDisposable> TakeAsync(string folder, CancellationToken cancel)
    {
        while (true)
        {
            if (TryTake(folder) is { } taken)
                return taken;
            await Task.Delay(Pause, cancel);
        }
    }
}
