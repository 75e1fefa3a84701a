using Analytics.Reports;
using Analytics.Responses;

namespace Analytics.Exports;

/// <summary>A row of <c>papers.jsonl</c>: a council paper and what it says; the names of the fields are a contract with those who read exports.</summary>
public sealed record PaperRow
{
    public required string DocumentSha256 { get; init; }
    public required string FileName { get; init; }
    public required string PaperId { get; init; }
    public Uri? Url { get; init; }
    public string? AuthorityGss { get; init; }
    public PaperAuthoritySource? AuthoritySource { get; init; }
    public required PaperKind PageKind { get; init; }
    public string? Committee { get; init; }

    /// <summary>As far as told, like every date here that a paper tells.</summary>
    public ToldDate? MeetingDate { get; init; }

    public string? Item { get; init; }
    public required string Title { get; init; }
    public Framework? ToldFramework { get; init; }

    /// <summary>Days on site as the council tells them.</summary>
    public required IReadOnlyList<ToldWindow> ToldWindows { get; init; }

    public ToldDate? ToldPublishedOn { get; init; }
    public required IReadOnlyDictionary<JudgementName, Grade> ToldJudgements { get; init; }

    /// <summary>How many areas the council says there are.</summary>
    public int? ToldAreaCount { get; init; }

    public required IReadOnlyList<string> ToldAreas { get; init; }
    public required IReadOnlyList<string> FurtherActions { get; init; }
    public required IReadOnlyList<string> Strengths { get; init; }
    public required IReadOnlyList<ActionRow> Actions { get; init; }
    public required IReadOnlyList<string> Progress { get; init; }
    public required IReadOnlyList<string> Recommendations { get; init; }
    public required IReadOnlyList<string> Resolutions { get; init; }

    /// <summary>By when the action plan goes to the inspectorate.</summary>
    public ToldDate? Deadline { get; init; }

    public required IReadOnlyList<EarlierInspection> EarlierInspections { get; init; }

    /// <summary>The report of the inspection that it is about, where that is held and nothing speaks against it.</summary>
    public string? InspectionDocumentSha256 { get; init; }

    /// <summary>Why it is taken to be about that inspection, or about none that is held.</summary>
    public required IReadOnlyList<string> InspectionReasons { get; init; }

    /// <summary>The page holds only the beginning of its text.</summary>
    public required bool Cut { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }
    public string? Licence { get; init; }
    public required string ParserVersion { get; init; }

    public static PaperRow Of(AnsweringPaper answering, CorpusView view)
    {
        var (held, paper, link) = (answering.Held, answering.Paper, answering.Link);
        return new PaperRow
        {
            DocumentSha256 = paper.DocumentSha256,
            FileName = held.Document.FileName,
            PaperId = paper.Id,
            Url = held.Document.Url,
            AuthorityGss = paper.Authority?.Value,
            AuthoritySource = paper.AuthoritySource,
            PageKind = paper.Kind,
            Committee = paper.Committee,
            MeetingDate = paper.MeetingDate,
            Item = paper.Item,
            Title = paper.Title,
            ToldFramework = paper.ToldFramework,
            ToldWindows = paper.ToldWindows,
            ToldPublishedOn = paper.ToldPublishedOn,
            ToldJudgements = paper.ToldJudgements.GroupBy(judgement => judgement.Name).ToDictionary(same => same.Key, same => same.First().Grade),
            ToldAreaCount = paper.ToldAreaCount,
            ToldAreas = Texts(PassageRole.ToldArea),
            FurtherActions = Texts(PassageRole.FurtherAction),
            Strengths = Texts(PassageRole.Strength),
            Actions = [.. paper.Of(PassageRole.Action).Select(ActionRow.Of)],
            Progress = Texts(PassageRole.Progress),
            Recommendations = Texts(PassageRole.Recommendation),
            Resolutions = Texts(PassageRole.Resolution),
            Deadline = paper.Deadline,
            EarlierInspections = paper.Earlier,
            InspectionDocumentSha256 = link.InspectionId is { } linked ? view.InspectionsById[linked].Document.Sha256 : null,
            InspectionReasons = [.. link.WhyNot is { } whyNot ? [whyNot] : Array.Empty<string>(), .. link.Reasons],
            Cut = paper.IsCut,
            Warnings = paper.Warnings,
            Licence = held.Document.Licence,
            ParserVersion = paper.ParserVersion,
        };

        IReadOnlyList<string> Texts(PassageRole role) => [.. paper.Of(role).Select(passage => passage.Text)];
    }
}

/// <summary>An action of a paper; the owner is a post or a team.</summary>
public sealed record ActionRow(string Text, string? Owner, ToldDate? Deadline, string? DeadlineText, ActionStatus? Status)
{
    public static ActionRow Of(PaperPassage action) => new(action.Text, action.Owner, action.Deadline, action.DeadlineText, action.Status);
}

/// <summary>A row of <c>responses.jsonl</c>: a passage of a paper that answers a finding.</summary>
public sealed record ResponseRow
{
    public required string PaperDocumentSha256 { get; init; }
    public required string PassageId { get; init; }
    public required string FindingId { get; init; }

    /// <summary>Told again, an action, or progress.</summary>
    public required ResponseRelation Relation { get; init; }

    public required int Page { get; init; }
    public required string Text { get; init; }
    public string? Owner { get; init; }
    public ToldDate? Deadline { get; init; }

    /// <summary>0 to 1: how surely the passage answers the finding.</summary>
    public required double Score { get; init; }

    public static ResponseRow Of(Paper paper, PaperResponse response) => Of(paper, response, paper.Passages.First(passage => passage.Id == response.PassageId));

    private static ResponseRow Of(Paper paper, PaperResponse response, PaperPassage passage) => new()
    {
        PaperDocumentSha256 = paper.DocumentSha256,
        PassageId = passage.Id,
        FindingId = response.FindingId,
        Relation = response.Relation,
        Page = passage.Page,
        Text = passage.Text,
        Owner = passage.Owner,
        Deadline = passage.Deadline,
        Score = Math.Round(response.Score, 3),
    };
}
