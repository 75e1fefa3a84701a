namespace Analytics;

/// <summary>Where a run keeps what it writes: raw bytes, the answers of sites as they came, the embedded store, the index, theme models trained here, the keys that protect forms; the sample in a folder of its own.</summary>
public sealed record DataFolder(string Path)
{
    public string Documents => System.IO.Path.Combine(Path, "documents");
    public string Captures => System.IO.Path.Combine(Path, "captures");

    /// <summary>While there is a file of this name, nothing is asked of any site.</summary>
    public string CollectStop => System.IO.Path.Combine(Path, "collect.stop");

    public string CollectLock => System.IO.Path.Combine(Path, "collect.lock");
    public string StoreFile => System.IO.Path.Combine(Path, "store.db");
    public string Index { get; init; } = System.IO.Path.Combine(Path, "index");
    public string Themes => System.IO.Path.Combine(Path, "themes");
    public string Keys => System.IO.Path.Combine(Path, "keys");
    public DataFolder Sample => new(System.IO.Path.Combine(Path, "sample"));
}
