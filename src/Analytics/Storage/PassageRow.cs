using System.Data;
using Analytics.Reports;

namespace Analytics.Storage;

internal sealed record PassageRow
{
    /// <summary>As they are written.</summary>
    public static readonly IReadOnlyList<RowColumn<PassageRow>> Columns =
    [
        new("id", DbType.String, row => row.Id),
        new("paper_id", DbType.String, row => row.PaperId),
        new("place", DbType.Int32, row => row.Place),
        new("role", DbType.String, row => row.Role),
        new("ordinal", DbType.Int32, row => row.Ordinal),
        new("label", DbType.String, row => row.Label),
        new("page", DbType.Int32, row => row.Page),
        new("section", DbType.String, row => row.Section),
        new("text", DbType.String, row => row.Text),
        new("under", DbType.String, row => row.Under),
        new("owner", DbType.String, row => row.Owner),
        new("deadline", DbType.String, row => row.Deadline),
        new("deadline_text", DbType.String, row => row.DeadlineText),
        new("status", DbType.String, row => row.Status),
        new("polarity", DbType.String, row => row.Polarity),
        new("themes", DbType.String, row => row.Themes),
    ];

    public required string Id { get; init; }
    public required string PaperId { get; init; }

    /// <summary>Place among all passages of the paper, from 1.</summary>
    public required int Place { get; init; }

    public required string Role { get; init; }
    public required int Ordinal { get; init; }
    public string? Label { get; init; }
    public required int Page { get; init; }
    public required string Section { get; init; }
    public required string Text { get; init; }
    public string? Under { get; init; }
    public string? Owner { get; init; }
    public string? Deadline { get; init; }
    public string? DeadlineText { get; init; }
    public string? Status { get; init; }
    public required string Polarity { get; init; }
    public required string Themes { get; init; }

    /// <summary>That of the paper; read with the row, written with the paper.</summary>
    public string? ModelVersion { get; init; }

    public static PassageRow Of(ThemedPassage themed, string paperId, int place) => new()
    {
        Id = themed.Passage.Id,
        PaperId = paperId,
        Place = place,
        Role = Slug.Of(themed.Passage.Role),
        Ordinal = themed.Passage.Ordinal,
        Label = StoredText.Clean(themed.Passage.Label),
        Page = themed.Passage.Page,
        Section = StoredText.Clean(themed.Passage.Section),
        Text = StoredText.Clean(themed.Passage.Text),
        Under = themed.Passage.Under,
        Owner = StoredText.Clean(themed.Passage.Owner),
        Deadline = themed.Passage.Deadline?.ToString(),
        DeadlineText = StoredText.Clean(themed.Passage.DeadlineText),
        Status = themed.Passage.Status is { } status ? Slug.Of(status) : null,
        Polarity = Slug.Of(themed.Polarity),
        Themes = ThemeList.Write(themed.Themes),
    };

    public ThemedPassage ToThemedPassage() => new(
        new PaperPassage
        {
            Id = Id,
            Role = Slug.Parse<PassageRole>(Role),
            Ordinal = Ordinal,
            Label = Label,
            Page = Page,
            Section = Section,
            Text = Text,
            Under = Under,
            Owner = Owner,
            Deadline = Deadline is null ? null : ToldDate.Parse(Deadline),
            DeadlineText = DeadlineText,
            Status = Status is null ? null : Slug.Parse<ActionStatus>(Status),
        },
        ThemeList.Read(Themes),
        Slug.Parse<Polarity>(Polarity),
        ModelVersion ?? "");
}
