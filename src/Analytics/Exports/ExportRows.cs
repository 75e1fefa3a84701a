using System.Text.Json.Serialization;
using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Exports;

/// <summary>A row of <c>inspections.jsonl</c>; the names of the fields are a contract with those who read exports.</summary>
public sealed record InspectionRow
{
    public required string DocumentSha256 { get; init; }
    public required string FileName { get; init; }
    public required string InspectionId { get; init; }

    /// <summary>Of the first authority; null while the printed name is unresolved.</summary>
    public long? OfstedUrn { get; init; }

    public string? AuthorityGss { get; init; }
    public required string AuthorityName { get; init; }

    /// <summary>GSS codes of all authorities of a shared report.</summary>
    public required IReadOnlyList<string> Authorities { get; init; }

    public required Framework Framework { get; init; }
    public required IReadOnlyList<OnSiteWindow> Windows { get; init; }
    public required DateOnly InspectionStart { get; init; }
    public required DateOnly InspectionEnd { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public PublishedOnSource? PublishedOnSource { get; init; }
    public required IReadOnlyList<string> LeadInspectors { get; init; }
    public required IReadOnlyDictionary<JudgementName, Grade> Judgements { get; init; }
    public CareScope? CareScope { get; init; }

    /// <summary>Of area SEND inspections.</summary>
    public AreaSendOutcome? Outcome { get; init; }

    /// <summary>False when something is missing that this kind of report states.</summary>
    public required bool Complete { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The inspection id of the newest version of the same report; null for that one itself.</summary>
    public string? SupersededBy { get; init; }

    public Uri? Url { get; init; }

    /// <summary>Every address under which the bytes came in.</summary>
    public required IReadOnlyList<Uri> Urls { get; init; }

    public string? Licence { get; init; }
    public required string ParserVersion { get; init; }

    public static InspectionRow Of(HeldInspection held, AuthorityDirectory authorities)
    {
        var inspection = held.Inspection;
        var first = inspection.Authorities.Count > 0 ? authorities.Find(inspection.Authorities[0]) : null;
        return new InspectionRow
        {
            DocumentSha256 = inspection.DocumentSha256,
            FileName = held.Document.FileName,
            InspectionId = inspection.Id,
            OfstedUrn = first?.OfstedUrn,
            AuthorityGss = first?.Gss.Value,
            AuthorityName = first?.Name ?? inspection.AuthorityName,
            Authorities = [.. inspection.Authorities.Select(gss => gss.Value)],
            Framework = inspection.Framework,
            Windows = inspection.Windows,
            InspectionStart = inspection.Start,
            InspectionEnd = inspection.End,
            PublishedOn = inspection.PublishedOn,
            PublishedOnSource = inspection.PublishedOnSource,
            LeadInspectors = inspection.LeadInspectors,
            Judgements = inspection.Judgements.ToDictionary(judgement => judgement.Name, judgement => judgement.Grade),
            CareScope = inspection.CareScope,
            Outcome = inspection.Outcome,
            Complete = inspection.IsComplete,
            Missing = inspection.Missing,
            Warnings = inspection.Warnings,
            SupersededBy = held.SupersededBy,
            Url = held.Document.Url,
            Urls = held.Urls,
            Licence = held.Document.Licence,
            ParserVersion = inspection.ParserVersion,
        };
    }
}

/// <summary>A row of <c>findings.jsonl</c>.</summary>
public sealed record FindingRow
{
    public required string FindingId { get; init; }
    public required string DocumentSha256 { get; init; }
    public required string FileName { get; init; }
    public required string InspectionId { get; init; }
    public required Body Body { get; init; }
    public required FindingKind Kind { get; init; }
    public required int Ordinal { get; init; }
    public required string Section { get; init; }
    public string? Subsection { get; init; }
    public ActionDeadline? Deadline { get; init; }
    public int? Paragraph { get; init; }
    public required int Page { get; init; }
    public required string Text { get; init; }

    /// <summary>Where the passage stands, line by line, in points from the page's upper left corner.</summary>
    public required IReadOnlyList<PassageBox> Boxes { get; init; }

    public FrameworkTag? FrameworkTag { get; init; }
    public required Polarity Polarity { get; init; }
    public required IReadOnlyList<ThemeProbability> Themes { get; init; }
    public required string ModelVersion { get; init; }
    public required LabelSource LabelSource { get; init; }

    /// <summary>Of the document.</summary>
    public string? Licence { get; init; }

    public static FindingRow Of(HeldInspection held, ThemedFinding themed) => new()
    {
        FindingId = themed.Finding.Id,
        DocumentSha256 = held.Document.Sha256,
        FileName = held.Document.FileName,
        InspectionId = held.Inspection.Id,
        Body = themed.Finding.Body,
        Kind = themed.Finding.Kind,
        Ordinal = themed.Finding.Ordinal,
        Section = themed.Finding.Section,
        Subsection = themed.Finding.Subsection,
        Deadline = themed.Finding.Deadline,
        Paragraph = themed.Finding.Paragraph,
        Page = themed.Finding.Page,
        Text = themed.Finding.Text,
        Boxes = themed.Finding.Boxes,
        FrameworkTag = themed.Finding.FrameworkTag,
        Polarity = themed.Polarity,
        Themes = themed.Themes,
        ModelVersion = themed.ModelVersion,
        LabelSource = themed.LabelSource,
        Licence = held.Document.Licence,
    };
}

/// <summary>A row of <c>rejections.jsonl</c>.</summary>
public sealed record RejectionRow(string FileName, [property: JsonPropertyName("sha256")] string Sha256, string Reason)
{
    public static RejectionRow Of(HeldRejection held) => new(held.FileName, held.Sha256, held.Reason);
}
