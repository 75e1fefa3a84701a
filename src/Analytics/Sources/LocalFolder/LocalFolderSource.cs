namespace Analytics.Sources.LocalFolder;

/// <summary>Files and folders (with all below them) on this machine, in the order of their paths.</summary>
public sealed class LocalFolderSource
{
    private const int DeepestFolder = 64;

    private readonly List<SourceFile> _files = [];

    /// <summary>Which file took which row of which listing.</summary>
    private readonly Dictionary<(string Listing, string Row), string> _taken = [];

    /// <param name="paths">Files or folders; each must exist.</param>
    /// <param name="listing">Given by hand; otherwise a <c>listing.csv</c> in a folder serves for the files of that folder alone.</param>
    /// <param name="url">The address of the one file given.</param>
    /// <exception cref="FileNotFoundException">A path is neither a file nor a folder.</exception>
    /// <exception cref="InvalidListingException">A listing cannot be read, or one row of it fits several files.</exception>
    public LocalFolderSource(IEnumerable<string> paths, Listing? listing = null, Uri? url = null)
    {
        foreach (var path in paths.Select(Path.GetFullPath))
        {
            if (Directory.Exists(path))
                AddFolder(path, listing, depth: 0);
            else if (File.Exists(path))
                Add(path, listing, url);
            else
                throw new FileNotFoundException($"There is no file or folder {path}.", path);
        }
        ListedButMissing = listing is null ? [] : [.. listing.Files.Where(name => !_taken.ContainsKey((listing.Path, name))).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<SourceFile> Files => _files;

    /// <summary>Names that the listing has and the folders don't.</summary>
    public IReadOnlyList<string> ListedButMissing { get; }

    private void AddFolder(string folder, Listing? given, int depth)
    {
        var beside = Path.Combine(folder, Listing.FileName);
        var listing = given ?? (File.Exists(beside) ? Listing.Load(beside) : null);
        var listingPath = listing is null ? null : Path.GetFullPath(listing.Path);
        foreach (var entry in Entries(folder))
        {
            // Names with a leading dot are a system's own (.git, .DS_Store); a linked folder could lead in a circle.
            if (entry.Name.StartsWith('.') || entry.FullName == listingPath)
                continue;
            if (entry is FileInfo)
                Add(entry.FullName, listing, url: null);
            else if (entry.LinkTarget is null && depth < DeepestFolder)
                AddFolder(entry.FullName, given, depth + 1);
        }
    }

    private IReadOnlyList<FileSystemInfo> Entries(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be entered stands among the files, so that the run names it as unreadable and goes on.
            _files.Add(new SourceFile { Path = folder });
            return [];
        }
    }

    private void Add(string path, Listing? listing, Uri? url)
    {
        var listed = listing?.Find(path);
        if (listing is not null && listed is not null)
            Take(listing, listed.File, path);
        _files.Add(new SourceFile { Path = path, Url = url ?? listed?.Url, Title = listed?.Title, PublishedOn = listed?.PublishedOn });
    }

    private void Take(Listing listing, string row, string path)
    {
        if (!_taken.TryAdd((listing.Path, row), path) && _taken[(listing.Path, row)] is var other && other != path)
            throw new InvalidListingException($"{listing.Path}: '{row}' fits both {other} and {path}; list them with their folders.");
    }
}
