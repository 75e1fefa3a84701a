using Analytics.Classification;
using Analytics.Reports;
using Analytics.Responses;
using Analytics.Web.Site;

namespace Analytics.Web.Papers;

/// <summary>How pages call what is in papers.</summary>
internal static class PaperWording
{
    public static string Of(PaperKind kind) => kind switch
    {
        PaperKind.Report => "Committee report",
        PaperKind.Minutes => "Minutes",
        PaperKind.AgendaItem => "Agenda item",
        PaperKind.Issue => "Issue history",
        PaperKind.Decision => "Decision",
        PaperKind.Meeting => "Meeting",
        PaperKind.ActionPlan => "Action plan",
        _ => Slug.Of(kind),
    };

    public static string Of(PassageRole role) => role switch
    {
        PassageRole.ToldArea => "Area for improvement, as told",
        PassageRole.FurtherAction => "Further need for action",
        PassageRole.Strength => "Strength, as told",
        PassageRole.Action => "Action",
        PassageRole.Progress => "Progress",
        PassageRole.Recommendation => "Recommendation to the committee",
        PassageRole.Option => "Option",
        PassageRole.Resolution => "Decision",
        _ => Slug.Of(role),
    };

    public static string Of(ActionStatus status) => status switch
    {
        ActionStatus.NotStarted => "Not started",
        _ => status.ToString(),
    };

    /// <summary>As it was told: "16 August" where there is no year.</summary>
    public static string Of(ToldDate date) => date.Year is null ? $"{date.InWords} (no year told)" : date.InWords;

    public static string Of(ToldWindow window) => window.Start == window.End ? Of(window.Start) : (window.Start.Full, window.End.Full) switch
    {
        ({ } start, { } end) => Wording.Period(start, end),
        _ => $"{Of(window.Start)} to {Of(window.End)}",
    };

    public static string Occasion(PaperReference paper) => Occasion(paper.PageKind, paper.Committee, paper.MeetingDate is { } date ? ToldDate.Parse(date) : null);

    /// <summary>Such as "Cabinet, 15 June 2023".</summary>
    public static string Occasion(PaperKind kind, string? committee, ToldDate? meeting) =>
        string.Join(", ", new[] { committee ?? Of(kind), meeting is { } date ? Of(date) : "meeting date not told" });

    /// <summary>The meeting of which a passage is told; a page may tell of several.</summary>
    public static string Occasion(Paper paper, string passageId) => paper.MeetingOf(passageId) is var meeting ? Occasion(paper.Kind, meeting.Committee, meeting.On) : "";

    public static string Deadline(DeadlineCheck check) => $"{Compared(check)} (from {Wording.Date(check.PublishedOn)}, {(check.PublicationBy == PublicationTeller.Report ? "when the report was published" : "when the report was published as the council tells; the report is not held or gives no day")})";

    private static string Compared(DeadlineCheck check) => check.WorkingDaysApart switch
    {
        0 => $"{Wording.Date(check.Computed)}, as told",
        > 0 and var days => $"{Wording.Date(check.Computed)}; told {Wording.Count(days, "working day")} later",
        var days => $"{Wording.Date(check.Computed)}; told {Wording.Count(-days, "working day")} earlier",
    };

    public static string Of(TrailStepKind kind) => kind switch
    {
        TrailStepKind.Found => "Found by inspectors",
        TrailStepKind.ToldAgain => "Told again by the council",
        TrailStepKind.ActionPlanned => "Planned",
        TrailStepKind.ProgressReported => "Progress, as the council reports it",
        TrailStepKind.RaisedAgain => "Raised again by a later inspection",
        TrailStepKind.Mixed => "Praised and criticised by a later inspection",
        TrailStepKind.Improved => "Better, as a later inspection says",
        TrailStepKind.Praised => "Praised by a later inspection",
        _ => Slug.Of(kind),
    };

    public static string Of(CoverageState state) => state switch
    {
        CoverageState.Told => "Told again",
        CoverageState.ActionPlanned => "Action planned",
        CoverageState.ProgressReported => "Progress reported",
        _ => "No paper found",
    };

    public static string Of(PaperEventKind kind) => kind switch
    {
        PaperEventKind.ForwardPlan => "Forward plan",
        PaperEventKind.PlanSubmitted => "Plan sent",
        PaperEventKind.AnnualConversation => "Yearly conversation with the inspectorate",
        PaperEventKind.Monitoring => "Who looks at progress",
        _ => Slug.Of(kind),
    };

    /// <summary>By what a passage was joined to a finding, where that is less than its words; null otherwise.</summary>
    public static string? Of(JoinedBy joinedBy) => joinedBy switch
    {
        JoinedBy.NearestWords => "the nearest in words, and not surely the same",
        JoinedBy.Place => "joined by its place, under a passage that tells it",
        _ => null,
    };

    /// <summary>How well a paper fits the inspection that it is linked to.</summary>
    public static string Fit(double score) => score switch
    {
        >= 0.95 => "very well",
        >= 0.8 => "well",
        _ => "just well enough",
    };

    /// <summary>As a tag of an action: "by 5 November 2019", and of what is no day only what is printed.</summary>
    public static string Deadline(ToldDate? deadline, string? printed) => deadline is { } date ? $"by {Of(date)}" : $"when: {printed}";

    /// <summary>By when, as printed where that says more than the date.</summary>
    public static string When(ToldDate? deadline, string? printed) => (deadline, printed) switch
    {
        ({ } date, _) => Of(date),
        (null, { } text) => text,
        _ => "not told",
    };

    /// <summary>How a passage answers a finding, as the words before it.</summary>
    public static string Answers(AnsweredFinding answer, string passage) => (answer.Relation switch
    {
        ResponseRelation.Told when answer.Finding.Kind == FindingKind.Narrative => "From the report’s text",
        ResponseRelation.Told => "The report’s item",
        ResponseRelation.Action => "For the report’s item",
        _ => "On the report’s item",
    }) + (answer.Relation == ResponseRelation.Told && HasTheWordsOf(passage, answer.Finding.Text) ? ", word for word:" : Of(answer.JoinedBy) is { } less ? $" ({less}):" : ":");

    // A report's tag behind its item is not part of what a council repeats.
    private static bool HasTheWordsOf(string passage, string finding) => Letters(PassageText.Strip(passage)) == Letters(PassageText.Strip(finding));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
