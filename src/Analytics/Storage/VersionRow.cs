namespace Analytics.Storage;

/// <summary>One of the documents that may be versions of the same report; the newest comes last.</summary>
internal sealed record VersionRow : IComparable<VersionRow>
{
    public required string Id { get; init; }
    public required string DocumentSha256 { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public DateOnly? ListedPublishedOn { get; init; }
    public required DateTimeOffset FetchedAt { get; init; }
    public string? SupersededBy { get; init; }

    /// <summary>By publication, those without a date first; of equals the one that came in later, and were that equal too, by hash, so that the order of work never decides.</summary>
    public int CompareTo(VersionRow? other) => other is null ? 1 : Comparer<(DateOnly?, DateOnly?, DateTimeOffset)>.Default.Compare(Age, other.Age) switch
    {
        0 => string.CompareOrdinal(DocumentSha256, other.DocumentSha256),
        var difference => difference,
    };

    private (DateOnly?, DateOnly?, DateTimeOffset) Age => (PublishedOn ?? ListedPublishedOn, ListedPublishedOn, FetchedAt);
}
