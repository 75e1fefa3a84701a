namespace Analytics.Storage;

/// <summary>A file whose bytes are in the archive, and what its source told of it.</summary>
public sealed record KeptFile
{
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    public required string Name { get; init; }
    public Uri? Url { get; init; }
    public string? Title { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public required DateTimeOffset FetchedAt { get; init; }
}
