using System.Globalization;
using System.Net;

namespace Analytics.Replica;

/// <summary>
/// The pages of a ModernGov site as far as they matter for collecting, in words of our own, with the markup that such pages have: doubled spaces, dates and
/// signs as entities, words for screen readers within visible ones, spaces in addresses, XML that is encoded twice.
/// </summary>
internal static class ModernGovPages
{
    private const int HitsPerPage = 2;

    public static string Committees(ReplicaCouncil council) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <committees>
          <committeescount> {council.Committees.Count}</committeescount>
          {string.Concat(council.Committees.Select(name => $"<committee><committeeid>{council.CommitteeNumber(name)}</committeeid><committeetitle>{Twice(name)}</committeetitle><committeedeleted>False</committeedeleted><committeeexpired>False</committeeexpired><committeecategory>\n</committeecategory></committee>"))}
        </committees>
        """;

    public static string Meetings(ReplicaCouncil council, int committee, DateOnly from) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <getmeetings><meetingscount> 1</meetingscount><committee><committeeid>{committee}</committeeid><committeemeetings>
          <meeting><meetingid>699</meetingid><meetingdate>01/02/2026</meetingdate><meetingstatus>Cancelled</meetingstatus><meetingtime> </meetingtime></meeting>
          {string.Concat(council.Meetings.Where(meeting => meeting.CommitteeId == committee && meeting.Date >= from).Select(meeting => $"<meeting><meetingid>{meeting.Id}</meetingid><meetingdate>{Slashed(meeting.Date)}</meetingdate><meetingstatus>Confirmed</meetingstatus><meetingtime>6.30 pm</meetingtime><iswebcast>False</iswebcast></meeting>"))}
        </committeemeetings></committee></getmeetings>
        """;

