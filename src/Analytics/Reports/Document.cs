namespace Analytics.Reports;

/// <summary>One file as fetched or given. The bytes themselves are kept in the data folder under their hash.</summary>
public sealed record Document
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The name under which these bytes were first seen.</summary>
    public required string FileName { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>What the bytes are (not what the name says), such as <c>application/pdf</c>.</summary>
    public required string MediaType { get; init; }

    public Uri? Url { get; init; }

    /// <summary>The title that a listing gave.</summary>
    public string? Title { get; init; }

    /// <summary>The publication date that a listing gave.</summary>
    public DateOnly? ListedPublishedOn { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>Such as <c>OGL-UK-3.0</c>; null while nothing in the document says.</summary>
    public string? Licence { get; init; }
}
