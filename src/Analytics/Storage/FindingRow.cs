using System.Data;
using Analytics.Reports;

namespace Analytics.Storage;

internal sealed record FindingRow
{
    /// <summary>As they are written.</summary>
    public static readonly IReadOnlyList<RowColumn<FindingRow>> Columns =
    [
        new("id", DbType.String, row => row.Id),
        new("inspection_id", DbType.String, row => row.InspectionId),
        new("place", DbType.Int32, row => row.Place),
        new("kind", DbType.String, row => row.Kind),
        new("body", DbType.String, row => row.Body),
        new("ordinal", DbType.Int32, row => row.Ordinal),
        new("section", DbType.String, row => row.Section),
        new("subsection", DbType.String, row => row.Subsection),
        new("deadline", DbType.String, row => row.Deadline),
        new("paragraph", DbType.Int32, row => row.Paragraph),
        new("page", DbType.Int32, row => row.Page),
        new("text", DbType.String, row => row.Text),
        new("framework_tag", DbType.String, row => row.FrameworkTag),
        new("polarity", DbType.String, row => row.Polarity),
        new("boxes", DbType.String, row => row.Boxes),
        new("model_themes", DbType.String, row => row.ModelThemes),
        new("model_polarity", DbType.String, row => row.ModelPolarity),
    ];

    public required string Id { get; init; }
    public required string InspectionId { get; init; }

    /// <summary>Place among all findings of the document, from 1.</summary>
    public required int Place { get; init; }

    public required string Kind { get; init; }
    public required string Body { get; init; }
    public required int Ordinal { get; init; }
    public required string Section { get; init; }
    public string? Subsection { get; init; }
    public string? Deadline { get; init; }
    public int? Paragraph { get; init; }
    public required int Page { get; init; }
    public required string Text { get; init; }
    public string? FrameworkTag { get; init; }
    public required string Polarity { get; init; }

    /// <summary>Null also where they were not asked for.</summary>
    public string? Boxes { get; init; }

    /// <summary>Null, like the polarity, where the labels are the model's own.</summary>
    public string? ModelThemes { get; init; }

    public string? ModelPolarity { get; init; }

    /// <summary>That of the inspection: one model classifies the whole of a report.</summary>
    public string? ModelVersion { get; init; }

    public static FindingRow Of(ThemedFinding themed, string inspectionId, int place) => new()
    {
        Id = themed.Finding.Id,
        InspectionId = inspectionId,
        Place = place,
        Kind = Slug.Of(themed.Finding.Kind),
        Body = Slug.Of(themed.Finding.Body),
        Ordinal = themed.Finding.Ordinal,
        Section = StoredText.Clean(themed.Finding.Section),
        Subsection = StoredText.Clean(themed.Finding.Subsection),
        Deadline = themed.Finding.Deadline is { } deadline ? Slug.Of(deadline) : null,
        Paragraph = themed.Finding.Paragraph,
        Page = themed.Finding.Page,
        Text = StoredText.Clean(themed.Finding.Text),
        FrameworkTag = themed.Finding.FrameworkTag is { } tag ? Slug.Of(tag) : null,
        Polarity = Slug.Of(themed.Polarity),
        Boxes = PassageBoxes.Write(themed.Finding.Boxes),
        ModelThemes = themed.Correction is null ? null : ThemeList.Write(themed.ModelLabels.Themes),
        ModelPolarity = themed.Correction is null ? null : Slug.Of(themed.ModelLabels.Polarity),
    };

    /// <param name="corrections">By finding: those in force of all findings that say that they are corrected.</param>
    public ThemedFinding ToThemedFinding(IEnumerable<FindingThemeRow> themes, IReadOnlyDictionary<string, Correction> corrections) =>
        ModelThemes is null || ModelPolarity is null
            ? Labelled(themes.Select(row => new ThemeProbability(row.Theme, row.Probability)), Polarity)
            : Labelled(ThemeList.Read(ModelThemes), ModelPolarity).CorrectedBy(corrections[Id]);

    private ThemedFinding Labelled(IEnumerable<ThemeProbability> themes, string polarity) => new(
        new Finding
        {
            Id = Id,
            Kind = Slug.Parse<FindingKind>(Kind),
            Body = Slug.Parse<Body>(Body),
            Ordinal = Ordinal,
            Section = Section,
            Subsection = Subsection,
            Deadline = Deadline is null ? null : Slug.Parse<ActionDeadline>(Deadline),
            Paragraph = Paragraph,
            Page = Page,
            Text = Text,
            FrameworkTag = FrameworkTag is null ? null : Slug.Parse<FrameworkTag>(FrameworkTag),
            Boxes = PassageBoxes.Read(Boxes),
        },
        [.. themes],
        Slug.Parse<Polarity>(polarity),
        ModelVersion ?? "");
}
