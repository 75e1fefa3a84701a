using Analytics.Exports;
using Analytics.Reports;
using Analytics.Responses;
using Analytics.Web.Api;
using Analytics.Web.Findings;

namespace Analytics.Web.Papers;

/// <summary>A council paper, the inspection that it answers, and its passages with the findings that each answers.</summary>
public sealed record PaperAnswer
{
    public required PaperRow Paper { get; init; }

    /// <summary>The kept document: a PDF is shown, anything else is given as a file.</summary>
    public required string OriginalUrl { get; init; }

    public required PaperInspection Inspection { get; init; }

    /// <summary>On which pages of a PDF facts stand that are no passages.</summary>
    public required FactPages FactPages { get; init; }

    /// <summary>In the order of the paper.</summary>
    public required IReadOnlyList<PassageAnswer> Passages { get; init; }

    internal static async Task<PaperAnswer> ReadAsync(Corpus corpus, CorpusView view, string id, CancellationToken cancel)
    {
        var answering = await view.Responses.ReadAsync(id, cancel);
        var findings = await FindingQuotes.ReadAsync(corpus, view, answering.Responses.Select(response => response.FindingId), cancel);
        return new PaperAnswer
        {
            Paper = PaperRow.Of(answering, view),
            OriginalUrl = Links.Original(answering.Held.Document.Sha256),
            Inspection = PaperInspection.Of(view, answering),
            FactPages = answering.Held.Paper.FactPages,
            Passages = [.. answering.Passages.Select(themed => PassageAnswer.Of(themed, answering, findings))],
        };
    }
}

/// <summary>The inspection that a paper answers, as the council and as the inspectors date it; without id where its report is not held, and the reasons say why.</summary>
public sealed record PaperInspection
{
    public string? InspectionId { get; init; }
    public Framework? Framework { get; init; }
    public IReadOnlyList<OnSiteWindow> Windows { get; init; } = [];
    public required IReadOnlyList<ToldWindow> ToldWindows { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public ToldDate? ToldPublishedOn { get; init; }

    /// <summary>By when the action plan is due as told, and 70 working days after publication (the regulations' time), as the report or else the council dates it.</summary>
    public DeadlineCheck? Deadline { get; init; }

    /// <summary>How well the inspection fits, 0 to 1, from one half on; while none is linked, of the one that comes nearest.</summary>
    public required double Score { get; init; }

    /// <summary>Why it is linked to no inspection; null where it is.</summary>
    public string? WhyNot { get; init; }

    /// <summary>What speaks for the link and against it; without one, of the inspections that come nearest.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    internal static PaperInspection Of(CorpusView view, AnsweringPaper answering)
    {
        var inspection = view.InspectionOf(answering)?.Inspection;
        return new PaperInspection
        {
            InspectionId = inspection?.Id,
            Framework = inspection?.Framework ?? answering.Held.Paper.ToldFramework,
            Windows = inspection?.Windows ?? [],
            ToldWindows = answering.Held.Paper.ToldWindows,
            PublishedOn = inspection?.PublishedOn,
            ToldPublishedOn = answering.Held.Paper.ToldPublishedOn,
            Deadline = answering.Link.Deadline,
            Score = Math.Round(answering.Link.Score, 3),
            WhyNot = answering.Link.WhyNot,
            Reasons = answering.Link.Reasons,
        };
    }
}

/// <summary>A passage of a paper and the findings that it answers, the surest first.</summary>
public sealed record PassageAnswer
{
    public required string PassageId { get; init; }
    public required PassageRole Role { get; init; }
    public required int Ordinal { get; init; }
    public string? Label { get; init; }
    public required int Page { get; init; }
    public required string Section { get; init; }
    public required string Text { get; init; }

    /// <summary>Of an action the area, of progress the action that it stands under.</summary>
    public string? Under { get; init; }

    public string? Owner { get; init; }
    public ToldDate? Deadline { get; init; }
    public string? DeadlineText { get; init; }
    public ActionStatus? Status { get; init; }
    public required Polarity Polarity { get; init; }
    public required IReadOnlyList<ThemeProbability> Themes { get; init; }
    public required IReadOnlyList<AnsweredFinding> Answers { get; init; }

    internal static PassageAnswer Of(ThemedPassage themed, AnsweringPaper answering, IReadOnlyDictionary<string, QuotedPassage> findings) => new()
    {
        PassageId = themed.Passage.Id,
        Role = themed.Passage.Role,
        Ordinal = themed.Passage.Ordinal,
        Label = themed.Passage.Label,
        Page = themed.Passage.Page,
        Section = themed.Passage.Section,
        Text = themed.Passage.Text,
        Under = themed.Passage.Under,
        Owner = themed.Passage.Owner,
        Deadline = themed.Passage.Deadline,
        DeadlineText = themed.Passage.DeadlineText,
        Status = themed.Passage.Status,
        Polarity = themed.Polarity,
        Themes = themed.Themes,
        Answers = [.. answering.Responses
            .Where(response => response.PassageId == themed.Passage.Id && findings.ContainsKey(response.FindingId))
            .OrderByDescending(response => response.Score)
            .Select(response => new AnsweredFinding(response.Relation, Math.Round(response.Score, 3), response.JoinedBy, findings[response.FindingId]))],
    };
}

/// <summary>A finding that a paper's passage answers, how, how surely (0 to 1), and by what the two were joined.</summary>
public sealed record AnsweredFinding(ResponseRelation Relation, double Score, JoinedBy JoinedBy, QuotedPassage Finding);
