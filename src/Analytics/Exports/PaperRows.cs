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

    /// <summary>70 working days after publication, where a deadline is told; whose day of publication that is; and how many working days later the told one is (below 0: earlier).</summary>
    public DateOnly? DeadlineComputed { get; init; }

    public PublicationTeller? DeadlineComputedFrom { get; init; }
    public int? DeadlineWorkingDaysApart { get; init; }

    /// <summary>What the council tells of the plan and of who looks at it.</summary>
    public required IReadOnlyList<PaperEvent> Events { get; init; }

    /// <summary>Other meetings that took the same matter, where the paper is the history of an issue.</summary>
    public required IReadOnlyList<MeetingRow> OtherMeetings { get; init; }

    public required IReadOnlyList<EarlierInspection> EarlierInspections { get; init; }

    /// <summary>The report of the inspection that it is about, where that is held and nothing speaks against it.</summary>
    public string? InspectionDocumentSha256 { get; init; }

    /// <summary>0 to 1, how well that inspection fits, from one half on; without a link, of the one that comes nearest.</summary>
    public required double InspectionScore { get; init; }

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
            DeadlineComputed = link.Deadline?.Computed,
            DeadlineComputedFrom = link.Deadline?.PublicationBy,
            DeadlineWorkingDaysApart = link.Deadline?.WorkingDaysApart,
            Events = paper.Events,
            OtherMeetings = [.. paper.OtherMeetings.Select(MeetingRow.Of)],
            EarlierInspections = paper.Earlier,
            InspectionDocumentSha256 = link.InspectionId is { } linked ? view.InspectionsById[linked].Document.Sha256 : null,
            InspectionScore = Math.Round(link.Score, 3),
            InspectionReasons = [.. link.WhyNot is { } whyNot ? [whyNot] : Array.Empty<string>(), .. link.Reasons],
            Cut = paper.IsCut,
            Warnings = paper.Warnings,
            Licence = held.Document.Licence,
            ParserVersion = paper.ParserVersion,
        };

        IReadOnlyList<string> Texts(PassageRole role) => [.. paper.Of(role).Select(passage => passage.Text)];
    }
}

/// <summary>A meeting of an issue.</summary>
public sealed record MeetingRow(ToldDate? MeetingDate, string? Committee, string? Item)
{
    public static MeetingRow Of(PaperMeeting meeting) => new(meeting.On, meeting.Committee, meeting.Item);
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

    /// <summary>By their words, or by the passage's place under one that tells the finding.</summary>
    public required JoinedBy JoinedBy { get; init; }

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
        JoinedBy = response.JoinedBy,
    };
}
