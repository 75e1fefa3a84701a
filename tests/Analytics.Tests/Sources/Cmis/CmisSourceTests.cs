using System.Text;
using System.Web;
using Analytics.Authorities;
using Analytics.Sources;
using Analytics.Sources.Cmis;
using Analytics.Sources.Fetching;

namespace Analytics.Tests.Sources.Cmis;

public sealed class CmisSourceTests
{
    private static readonly Uri Address = new("https://ambleford.cmis.example/ambleford/Meetings.aspx");

    [Fact]
    public void The_calendar_leads_to_lists_and_to_meetings_of_committees_that_matter()
    {
        var source = Source(new DateOnly(2026, 1, 1));

        Assert.Equal(Address, source.Start[0].Url);
        var links = source.Read(source.Start[0], Page(Address, """
            <div id="dnn_ctr397_MeetingCalendarPublic"><a href="?ctl=MeetingCalendarListView&amp;mid=397">List</a>
            <table><tr class="rgRow"><td class="DateColumn"><a href="/ambleford/Meetings/ctl/ViewMeetingPublic/mid/397/Meeting/1/Committee/6/Default.aspx">9 Jul 2026 11:00 - Children's Scrutiny</a>
            <tr class="rgAltRow"><td class="DateColumn"><a href="/ambleford/Meetings/ctl/ViewMeetingPublic/mid/397/Meeting/2/Committee/6/Default.aspx">9 Jul 2025 11:00 - Cabinet</a>
            <tr class="rgRow"><td class="DateColumn"><a href="/ambleford/Meetings/ctl/ViewMeetingPublic/mid/397/Meeting/3/Committee/7/Default.aspx">9 Jul 2026 11:00 - Licensing</a></table></div>
            """)).Links;

        Assert.Equal(["calendar", "meeting"], links.Select(link => link.Kind));
        Assert.Equal(new DateOnly(2026, 7, 9), links[1].PublishedOn);
    }

    [Fact]
    public void A_month_leads_to_its_meetings_and_to_the_months_beside_it_as_far_as_they_matter()
    {
        var month = new Uri("https://ambleford.cmis.example/ambleford/Meetings/tabid/70/ctl/MeetingCalendarPublicNoJava/mid/397/Date/2025-06-01/Default.aspx");

        var links = Source(new DateOnly(2025, 6, 5)).Read(new PageLink("calendar", month), Page(month, """
            <div id="dnn_ctr397_MeetingCalendarPublicNoJava"><a href="/ambleford/Meetings/tabid/70/ctl/MeetingCalendarPublicNoJava/mid/397/Date/2025-05-01/Default.aspx">Earlier</a>
            <a href="/ambleford/Meetings/tabid/70/ctl/MeetingCalendarPublicNoJava/mid/397/Date/2025-07-01/Default.aspx">Later</a><a href="/ambleford/Meetings/tabid/70/ctl/MeetingCalendarPublicNoJava/mid/397/Date/2026-06-01/Default.aspx">Next year</a>
            <table><tr><td class="SimpleCalendarDate">Sunday, 1 June</td><td><p class="Meeting"><a href="/ambleford/x/ViewMeetingPublic/mid/397/Meeting/1">Cabinet</a></td></tr>
            <tr><td class="SimpleCalendarDate">Monday, 9 June</td><td><p class="Meeting"><a href="/ambleford/x/ViewMeetingPublic/mid/397/Meeting/2">Cabinet</a></td></tr></table></div>
            """)).Links;

        Assert.Equal(["2025-07-01", "2"], links.Select(link => link.Kind == "calendar" ? link.Url.Segments[^2].Trim('/') : link.Url.Segments[^1]));
        Assert.Equal((new DateOnly(2025, 6, 9), true), (links[1].PublishedOn!.Value, links[1].IsSettled));
    }

    [Fact]
    public void A_meeting_without_a_day_in_its_link_says_it_itself()
    {
        var meeting = new PageLink("meeting", new Uri(Address, "/ambleford/Meetings/ctl/ViewMeetingPublic/mid/397/Meeting/1"));

        var link = Assert.Single(Source().Read(meeting, Page(meeting.Url, """
            <div class="holder"><div class="label">Committee:</div><div class="Value">Cabinet</div></div><div class="holder"><div class="label">Date:</div><div class="Value">9 Jul 2026 11:00</div></div>
            <ol class="DocumentList"><li class="DocumentListItem"><a class="TitleLink" href="/Ambleford/Document.ashx?czJKcae=1">Ofsted action plan</a></li></ol>
            """)).Links);

        Assert.Equal(new DateOnly(2026, 7, 9), link.PublishedOn);
    }

    [Fact]
    public void A_meeting_leads_to_the_documents_that_answer_an_inspection()
    {
        var source = Source();
        var meeting = new PageLink("meeting", new Uri(Address, "/ambleford/Meetings/ctl/ViewMeetingPublic/mid/397/Meeting/1")) { PublishedOn = new(2026, 7, 9) };

        var link = Assert.Single(source.Read(meeting, Page(meeting.Url, """
            <ol class="DocumentList"><li class="DocumentListItem"><a class="TitleLink" href="/Ambleford/Document.ashx?czJKcae=1">Ofsted: action/plan</a></li>
            <li class="DocumentListItem"><a class="TitleLink" href="/Ambleford/Document.ashx?czJKcae=2">Minutes</a></li>
            <li class="DocumentListItem"><a class="TitleLink aspNetDisabled">Ofsted, exempt</a></li></ol>
            """)).Links);

        Assert.Equal(("Ofsted- action-plan.pdf", "https://ambleford.cmis.example/Ambleford/Document.ashx?czJKcae=1", new DateOnly(2026, 7, 9)), (link.FileName, link.Url.AbsoluteUri, link.PublishedOn!.Value));
    }

