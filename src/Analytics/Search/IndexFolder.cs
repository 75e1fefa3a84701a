namespace Analytics.Search;

/// <summary>The builds in an index folder: files or folders named <c>index-…</c> of whichever engine, of which the pointer names one.</summary>
internal static class IndexFolder
{
    private const string Builds = "index-*";

    /// <summary>A name that nothing in the folder ever had: whoever still writes to an old build cannot touch this one.</summary>
    public static string NameOf(Guid build, string extension) => $"index-{build:N}{extension}";

    /// <summary>Deletes all builds but the one to keep and what lies beside it under its name.</summary>
    public static void DeleteOthers(string folder, string? keep)
    {
        foreach (var path in Entries(folder))
        {
            if (keep is null || !IsOrBeside(Path.GetFileName(path), keep))
                Delete(path);
        }
    }

    public static void Delete(string path)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else
                File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Where open files cannot be deleted, a later build does it.
        }
    }

    private static bool IsOrBeside(string name, string keep) =>
        name == keep || name.StartsWith($"{keep}-", StringComparison.Ordinal);

    private static List<string> Entries(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, Builds).Order(StringComparer.Ordinal)];
}
