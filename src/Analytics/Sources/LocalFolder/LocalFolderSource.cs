namespace Analytics.Sources.LocalFolder;

/// <summary>Files and folders (with all below them) on this machine, in the order of their paths.</summary>
public sealed class LocalFolderSource
{
    private const int DeepestFolder = 64;

    private readonly List<SourceFile> _files = [];

    /// <param name="paths">Files or folders; each must exist.</param>
    /// <param name="listing">Given by hand; otherwise a <c>listing.csv</c> in a given folder serves for the files of that folder.</param>
    /// <param name="url">The address of the one file given.</param>
    /// <exception cref="FileNotFoundException">A path is neither a file nor a folder.</exception>
    /// <exception cref="InvalidListingException">A listing cannot be read.</exception>
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
        var names = _files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        ListedButMissing = listing is null ? [] : [.. listing.FileNames.Where(name => !names.Contains(name)).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<SourceFile> Files => _files;

    /// <summary>Names that the listing has and the folders don't.</summary>
    public IReadOnlyList<string> ListedButMissing { get; }

    private void AddFolder(string folder, Listing? given, int depth)
    {
        var beside = Path.Combine(folder, Listing.FileName);
        var listing = given ?? (File.Exists(beside) ? Listing.Load(beside) : null);
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            // Names with a leading dot are a system's own (.git, .DS_Store); a linked folder could lead in a circle.
            if (entry.Name.StartsWith('.') || entry.FullName == listing?.Path)
                continue;
            if (entry is FileInfo)
                Add(entry.FullName, listing, url: null);
            else if (entry.LinkTarget is null && depth < DeepestFolder)
                AddFolder(entry.FullName, given, depth + 1);
        }
    }

    private void Add(string path, Listing? listing, Uri? url)
    {
        var listed = listing?.Find(Path.GetFileName(path));
        _files.Add(new SourceFile { Path = path, Url = url ?? listed?.Url, Title = listed?.Title, PublishedOn = listed?.PublishedOn });
    }
}
