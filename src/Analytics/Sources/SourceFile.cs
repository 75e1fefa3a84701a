namespace Analytics.Sources;

/// <summary>A file that a source offers, with what its listing says of it.</summary>
public sealed record SourceFile
{
    /// <summary>Where the bytes are, on this machine.</summary>
    public required string Path { get; init; }

    /// <summary>That of the file itself unless the source gives it another.</summary>
    public string Name { get => field ?? System.IO.Path.GetFileName(Path); init; }

    public Uri? Url { get; init; }
    public string? Title { get; init; }
    public DateOnly? PublishedOn { get; init; }

    /// <summary>When the bytes came; null when they are given now.</summary>
    public DateTimeOffset? FetchedAt { get; init; }
}
