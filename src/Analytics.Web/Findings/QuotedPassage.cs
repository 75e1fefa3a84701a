using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Web.Findings;

/// <summary>A passage as comparisons quote it: its words, and where they stand. <c>/api/v1/findings/{id}</c> has the rest.</summary>
public sealed record QuotedPassage
{
    public required string FindingId { get; init; }
    public required string InspectionId { get; init; }
    public required Framework Framework { get; init; }
    public required DateOnly InspectionStart { get; init; }
    public required DateOnly InspectionEnd { get; init; }
    public required FindingKind Kind { get; init; }
    public required IReadOnlyList<string> Themes { get; init; }
    public required string Section { get; init; }
    public required int Page { get; init; }

    /// <summary>The passage as printed, its lines joined.</summary>
    public required string Text { get; init; }

    /// <summary>The kept PDF, opened at the page.</summary>
    public required string OriginalUrl { get; init; }

    public required string InspectionUrl { get; init; }
    public required string FindingUrl { get; init; }
    public required string FileName { get; init; }

    /// <summary>Null while nothing in the document states one.</summary>
    public string? Licence { get; init; }

    public static QuotedPassage Of(Corpus corpus, HeldInspection held, ThemedFinding themed)
    {
        var finding = FindingSearch.Describe(corpus.Authorities, held, themed);
        return new QuotedPassage
        {
            FindingId = finding.FindingId,
            InspectionId = held.Inspection.Id,
            Framework = held.Inspection.Framework,
            InspectionStart = held.Inspection.Start,
            InspectionEnd = held.Inspection.End,
            Kind = themed.Finding.Kind,
            Themes = [.. finding.Themes.Select(theme => theme.Slug)],
            Section = finding.Section,
            Page = finding.Page,
            Text = finding.Text,
            OriginalUrl = finding.OriginalUrl,
            InspectionUrl = $"/inspections/{held.Inspection.Id}",
            FindingUrl = $"/findings/{finding.FindingId}",
            FileName = finding.FileName,
            Licence = finding.Licence,
        };
    }
}
