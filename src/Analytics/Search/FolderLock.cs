namespace Analytics.Search;

/// <summary>Held by the one process (and thread) that may put another index in a folder; the system frees it when the holder dies.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Null when another holds it. The folder is made if it is not there: someone may have deleted it to be rid of the index.</summary>
    /// <exception cref="IOException">The folder cannot be made or written to.</exception>
    public static IDisposable? TryTake(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(Path.Combine(folder, "index.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsOpenElsewhere(e))
        {
            return null;
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new IOException($"The index folder {folder} cannot be written to: {denied.Message}", denied);
        }
    }

    /// <summary>Waits for whoever holds it.</summary>
    /// <exception cref="IOException">The folder cannot be made or written to, or another has held the lock for longer than <paramref name="patience"/>.</exception>
    public static async Task<IDisposable> TakeAsync(string folder, TimeSpan patience, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; waited <= patience; waited += Pause)
        {
            if (TryTake(folder) is { } taken)
                return taken;
            await Task.Delay(Pause, cancel);
        }
        throw new IOException($"Another process has been building the index in {folder} for more than {patience}.");
    }

    // How a file opened for nobody else says that it is open: sharing and lock violation on Windows, EAGAIN of flock elsewhere.
    private static bool IsOpenElsewhere(IOException e) => OperatingSystem.IsWindows()
        ? (e.HResult & 0xFFFF) is 32 or 33
        : e.HResult == (OperatingSystem.IsLinux() ? 11 : 35);
}
