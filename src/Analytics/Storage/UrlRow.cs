namespace Analytics.Storage;

internal sealed record UrlRow
{
    public required string DocumentSha256 { get; init; }
    public required string Url { get; init; }

    public Uri ToUri() => new(Url, UriKind.RelativeOrAbsolute);
}
