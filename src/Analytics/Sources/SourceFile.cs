namespace Analytics.Sources;

/// <summary>A file that a source offers, with what its listing says of it.</summary>
public sealed record SourceFile
{
    /// <summary>Where the bytes are, on this machine.</summary>
    public required string Path { get; init; }

    public string Name => System.IO.Path.GetFileName(Path);
    public Uri? Url { get; init; }
    public string? Title { get; init; }
    public DateOnly? PublishedOn { get; init; }
}