    public static string Meeting(ReplicaCouncil council, ReplicaMeeting meeting, string host) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <meeting><meetingid>{meeting.Id}</meetingid><meetingdate>{Slashed(meeting.Date)}</meetingdate><meetingstatus>Confirmed</meetingstatus><agendaitems>
          <agendaitem><agendaitemid>1</agendaitemid><agendaitemtitle>Apologies</agendaitemtitle><agendaitemnumber>0</agendaitemnumber><isrestricted>False</isrestricted><linkeddocuments> </linkeddocuments></agendaitem>
          <agendaitem><agendaitemid>2</agendaitemid><agendaitemtitle>Ofsted, exempt information</agendaitemtitle><isrestricted>True</isrestricted></agendaitem>
          {string.Concat(meeting.Items.Select(item => $"<agendaitem><agendaitemid>{item.ItemNumber}</agendaitemid><agendaitemtitle>{Twice(item.Title)}</agendaitemtitle><isrestricted>False</isrestricted><linkeddocuments>{string.Concat(meeting.FilesOf(item).Select(file => LinkedFile(council, file, host)))}</linkeddocuments></agendaitem>"))}
        </agendaitems></meeting>
        """;

    /// <summary>The page of an item that the sample has no page of.</summary>
    public static string Item(ReplicaCouncil council, ReplicaMeeting meeting, ReplicaPaper item) => Page(council, "Agenda item", item.Title, $"""
        <p>Meeting of {Encoded(meeting.Committee)}, {meeting.Date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)} 6.30 pm &#40;Item 4.&#41;</p>
        {(item.IsDecision ? $"""<ul  class="mgActionList" ><li><a  href="{item.Url.Segments[^1]}{Encoded(item.Url.Query)}"  title="Link&#32;to&#32;decision">View the decision for item 4.</a></li></ul>""" : "")}
        <div class="mgWordPara" ><div class="WordSection1"><p class="MsoNormal"><span style="">To consider what the Ofsted inspection of
        children&#39;s services has found.</span></p><p class="MsoNormal">&nbsp;</p></div></div>
        <p  class="mgSubItemTitleTxt" >Minutes:</p>
        <div class="mgWordPara" ><div class="WordSection1"><p class="MsoNormal">The Ofsted inspection of children&#39;s services asked for better
        plans for children in need. The improvement plan was agreed, and &nbsp;...&nbsp; <a href="mgAi.aspx?ID={item.ItemNumber}">view the full minutes text for item 4</a></p></div></div>
        <p  class="mgSubItemTitleTxt" >Supporting documents:</p>
        <ul  class="mgBulletList" >{string.Concat(meeting.FilesOf(item).Select(Attached))}</ul>
        """);

    public static string Decisions(ReplicaCouncil council) => Page(council, "Decisions", "Officer and member decisions", $"""
        <table class="mgTabTable tablesorter"  ><caption class="mgSectionTitle">Decisions published</caption><tr><th>Title</th><th>Date</th></tr>
        <tr><td class="mgMainTxt" ><a  href="ieDecisionDetails.aspx?ID=77"  >Bus shelters<span class="mgHide"> ref: 77</span></a></td><td>01&#47;02&#47;2025</td></tr>
        {string.Concat(council.Papers.Where(paper => paper.IsDecision).Select(paper => $"""<tr><td class="mgMainTxt" ><a  href="{paper.Url.Segments[^1]}{Encoded(paper.Url.Query)}"  >{Encoded(paper.Title)}<span class="mgHide"> ref: {paper.Number}</span></a></td><td>{Slashed(paper.MeetingDate).Replace("/", "&#47;", StringComparison.Ordinal)}</td></tr>"""))}
        </table>
        """);

    public static string Search(ReplicaCouncil council, string words, DateOnly from, int page)
    {
        var wanted = words.Split(' ').Where(word => word.Length > 3).ToList();
        var found = council.Papers.Where(paper => !paper.IsFile && paper.MeetingDate >= from && wanted.Exists(word => paper.Title.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        if (found.Count == 0)
            return Page(council, "Search results", "", "<p  class=\"mgErrorTxt\" >No results found for your query</p>");
        var next = found.Count > page * HitsPerPage ? $"""<a  href="ieSearchResults2.aspx?SS={Uri.EscapeDataString(words)}&amp;PG={page + 1}"  title="Next page of search results">Next<span class="mgHide">Page</span></a>""" : "";
        return Page(council, "Search results", "", $"""
            <p>Results for your search '<span  class="mgMainTxtBold" >{Encoded(words)}</span>'. {next}</p>
            {string.Concat(found.Skip((page - 1) * HitsPerPage).Take(HitsPerPage).Select((paper, i) => Hit(council, paper, ((page - 1) * HitsPerPage) + i + 1)))}<hr />
            """);
    }

    public static string Error(ReplicaCouncil council) => Page(council, "Error", "", "<p>There is no such page here.</p>");

    private static string Hit(ReplicaCouncil council, ReplicaPaper paper, int number)
    {
        var title = Encoded(paper.Title).Replace("/", "&#47;", StringComparison.Ordinal);
        var link = paper.IsIssue || paper.IsDecision
            ? $"""{(paper.IsIssue ? "Key issue" : "Decision")}&#58; <a  class="mgAiTitleLnk"   href="{(paper.IsIssue ? $"mgIssueHistoryHome.aspx?IId={paper.Key.Split(' ')[1]}&amp;optionId=0" : paper.Url.Segments[^1] + Encoded(paper.Url.Query))}"  >{title} ({number})</a></p>"""
            : $"""
                Meeting: <a  class="mgAiTitleLnk"   href="ieListDocuments.aspx?CId={council.CommitteeNumber(paper.Committee)}&amp;MID=7"  >{Slashed(paper.MeetingDate).Replace("/", "&#47;", StringComparison.Ordinal)} - {Encoded(paper.Committee)} ({number})</a></p>
                <p  class="mgAiTitleTxt" >4. <a  class="mgAiTitleLnk"   href="ieListDocuments.aspx?CId={council.CommitteeNumber(paper.Committee)}&amp;MID=7#AI{paper.ItemNumber}"  >{title}</a></p>
                """;
        return $"""<hr /><p  class="mgAiTitleTxt" ><img src="mgimages/3.gif" alt="Excellent match" height="15" /> {link}<div class="mgWordPara">words of the <strong>paper</strong> ...</div>""";
    }

    private static string LinkedFile(ReplicaCouncil council, ReplicaPaper file, string host) => $"""
        <linkeddoc><attachmentid>{file.Number}</attachmentid><title>{Twice(file.Title)}</title><isurl>False</isurl><url>http://{host}{council.Root}mgConvert2PDF.aspx?ID={file.Key[1..]}</url><isrestricted>False</isrestricted><publicationdate>{Slashed(file.MeetingDate.AddDays(-8))}</publicationdate></linkeddoc>
        """;

    private static string Attached(ReplicaPaper file) => $"""
        <li><a  href="{Encoded(Spaced(file))}"   title="Link&#32;to&#32;file">{Encoded(file.Title)}
        <span  class="mgFileSize" ><img height="12" alt="pdf icon" /> PDF 119 KB</span> </a>  </li>
        """;

    // With the literal spaces that such addresses have.
    private static string Spaced(ReplicaPaper file) => $"documents/{file.Key}/{Uri.UnescapeDataString(file.Url.Segments[^1])}";

    private static string Page(ReplicaCouncil council, string heading, string title, string main) => $"""
        <html><head><meta name="DC.title"  content="{Encoded(heading)}"/><title>{Encoded(heading)} - {council.Host}</title></head><body><ul><li><a href="mgWhatsNew.aspx?bcr=1">New</a></li></ul>
        <div id="modgov"><div class="mgHeader" ><h1  class="mgMainTitleTxt" >{Encoded(heading)}</h1></div><div class="mgSubTitle" ><h2 class="mgSubTitleTxt">{Encoded(title)}</h2></div>
        <div class="mgContent" >{main}</div><div class="mgFooter" ><p>&nbsp;</p></div></div><!-- modern.gov reverse CMS: undefined --></body></html>
        """;

    private static string Slashed(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static string Twice(string text) => WebUtility.HtmlEncode(WebUtility.HtmlEncode(text));
}
