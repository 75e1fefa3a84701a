using Analytics.Reports;
using Analytics.Sources;

namespace Analytics.Storage.Collecting;

internal sealed record FrontierRow
{
    public const string Columns = "id, run_id, source, kind, is_document, url, file_name, title, published_on, via, host, location, hops, due_at, attempts, asked_at, outcome, detail, etag, last_modified, sha256, fetched_at, is_ingested, form";

    public required string Id { get; init; }
    public required string RunId { get; init; }
    public required string Source { get; init; }
    public required string Kind { get; init; }
    public required bool IsDocument { get; init; }
    public required string Url { get; init; }
    public string? FileName { get; init; }
    public string? Title { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public string? Via { get; init; }
    public required string Host { get; init; }
    public string? Location { get; init; }
    public int Hops { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset? AskedAt { get; init; }
    public string? Outcome { get; init; }
    public string? Detail { get; init; }
    public string? Etag { get; init; }
    public string? LastModified { get; init; }
    public string? Sha256 { get; init; }
    public DateTimeOffset? FetchedAt { get; init; }
    public bool IsIngested { get; init; } = true;

    public string? Form { get; init; }

    /// <summary>As its page tells it now; not kept.</summary>
    public bool IsSettled { get; init; }

    public static FrontierRow Of(FrontierEntry entry) => new()
    {
        Id = entry.Id,
        RunId = entry.RunId,
        Source = entry.Source,
        Kind = entry.Link.Kind,
        IsDocument = entry.Link.IsDocument,
        Url = entry.Link.Url.AbsoluteUri,
        FileName = StoredText.Clean(entry.Link.FileName),
        Title = StoredText.Clean(entry.Link.Title),
        PublishedOn = entry.Link.PublishedOn,
        Via = entry.Link.Via?.AbsoluteUri,
        Host = entry.Location.Authority,
        Location = entry.Location == entry.Link.Url ? null : entry.Location.AbsoluteUri,
        Hops = entry.Hops,
        DueAt = entry.DueAt,
        Attempts = entry.Attempts,
        AskedAt = entry.AskedAt,
        Outcome = entry.Outcome is { } outcome ? Slug.Of(outcome) : null,
        Detail = StoredText.Clean(entry.Detail),
        Etag = StoredText.Clean(entry.ETag),
        LastModified = StoredText.Clean(entry.LastModified),
        Sha256 = entry.Sha256,
        FetchedAt = entry.FetchedAt,
        IsIngested = entry.IsIngested,
        Form = entry.Link.Form,
        IsSettled = entry.Link.IsSettled,
    };

    public FrontierEntry ToEntry() => new()
    {
        Id = Id,
        RunId = RunId,
        Source = Source,
        Link = new PageLink(Kind, new Uri(Url)) { IsDocument = IsDocument, FileName = FileName, Title = Title, PublishedOn = PublishedOn, Via = Via is null ? null : new Uri(Via), Form = Form },
        Location = new Uri(Location ?? Url),
        Hops = Hops,
        DueAt = DueAt,
        Attempts = Attempts,
        AskedAt = AskedAt,
        Outcome = Outcome is null ? null : Slug.Parse<CollectOutcome>(Outcome),
        Detail = Detail,
        ETag = Etag,
        LastModified = LastModified,
        Sha256 = Sha256,
        FetchedAt = FetchedAt,
        IsIngested = IsIngested,
    };
}