    [Theory]
    [InlineData("calendar")]
    [InlineData("meeting")]
    [InlineData("search form")]
    [InlineData("search")]
    public void Stops_at_a_page_without_its_landmarks(string kind) =>
        Assert.Throws<SourceChangedException>(() => Source().Read(new PageLink(kind, Address), Page(Address, "<html><body>Moved</body></html>")));

    [Fact]
    public void Reads_the_documents_of_a_captured_meeting()
    {
        var html = File.ReadAllText(SharedFolder.RequireFile("pages/cmis/meeting_documents_birmingham_lgsf.html"));

        // The captured meeting is about something else: it is whole, and has nothing that is wanted.
        Assert.Empty(Source().Read(new PageLink("meeting", Address), Page(Address, html)).Links);
        Assert.Equal(2, Source().Read(new PageLink("meeting", Address), Page(Address, html.Replace("Final ", "Ofsted ", StringComparison.Ordinal))).Links.Count);
    }

    [Fact]
    public void The_captured_form_is_posted_for_each_of_the_words_wanted_with_its_hidden_fields()
    {
        var form = new PageLink("search form", new Uri(Address, "Search.aspx"));

        var links = Source().Read(form, Page(form.Url, File.ReadAllText(SharedFolder.RequireFile("pages/cmis/cmis_search_harborough_form.html")))).Links;

        Assert.Equal(WantedPapers.Load().Searches, links.Select(link => link.Title!));
        Assert.All(links, link => Assert.Equal("https://ambleford.cmis.example/cmis5/Search.aspx", link.Url.AbsoluteUri));
        Assert.Equal(links.Count, links.DistinctBy(link => link.Key).Count());
        var fields = HttpUtility.ParseQueryString(links[1].Form!);
        Assert.Equal(("ILACS", "Start Search", "documents", "Simple", "EF459AE3", ""), (Field("SimpleSearchFor"), Field("SimpleSearchSubmit"), Field("SimpleSearchSelector"), Field("rboModeSwitch"), fields["__VIEWSTATEGENERATOR"], fields["__EVENTTARGET"]));
        Assert.NotEmpty(fields["__VIEWSTATE"]!);

        string? Field(string name) => fields[$"dnn$ctr424$ViewCMIS_Search${name}"];
    }

    [Fact]
    public void Captured_results_lead_to_the_documents_that_are_given_out_and_to_the_next_page()
    {
        var search = new PageLink("search", new Uri("https://cmis.ambleford.example/cmis5/Search.aspx")) { Title = "ILACS", Form = "a=b" };
        var html = File.ReadAllText(SharedFolder.RequireFile("pages/cmis/cmis_search_harborough_council_page1.html"));

        // What was found is about something else.
        var next = Assert.Single(Source().Read(search, Page(search.Url, html)).Links);
        var fields = HttpUtility.ParseQueryString(next.Form!);
        Assert.Equal(("search", "ILACS", "dnn$ctr424$ViewCMIS_Search$grdDocuments", "Page$2", "council", null), (next.Kind, next.Title, fields["__EVENTTARGET"], fields["__EVENTARGUMENT"], fields["dnn$ctr424$ViewCMIS_Search$SimpleSearchFor"], fields["dnn$ctr424$ViewCMIS_Search$SimpleSearchSubmit"]));
        var wanted = Source().Read(search, Page(search.Url, html.Replace(">Agenda Document Pack", ">Ofsted", StringComparison.Ordinal))).Links.Where(link => link.IsDocument).ToList();
        Assert.NotEmpty(wanted);
        Assert.All(wanted, link => Assert.StartsWith("https://cmis.ambleford.example/cmis5/Document.ashx?", link.Url.AbsoluteUri, StringComparison.Ordinal));
        Assert.Contains(new DateOnly(2026, 9, 1), wanted.Select(link => link.PublishedOn!.Value));
        Assert.DoesNotContain(Source(new DateOnly(2026, 9, 2)).Read(search, Page(search.Url, html.Replace(">Agenda Document Pack", ">Ofsted", StringComparison.Ordinal))).Links, link => link.PublishedOn == new DateOnly(2026, 9, 1));
    }

    [Fact]
    public void A_captured_search_that_found_nothing_leads_nowhere() =>
        Assert.Empty(Source().Read(new PageLink("search", Address), Page(Address, File.ReadAllText(SharedFolder.RequireFile("pages/cmis/cmis_search_no_results.html")))).Links);

    private static CmisSource Source(DateOnly? since = null) => new(
        new Authority { Gss = GssCode.Parse("E06000001"), Name = "Ambleford", OfficialName = "Ambleford", Region = "North", Type = "County", IsCurrent = true }, new Uri("https://ambleford.cmis.example/ambleford"), WantedPapers.Load(), since, new DateOnly(2026, 3, 4));

    private static FetchedPage Page(Uri url, string text) => new() { Url = url, At = DateTimeOffset.UnixEpoch, Status = 200, Reason = "OK", Headers = [new("Content-Type", "text/html")], Body = Encoding.UTF8.GetBytes(text) };
}
