using Analytics.Reports;
using Analytics.Responses;
using Analytics.Storage;
using Analytics.Web.Api;
using Analytics.Web.Findings;

namespace Analytics.Web.Papers;

/// <summary>What became of a finding, in order of date.</summary>
public sealed record TrailAnswer
{
    public required string FindingId { get; init; }
    public required string InspectionId { get; init; }

    /// <summary>The inspection of the newest version of the same report, where this finding is of an earlier one: papers are joined to that alone.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>The papers that answer the inspection, all of which were looked at.</summary>
    public required IReadOnlyList<AnsweringPaperLine> Papers { get; init; }

    /// <summary>
    /// The authority's later inspections that are held, all of which were looked at: their passages with a theme in common, items from a score of 0.7
    /// and sentences from 0.85 on.
    /// </summary>
    public required IReadOnlyList<LaterInspection> LaterInspections { get; init; }

    /// <summary>The finding itself first.</summary>
    public required IReadOnlyList<TrailStepAnswer> Steps { get; init; }

    internal static async Task<TrailAnswer> ReadAsync(CorpusView view, FoundFinding found, CancellationToken cancel)
    {
        var inspection = found.Inspection.Inspection;
        var trail = await view.Responses.TrailOfAsync(inspection, found.Answer.FindingId, cancel);
        var papers = await view.Responses.OfInspectionAsync(inspection, cancel);
        var inspections = view.InspectionsById.Values.ToDictionary(held => held.Document.Sha256);
        var byDocument = papers.ToDictionary(paper => paper.Held.Document.Sha256, paper => paper.Held);
        return new TrailAnswer
        {
            FindingId = found.Answer.FindingId,
            InspectionId = inspection.Id,
            SupersededBy = found.Inspection.SupersededBy,
            Papers = [.. papers.Select(paper => AnsweringPaperLine.Of(paper.Held))],
            LaterInspections = [.. (trail?.Later ?? []).Select(LaterInspection.Of)],
            Steps = [.. (trail?.Steps ?? []).Select(step => byDocument.TryGetValue(step.DocumentSha256, out var paper)
                ? TrailStepAnswer.Of(step, paper)
                : TrailStepAnswer.Of(step, inspections[step.DocumentSha256]))],
        };
    }
}

/// <summary>An inspection that came after, in a line.</summary>
public sealed record LaterInspection(string InspectionId, Framework Framework, DateOnly InspectionStart, DateOnly InspectionEnd, string InspectionUrl)
{
    internal static LaterInspection Of(Inspection inspection) => new(inspection.Id, inspection.Framework, inspection.Start, inspection.End, $"/inspections/{inspection.Id}");
}

/// <summary>A passage of a report or of a paper, with its document, page and date.</summary>
public sealed record TrailStepAnswer
{
    public required TrailStepKind Kind { get; init; }

    /// <summary>As far as told: of a report its publication (else the last day on site), of a paper its meeting.</summary>
    public ToldDate? On { get; init; }

    public required string Text { get; init; }
    public required int Page { get; init; }

    /// <summary>Of actions: the post or team that must act, and by when.</summary>
    public string? Owner { get; init; }

    public ToldDate? Deadline { get; init; }
    public string? DeadlineText { get; init; }
    public ActionStatus? Status { get; init; }

    /// <summary>How surely it is the same matter, 0 to 1; null for the finding itself.</summary>
    public double? Score { get; init; }

    /// <summary>
    /// By what it is taken for the same matter: words (from the matcher's measured threshold on), nearest-words (below it, where nothing else comes near),
    /// place (under a passage that tells the finding, whose score it is).
    /// </summary>
    public JoinedBy? JoinedBy { get; init; }

    public string? FindingId { get; init; }
    public string? PassageId { get; init; }

    /// <summary>The inspection or paper that it is of, in words.</summary>
    public required string Source { get; init; }

    public required string SourceUrl { get; init; }
    public required string DocumentSha256 { get; init; }
    /// <summary>A PDF, opened at the page; anything else is given as a file.</summary>
    public required string OriginalUrl { get; init; }

    internal bool HasPages { get; init; }
    public required string FileName { get; init; }
    public string? Licence { get; init; }

    internal static IReadOnlyList<CsvColumn<TrailStepAnswer>> Columns =>
    [
        new("kind", row => Slug.Of(row.Kind)),
        new("on", row => row.On?.ToString()),
        new("text", row => row.Text),
        new("page", row => row.Page),
        new("owner", row => row.Owner),
        new("deadline", row => row.Deadline?.ToString()),
        new("deadline_text", row => row.DeadlineText),
        new("status", row => row.Status is { } status ? Slug.Of(status) : null),
        new("score", row => row.Score),
        new("joined_by", row => row.JoinedBy is { } joined ? Slug.Of(joined) : null),
        new("finding_id", row => row.FindingId),
        new("passage_id", row => row.PassageId),
        new("source", row => row.Source),
        new("document_sha256", row => row.DocumentSha256),
        new("file_name", row => row.FileName),
        new("licence", row => row.Licence),
        new("original_url", row => row.OriginalUrl),
    ];

    internal static TrailStepAnswer Of(TrailStep step, HeldInspection held) => Of(
        step, held.Document, $"{Site.Wording.Of(held.Inspection.Framework)}, {Site.Wording.Period(held.Inspection.Start, held.Inspection.End)}",
        $"/inspections/{held.Inspection.Id}#f-{step.FindingId}");

    internal static TrailStepAnswer Of(TrailStep step, HeldPaper held) => Of(
        step, held.Document, $"{PaperWording.Occasion(held.Paper, step.PassageId ?? "")}: {held.Paper.Title}",
        PaperPassages.UrlOf(held.Paper.Id, step.PassageId));

    private static TrailStepAnswer Of(TrailStep step, Document document, string source, string sourceUrl) => new()
    {
        Kind = step.Kind,
        On = step.On,
        Text = step.Text,
        Page = step.Page,
        Owner = step.Owner,
        Deadline = step.Deadline,
        DeadlineText = step.DeadlineText,
        Status = step.Status,
        Score = step.Score is { } score ? Math.Round(score, 3) : null,
        JoinedBy = step.JoinedBy,
        FindingId = step.FindingId,
        PassageId = step.PassageId,
        Source = source,
        SourceUrl = sourceUrl,
        DocumentSha256 = document.Sha256,
        HasPages = PaperPassages.HasPages(document),
        OriginalUrl = Links.Original(document.Sha256, step.Page),
        FileName = document.FileName,
        Licence = document.Licence,
    };
}
