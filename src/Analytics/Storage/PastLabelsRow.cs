using System.Data;
using Analytics.Reports;

namespace Analytics.Storage;

internal sealed record PastLabelsRow
{
    /// <summary>As they are written.</summary>
    public static readonly IReadOnlyList<RowColumn<PastLabelsRow>> Columns =
    [
        new("finding_id", DbType.String, row => row.FindingId),
        new("document_sha256", DbType.String, row => row.DocumentSha256),
        new("themes", DbType.String, row => row.Themes),
        new("polarity", DbType.String, row => row.Polarity),
        new("model_version", DbType.String, row => row.ModelVersion),
        new("author", DbType.String, row => row.Author),
        new("replaced_at", DbType.DateTimeOffset, row => row.ReplacedAt),
    ];

    public required string FindingId { get; init; }
    public required string DocumentSha256 { get; init; }
    public required string Themes { get; init; }
    public required string Polarity { get; init; }
    public string? ModelVersion { get; init; }
    public string? Author { get; init; }
    public required DateTimeOffset ReplacedAt { get; init; }

    public static PastLabelsRow Of(PastLabels past) => new()
    {
        FindingId = past.FindingId,
        DocumentSha256 = past.DocumentSha256,
        Themes = ThemeList.Write(past.Labels.Themes),
        Polarity = Slug.Of(past.Labels.Polarity),
        ModelVersion = past.ModelVersion,
        Author = past.Author,
        ReplacedAt = past.ReplacedAt,
    };

    public PastLabels ToPastLabels() => new(FindingId, DocumentSha256, new Labels(ThemeList.Read(Themes), Slug.Parse<Polarity>(Polarity)), ModelVersion, Author, ReplacedAt);
}
