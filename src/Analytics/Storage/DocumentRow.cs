using Analytics.Reports;

namespace Analytics.Storage;

internal sealed record DocumentRow
{
    public required string Sha256 { get; init; }
    public required string FileName { get; init; }
    public required long Length { get; init; }
    public required string MediaType { get; init; }
    public string? Url { get; init; }
    public string? Title { get; init; }
    public DateOnly? ListedPublishedOn { get; init; }
    public required DateTimeOffset FetchedAt { get; init; }
    public string? Licence { get; init; }

    public static DocumentRow Of(Document document) => new()
    {
        Sha256 = document.Sha256,
        FileName = StoredText.FileName(document.FileName),
        Length = document.Length,
        MediaType = StoredText.Clean(document.MediaType),
        Url = StoredText.Clean(document.Url?.OriginalString),
        Title = StoredText.Clean(document.Title),
        ListedPublishedOn = document.ListedPublishedOn,
        FetchedAt = document.FetchedAt,
        Licence = StoredText.Clean(document.Licence),
    };

    public Document ToDocument() => new()
    {
        Sha256 = Sha256,
        FileName = FileName,
        Length = Length,
        MediaType = MediaType,
        Url = Url is null ? null : new Uri(Url, UriKind.RelativeOrAbsolute),
        Title = Title,
        ListedPublishedOn = ListedPublishedOn,
        FetchedAt = FetchedAt,
        Licence = Licence,
    };
}
