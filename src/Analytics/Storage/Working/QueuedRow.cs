using Analytics.Reports;

namespace Analytics.Storage.Working;

internal sealed record QueuedRow
{
    public const string Columns = "sha256, step, file_name, length, url, title, published_on, fetched_at, revision, attempts, held_by, error";

    public required string Sha256 { get; init; }
    public required string Step { get; init; }
    public required string FileName { get; init; }
    public required long Length { get; init; }
    public string? Url { get; init; }
    public string? Title { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public required DateTimeOffset FetchedAt { get; init; }
    public int Revision { get; init; }
    public int Attempts { get; init; }
    public string? HeldBy { get; init; }
    public string? Error { get; init; }

    public static QueuedRow Of(KeptFile file, QueuedStep step) => new()
    {
        Sha256 = file.Sha256,
        Step = Slug.Of(step),
        FileName = StoredText.FileName(file.Name),
        Length = file.Length,
        Url = StoredText.Clean(file.Url?.OriginalString),
        Title = StoredText.Clean(file.Title),
        PublishedOn = file.PublishedOn,
        FetchedAt = file.FetchedAt,
    };

    public QueuedDocument ToDocument(IReadOnlyList<NameRow> names) => new(
        new KeptFile
        {
            Sha256 = Sha256,
            Length = Length,
            Name = FileName,
            Url = Url is null ? null : new Uri(Url, UriKind.RelativeOrAbsolute),
            Title = Title,
            PublishedOn = PublishedOn,
            FetchedAt = FetchedAt,
        },
        Slug.Parse<QueuedStep>(Step),
        [.. names.Where(row => !row.IsUrl).Select(row => row.Name)],
        [.. names.Where(row => row.IsUrl).Select(row => new Uri(row.Name, UriKind.RelativeOrAbsolute))],
        Revision,
        Attempts,
        Error);
}

internal sealed record NameRow
{
    public required string Name { get; init; }
    public bool IsUrl { get; init; }
}
