using System.Globalization;
using System.Net;

namespace Analytics.Replica;

/// <summary>The pages of a CMIS site as far as they matter for collecting: the calendar by months, a list of the latest meetings, meetings with their documents, the search.</summary>
internal static class CmisPages
{
    private const int Listed = 3;
    private const int FoundPerPage = 1;

    private const string Box = "dnn$ctr424$ViewCMIS_Search$SimpleSearchFor", Grid = "dnn$ctr424$ViewCMIS_Search$grdDocuments";

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

    public static string SearchForm(ReplicaCouncil council) => SearchPage(council, state: "form", words: "", "");

    /// <summary>What is posted brings a page of results only with the hidden fields of the page before it; anything else brings an error.</summary>
    public static string? Search(ReplicaCouncil council, IFormCollection fields)
    {
        var (words, target, argument) = (fields[Box].ToString(), fields["__EVENTTARGET"].ToString(), fields["__EVENTARGUMENT"].ToString());
        var page = target == Grid && argument.StartsWith("Page$", StringComparison.Ordinal) ? int.Parse(argument.AsSpan(5), CultureInfo.InvariantCulture) : 1;
        var isPosted = fields["__EVENTVALIDATION"] == "of+the form/=" && (page == 1 ? fields["dnn$ctr424$ViewCMIS_Search$SimpleSearchSubmit"] == "Start Search" && fields["__VIEWSTATE"] == State("form") : fields["__VIEWSTATE"] == State($"{words} {page - 1}"));
        if (!isPosted || fields["dnn$ctr424$ViewCMIS_Search$SimpleSearchSelector"] != "documents" || fields["dnn$ctr424$ViewCMIS_Search$rboModeSwitch"] != "Simple")
            return null;
        var found = council.Papers.Where(paper => paper.IsFile && words.Split(' ').Any(word => word.Length > 3 && paper.Title.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        if (found.Count == 0)
            return SearchPage(council, $"{words} {page}", words, """<div id="dnn_ctr424_ViewCMIS_Search_pnlNoResults" class="NoData">Nothing here.</div>""");
        var pages = Enumerable.Range(1, (found.Count + FoundPerPage - 1) / FoundPerPage).Select(number => number == page ? $"<td><span>{number}</span></td>" : $"""<td><a href="javascript:__doPostBack('{Grid}','Page${number}')">{number}</a></td>""");
        return SearchPage(council, $"{words} {page}", words, $"""
            <h2>Search Results ({found.Count} Documents Found)</h2><table class="CMIS_Grid"><tbody><tr class="CMIS_Grid_HeaderStyle"><th>Document</th><th>Parent</th></tr>
            <tr class="CMIS_Grid_RowStyle"><td><a id="dnn_ctr424_ViewCMIS_Search_grdDocuments_hlnkDocument_0" class="aspNetDisabled" target="_blank">Ofsted, exempt</a></td><td></td></tr>
            {string.Concat(found.Skip((page - 1) * FoundPerPage).Take(FoundPerPage).Select((paper, i) => Found(council, paper, i + 1)))}
            <tr class="CMIS_Grid_PagerStyle"><td colspan="6"><table><tbody><tr>{string.Concat(pages)}</tr></tbody></table></td></tr></tbody></table>
            """);
    }

    private static string Found(ReplicaCouncil council, ReplicaPaper paper, int row)
    {
        var meeting = council.Meetings.First(meeting => meeting.Papers.Contains(paper));
        return $"""
            <tr class="CMIS_Grid_AlternatingRowStyle"><td><div><img alt="Unknown"> &nbsp; <a id="dnn_ctr424_ViewCMIS_Search_grdDocuments_hlnkDocument_{row}" href="{council.Root}Document.ashx{WebUtility.HtmlEncode(paper.Url.Query)}" target="_blank">{WebUtility.HtmlEncode(paper.Title)}</a></div></td>
            <td><a href="{Address(council, meeting)}">Meeting: {WebUtility.HtmlEncode(meeting.Committee)} - {meeting.Date.ToString("dd'/'MMM'/'yyyy", CultureInfo.InvariantCulture)}</a></td></tr>
            """;
    }

    private static string SearchPage(ReplicaCouncil council, string state, string words, string results) => $"""
        <html><head><title>Search</title></head><body id="Body"><form method="post" action="{council.Root}Search.aspx" id="Form" enctype="multipart/form-data">
        <input type="hidden" name="__EVENTTARGET" value=""><input type="hidden" name="__EVENTARGUMENT" value=""><input type="hidden" name="__VIEWSTATE" value="{State(state)}">
        <input type="hidden" name="__EVENTVALIDATION" value="of+the form/="><input type="radio" name="dnn$ctr424$ViewCMIS_Search$rboModeSwitch" value="Simple" checked="checked"><input type="radio" name="dnn$ctr424$ViewCMIS_Search$rboModeSwitch" value="Advanced">
        <select name="dnn$ctr424$ViewCMIS_Search$SimpleSearchSelector"><option selected="selected" value="documents">Documents</option><option value="members">Members</option></select>
        <input name="{Box}" type="text" value="{WebUtility.HtmlEncode(words)}" maxlength="100"><input type="submit" name="dnn$ctr424$ViewCMIS_Search$SimpleSearchSubmit" value="Start Search">
        <div class="SE_Results">{results}</div></form></body></html>
        """;

    private static string State(string page) => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(page)) + "+/=";

    private static string Address(ReplicaCouncil council, ReplicaMeeting meeting) => $"{council.Root}Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/{meeting.Id}/Committee/{meeting.CommitteeId}/SelectedTab/Documents/Default.aspx";

    private static string MonthLink(ReplicaCouncil council, DateOnly day, string text) => $"""<a href="{council.Root}Meetings/tabid/70/ctl/MeetingCalendarPublicNoJava/mid/397/Date/{day:yyyy-MM}-01/Default.aspx">{text}</a>""";

    private static string Page(string main) => $"""<html><head><meta name="robots" content="noindex,nofollow"><title>Meetings</title></head><body id="Body"><form method="post"><input type="hidden" name="__VIEWSTATE" value="x"><div id="dnn_ContentPane">{main}</div></form></body></html>""";
}
