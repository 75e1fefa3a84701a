using System.Globalization;
using Analytics.Reports;
using Analytics.Responses;
using Analytics.Web.Site;

namespace Analytics.Web.Papers;

/// <summary>How pages call what is in papers.</summary>
internal static class PaperWording
{
    /// <summary>From here on the words are much the same.</summary>
    private const double NearlyTheSame = 0.95;

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
    public static string Of(ToldDate date) => (date.Year, date.Month, date.Day) switch
    {
        ({ } year, null, _) => $"{year}",
        ({ } year, { } month, null) => $"{Month(month)} {year}",
        ({ } year, { } month, { } day) => $"{day} {Month(month)} {year}",
        (null, { } month, { } day) => $"{day} {Month(month)} (no year told)",
        (null, { } month, null) => $"{Month(month)} (no year told)",
        _ => "",
    };

    public static string Of(ToldWindow window) => window.Start == window.End ? Of(window.Start) : (window.Start.Full, window.End.Full) switch
    {
        ({ } start, { } end) => Wording.Period(start, end),
        _ => $"{Of(window.Start)} to {Of(window.End)}",
    };

    public static string Occasion(PaperReference paper) => Occasion(paper.PageKind, paper.Committee, paper.MeetingDate is { } date ? ToldDate.Parse(date) : null);

    /// <summary>Such as "Cabinet, 15 June 2023".</summary>
    public static string Occasion(PaperKind kind, string? committee, ToldDate? meeting) =>
        string.Join(", ", new[] { committee ?? Of(kind), meeting is { } date ? Of(date) : "meeting date not told" });

    public static string Deadline(DeadlineCheck check) => check.WorkingDaysApart switch
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
        TrailStepKind.Improved => "Said of both good and bad by a later inspection",
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

    /// <summary>By when, as printed where that says more than the date.</summary>
    public static string When(ToldDate? deadline, string? printed) => (deadline, printed) switch
    {
        ({ } date, _) => Of(date),
        (null, { } text) => text,
        _ => "not told",
    };

    /// <summary>How a passage answers a finding, as the words before it.</summary>
    public static string Answers(ResponseRelation relation, double score) => relation switch
    {
        ResponseRelation.Told when score >= NearlyTheSame => "The report’s own item:",
        ResponseRelation.Told => "The report’s item, in other words:",
        ResponseRelation.Action => "For the report’s item:",
        _ => "On the report’s item:",
    };

    public static string Of(ResponseRelation relation) => relation switch
    {
        ResponseRelation.Told => "Told again",
        ResponseRelation.Action => "Action",
        _ => "Progress",
    };

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
