using System.Data;
using Analytics.Reports;

namespace Analytics.Storage;

internal sealed record PastLabelsRow
{
    public const string Insert = """
        insert into label_history (finding_id, document_sha256, themes, polarity, model_version, author, replaced_at)
        values (@FindingId, @DocumentSha256, @Themes, @Polarity, @ModelVersion, @Author, @ReplacedAt)
        """;

    /// <summary>The parameters of an insert of many.</summary>
    public static readonly IReadOnlyList<RowParameter<PastLabelsRow>> Parameters =
    [
        new("FindingId", DbType.String, row => row.FindingId),
        new("DocumentSha256", DbType.String, row => row.DocumentSha256),
        new("Themes", DbType.String, row => row.Themes),
        new("Polarity", DbType.String, row => row.Polarity),
        new("ModelVersion", DbType.String, row => row.ModelVersion),
        new("Author", DbType.String, row => row.Author),
        new("ReplacedAt", DbType.DateTimeOffset, row => row.ReplacedAt),
    ];

    public required string FindingId { get; init; }
    public required string DocumentSha256 { get; init; }
    public required string Themes { get; init; }
    public required string Polarity { get; init; }
    public string? ModelVersion { get; init; }
    public string? Author { get; init; }
    public required DateTimeOffset ReplacedAt { get; init; }

    public static PastLabelsRow Of(ThemedFinding before, string documentSha256, DateTimeOffset replacedAt) => new()
    {
        FindingId = before.Finding.Id,
        DocumentSha256 = documentSha256,
        Themes = ThemeList.Write(before.Themes),
        Polarity = Slug.Of(before.Polarity),
        ModelVersion = before.Correction is null ? before.ModelVersion : null,
        Author = before.Correction?.Author,
        ReplacedAt = replacedAt,
    };

    public PastLabels ToPastLabels() => new(FindingId, DocumentSha256, new Labels(ThemeList.Read(Themes), Slug.Parse<Polarity>(Polarity)), ModelVersion, Author, ReplacedAt);
}
