using System.Globalization;
using System.Net;

namespace Analytics.Replica;

/// <summary>The pages of a CMIS site as far as they matter for collecting: the calendar by months, a list of the latest meetings, meetings with their documents.</summary>
internal static class CmisPages
{
    private const int Listed = 3;

    public static string Calendar(ReplicaCouncil council, DateOnly today) => Page($"""
        <div id="dnn_ctr397_MeetingCalendarPublic_pnl" class="ModCMISMeetingsC"><a href="{council.Root}Meetings.aspx?ctl=MeetingCalendarListView&amp;mid=397">List</a> {MonthLink(council, today, "Calendar")}</div>
        """);

    public static string List(ReplicaCouncil council) => Page($"""
        <div id="dnn_ctr397_MeetingCalendarListView_pnl"><table><tr><th>Meeting</th></tr>{string.Concat(council.Meetings.TakeLast(Listed).Select((meeting, i) => $"""
        <tr class="{(i % 2 == 0 ? "rgRow" : "rgAltRow")}"><td class="DateColumn"><a  href='{Address(council, meeting)}'>{meeting.Date.ToString("d MMM yyyy", CultureInfo.InvariantCulture)} 18:30 - {WebUtility.HtmlEncode(meeting.Committee)}</a></td></tr>
        """))}</table></div>
        """);

    public static string Month(ReplicaCouncil council, DateOnly month) => Page($"""
        <div id="dnn_ctr397_MeetingCalendarPublicNoJava_pnl">{MonthLink(council, month.AddMonths(-1), "Previous")} {MonthLink(council, month.AddMonths(1), "Next")}
        <table class="SimpleCalendar">{string.Concat(council.Meetings.Where(meeting => (meeting.Date.Year, meeting.Date.Month) == (month.Year, month.Month)).Select(meeting => $"""
        <tr><td class="SimpleCalendarDate">{meeting.Date.ToString("dddd, d MMMM", CultureInfo.InvariantCulture)}</td><td><p class="Meeting"><a href="{Address(council, meeting)}">{WebUtility.HtmlEncode(meeting.Committee)}</a></p></td></tr>
        """))}</table></div>
        """);

    public static string Meeting(ReplicaMeeting meeting, ReplicaCouncil council) => Page($"""
        <div class="ModCMISMeetingsC" id="dnn_ctr397_ViewMeetingPublic_pnl">
        <div class="holder"><div class="label">Committee:</div><div class="Value">{WebUtility.HtmlEncode(meeting.Committee)}</div></div>
        <div class="holder"><div class="label">Date:</div><div class="Value">{meeting.Date.ToString("d MMM yyyy", CultureInfo.InvariantCulture)} 18:30</div></div>
        <div class="CmisDocumentList"><ol class="DocumentList"><li class="DocumentListItem"><a class="TitleLink aspNetDisabled">Ofsted, exempt</a></li>
        {string.Concat(meeting.Papers.Where(paper => paper.IsFile).Select(paper => $"""<li class="DocumentListItem"><img class="FileTypeImage" alt="pdf" /> <a class="TitleLink" href="{council.Root}Document.ashx{paper.Url.Query}" target="_blank">{WebUtility.HtmlEncode(paper.Title)}</a> <span class="FileSize">(156Kb)</span></li>"""))}
        </ol></div></div>
        """);

    private static string Address(ReplicaCouncil council, ReplicaMeeting meeting) => $"{council.Root}Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/{meeting.Id}/Committee/{meeting.CommitteeId}/SelectedTab/Documents/Default.aspx";

    private static string MonthLink(ReplicaCouncil council, DateOnly day, string text) => $"""<a href="{council.Root}Meetings/tabid/70/ctl/MeetingCalendarPublicNoJava/mid/397/Date/{day:yyyy-MM}-01/Default.aspx">{text}</a>""";

    private static string Page(string main) => $"""<html><head><meta name="robots" content="noindex,nofollow"><title>Meetings</title></head><body id="Body"><form method="post"><input type="hidden" name="__VIEWSTATE" value="x"><div id="dnn_ContentPane">{main}</div></form></body></html>""";
}
