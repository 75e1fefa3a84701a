using System.Text;
using Analytics.Authorities;
using Analytics.Sources;
using Analytics.Sources.Fetching;
using Analytics.Sources.ModernGov;

namespace Analytics.Tests.Sources.ModernGov;

public sealed class ModernGovSourceTests
{
    private static readonly Uri Address = new("https://democracy.ambleford.example/moderngov");

    [Fact]
    public void Asks_the_web_service_for_the_meetings_of_the_committees_that_matter()
    {
        var source = Source();
        var committees = Page(source.Start[0].Url, """
            <committees><committeescount> 3</committeescount>
             <committee><committeeid>140</committeeid><committeetitle>Children&amp;#39;s Scrutiny Panel</committeetitle><committeedeleted>False</committeedeleted></committee>
             <committee><committeeid>141</committeeid><committeetitle>Licensing</committeetitle><committeedeleted>False</committeedeleted></committee>
             <committee><committeeid>142</committeeid><committeetitle>Cabinet</committeetitle><committeedeleted>True</committeedeleted></committee>
            </committees>
            """);

        var links = source.Read(source.Start[0], committees).Links;

        Assert.Equal("https://democracy.ambleford.example/moderngov/mgWebService.asmx/GetCommittees?lDummy=0", source.Start[0].Url.AbsoluteUri);
        var meetings = Assert.Single(links);
        Assert.Equal("Children's Scrutiny Panel", meetings.Title);
        Assert.Equal("https://democracy.ambleford.example/moderngov/mgWebService.asmx/GetMeetings?lCommitteeId=140&sFromDate=01/01/2024&sToDate=31/12/2027", meetings.Url.AbsoluteUri);
        var meeting = Assert.Single(source.Read(meetings, Page(meetings.Url, """
            <getmeetings><committee><committeemeetings>
             <meeting><meetingid>7</meetingid><meetingdate>03/09/2025</meetingdate><meetingstatus>Confirmed</meetingstatus></meeting><meeting><meetingid>8</meetingid><meetingstatus>Cancelled</meetingstatus></meeting>
            </committeemeetings></committee></getmeetings>
            """)).Links);
        Assert.True(meeting.IsSettled);
        Assert.EndsWith("GetMeeting?lMeetingId=7", meeting.Url.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_of_a_meeting_the_items_that_answer_an_inspection_with_their_attachments()
    {
        var source = Source();

        var links = source.Read(new PageLink("meeting", new Uri(Address, "mgWebService.asmx/GetMeeting?lMeetingId=7")), Page(new Uri(Address, "mgWebService.asmx/GetMeeting?lMeetingId=7"), """
            <meeting><meetingid>7</meetingid><meetingdate>10/02/2026</meetingdate><agendaitems>
             <agendaitem><agendaitemid>18</agendaitemid><agendaitemtitle>Outcome of the Ofsted visit</agendaitemtitle><isrestricted>False</isrestricted><linkeddocuments>
               <linkeddoc><attachmentid>60</attachmentid><title>Covering report</title><url>https://democracy.ambleford.example/documents/s60/Covering report.pdf</url><isrestricted>False</isrestricted><publicationdate>02/02/2026</publicationdate></linkeddoc>
               <linkeddoc><attachmentid>61</attachmentid><title>Exempt</title><url>https://democracy.ambleford.example/documents/s61/x.pdf</url><isrestricted>True</isrestricted></linkeddoc></linkeddocuments></agendaitem>
             <agendaitem><agendaitemid>19</agendaitemid><agendaitemtitle>Parking</agendaitemtitle><isrestricted>False</isrestricted></agendaitem>
            </agendaitems></meeting>
            """)).Links;

        Assert.Equal(["mgAi-18.html", "Covering report.pdf"], links.Select(link => link.FileName));
        Assert.Equal(["https://democracy.ambleford.example/moderngov/mgAi.aspx?ID=18", "https://democracy.ambleford.example/documents/s60/Covering%20report.pdf"], links.Select(link => link.Url.AbsoluteUri));
        Assert.Equal([new DateOnly(2026, 2, 10), new DateOnly(2026, 2, 2)], links.Select(link => link.PublishedOn!.Value));
        Assert.Equal([true, false], links.Select(source.LeadsOn));
    }

    [Fact]
    public void Searches_where_the_web_service_does_not_answer()
    {
        var source = Source();

        var searches = source.Instead(source.Start[0]);

        Assert.Equal(WantedPapers.Load().Searches.Count, searches.Count);
        Assert.StartsWith("https://democracy.ambleford.example/moderngov/ieSearchResults2.aspx?SS=Ofsted%20inspection", searches[0].Url.AbsoluteUri, StringComparison.Ordinal);
        Assert.Empty(source.Instead(searches[0]));
    }

    [Fact]
    public void Follows_hits_to_items_and_issues_and_the_search_to_its_next_page()
    {
        var source = Source();
        var search = source.Instead(source.Start[0])[0];

        var links = source.Read(search, Page(search.Url, """
            <hr /><p  class="mgAiTitleTxt" >Meeting: <a  class="mgAiTitleLnk" href="ieListDocuments.aspx?CId=1&amp;MId=7">09&#47;09&#47;2025 - Cabinet (1)</a></p>
            <p class="mgAiTitleTxt">12. <a class="mgAiTitleLnk" href="ieListDocuments.aspx?CId=1&amp;MId=7#AI543">ILACS outcome</a></p><div class="mgWordPara">words</div>
            <hr /><p class="mgAiTitleTxt">Issue: <a class="mgAiTitleLnk" href="(S(33abc))/mgIssueHistoryHome.aspx?IId=59&amp;optionId=0">Action plan (2)</a></p><div class="mgWordPara">after the <strong>Ofsted</strong> inspection</div>
            <hr /><p class="mgAiTitleTxt">Issue: <a class="mgAiTitleLnk" href="mgIssueHistoryHome.aspx?IId=60">Highways (3)</a></p><div class="mgWordPara">roads</div>
            <a href="ieSearchResults2.aspx?PG=2" title="Next page of search results">Next</a>
            """)).Links;

        Assert.Equal(["mgAi.aspx?ID=543", "ieIssueDetails.aspx?IId=59&Opt=3", "ieSearchResults2.aspx"], links.Select(link => link.Url.Segments[^1] + (link.IsDocument ? link.Url.Query : "")));
    }

    [Fact]
    public void A_file_is_the_same_under_both_of_its_addresses()
    {
        var item = new PageLink("item", new Uri(Address, "moderngov/mgAi.aspx?ID=543")) { IsDocument = true };

        var links = Source().Read(item, Page(item.Url, """<a href="documents/s60/Plan.docx">Plan</a><a href="mgConvert2PDF.aspx?ID=60">Plan</a><a href="documents/s61/Let&#10;ter.pdf">Letter</a>""")).Links;

        Assert.Equal(["attachment 60", "attachment 60", "attachment 61"], links.Select(link => link.Key).Order());
        Assert.Equal(["Letter.pdf", "Plan.docx", "s60.pdf"], links.Select(link => link.FileName).Order());
    }

    [Fact]
    public void An_item_leads_to_the_papers_attached_to_it()
    {
        var source = Source();
        var item = new PageLink("item", new Uri(Address, "moderngov/mgAi.aspx?ID=543")) { IsDocument = true };

        var link = Assert.Single(source.Read(item, Page(item.Url, """<div class=mgContent><a href="documents/s60/Improvement plan.pdf"><span class="mgHide">view </span>Improvement plan <span class="mgFileSize">PDF 119 KB</span></a>""")).Links);

        Assert.Equal(("Improvement plan", "Improvement plan.pdf", "https://democracy.ambleford.example/moderngov/documents/s60/Improvement%20plan.pdf"), (link.Title, link.FileName, link.Url.AbsoluteUri));
        Assert.Equal("a web page in place of the paper", source.WhyNoDocument(link, Page(link.Url, "<html><body>no</body></html>")));
    }

    [Fact]
    public void The_list_of_decisions_leads_to_those_that_answer_an_inspection_and_each_to_its_papers()
    {
        var source = Source();
        var decisions = source.Start[1];

        var decision = Assert.Single(source.Read(decisions, Page(decisions.Url, """
            <div id="modgov"><table class="mgTabTable"><caption>Decisions published</caption>
            <tr><td class="mgMainTxt" ><a  href="ieDecisionDetails.aspx?ID=41"  >Ofsted action plan<span class="mgHide"> ref: 41</span></a></td><td>22&#47;10&#47;2025</td></tr>
            <tr><td class="mgMainTxt" ><a  href="ieDecisionDetails.aspx?ID=42"  >Bus shelters<span class="mgHide"> ref: 42</span></a></td></tr></table></div>
            """)).Links);

        Assert.Contains("mgDelegatedDecisions.aspx?XXR=0&DR=01%2F01%2F2024-31%2F12%2F2027&", decisions.Url.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(("Ofsted action plan", "ieDecisionDetails-41.html", true, true), (decision.Title, decision.FileName, decision.IsDocument, source.LeadsOn(decision)));
        Assert.Empty(source.Read(decisions, Page(decisions.Url, "<div id=modgov><p>There are none.</p></div>")).Links);
        Assert.Throws<SourceChangedException>(() => source.Read(decisions, Page(decisions.Url, "<p>Moved</p>")));
    }

    [Fact]
    public void An_item_leads_to_what_was_decided_of_it_and_a_search_to_decisions()
    {
        var source = Source();
        var item = new PageLink("item", new Uri(Address, "moderngov/mgAi.aspx?ID=543")) { IsDocument = true, Title = "Ofsted action plan", PublishedOn = new(2026, 2, 1) };
        var search = source.Instead(source.Start[0])[0];

        var decision = Assert.Single(source.Read(item, Page(item.Url, """<div id=modgov><ul class="mgActionList"><li><a href="ieDecisionDetails.aspx?AIId=543">View the decision for item 4.</a></li></ul></div>""")).Links);
        var found = Assert.Single(source.Read(search, Page(search.Url, """<hr /><p class="mgAiTitleTxt">Decision: <a class="mgAiTitleLnk" href="ieDecisionDetails.aspx?ID=77">Ofsted action plan (1)</a></p>""")).Links);

        Assert.Equal(("Ofsted action plan", item.PublishedOn, false), (decision.Title, decision.PublishedOn, decision.IsSettled));
        Assert.Equal("https://democracy.ambleford.example/moderngov/ieDecisionDetails.aspx?ID=77", found.Url.AbsoluteUri);
    }

    [Fact]
    public void Reads_the_papers_of_a_captured_decision()
    {
        var html = File.ReadAllText(SharedFolder.RequireFile("pages/moderngov/decision_detail_kirklees_lgsf.html"));
        var decision = new PageLink("item", new Uri(Address, "moderngov/ieDecisionDetails.aspx?ID=1")) { IsDocument = true };

        var paper = Assert.Single(Source().Read(decision, Page(decision.Url, html)).Links);

        Assert.Equal(("attachment", true), (paper.Kind, paper.IsDocument));
        Assert.Contains("/moderngov/documents/s7942/", paper.Url.AbsoluteUri, StringComparison.Ordinal);
        Assert.DoesNotContain("KB", paper.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_the_site_gives_for_what_it_does_not_have_is_none()
    {
        var (source, error) = (Source(), new Uri(Address, "moderngov/mgError.aspx"));

        Assert.Contains("mgError.aspx", source.WhyNoPage(source.Start[0], Page(error, "<html>no</html>")), StringComparison.Ordinal);
        Assert.Contains("mgError.aspx", source.WhyNoDocument(new PageLink("item", new Uri(Address, "moderngov/mgAi.aspx?ID=9")) { IsDocument = true }, Page(error, "<html>no</html>")), StringComparison.Ordinal);
        Assert.Null(source.WhyNoPage(source.Start[0], Page(source.Start[0].Url, "<html>no</html>")));
    }

    [Fact]
    public void A_search_since_a_day_asks_for_no_earlier_meetings()
    {
        var search = Source(new DateOnly(2025, 5, 6)).Instead(Source().Start[0])[0].Url.AbsoluteUri;

        Assert.Contains("&ADV=1&CA=false&SB=true&SD=06%2F05%2F2025&ED=31%2F12%2F2027&PG=1", search, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("committees", "<html>busy</html>", "'committees'")]
    [InlineData("meeting", "<meeting></meeting>", "'meeting/meetingdate'")]
    [InlineData("search", "<p>nothing known</p>", "p.mgAiTitleTxt")]
    public void Stops_at_an_answer_that_is_not_as_expected(string kind, string text, string selector) =>
        Assert.Contains(selector, Assert.Throws<SourceChangedException>(() => Source().Read(new PageLink(kind, new Uri(Address, "x?PG=1&SS=a")), Page(new Uri(Address, "x"), text))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("moderngov_search_kent_substance_misuse.html", true)]
    [InlineData("moderngov_search_kirklees_drug_and_alcohol.html", false)]
    [InlineData("moderngov_search_no_results.html", null)]
    public void Reads_captured_pages_of_searches(string file, bool? hasIssues)
    {
        var results = SearchResults.Read(new ModernGovSite(Address), Page(new Uri(Address, "ieSearchResults2.aspx"), File.ReadAllText(SharedFolder.RequireFile($"pages/moderngov/{file}"))));

        Assert.Equal(hasIssues is null, results.Hits.Count == 0);
        Assert.Equal(hasIssues is not null, results.HasNext);
        Assert.All(results.Hits, hit => Assert.NotEmpty(hit.Title));
        Assert.Equal(hasIssues ?? false, results.Hits.Count(hit => hit.Url.AbsolutePath.EndsWith("ieIssueDetails.aspx", StringComparison.Ordinal)) >= 6);
    }

    [Fact]
    public void Reads_a_captured_meeting()
    {
        var meeting = MeetingService.ReadMeeting(Page(Address, File.ReadAllText(SharedFolder.RequireFile("pages/moderngov/GetMeeting_manchester_lgsf_trimmed.xml"))));

        var item = Assert.Single(meeting.Items);
        Assert.Equal((new DateOnly(2026, 2, 10), "18831"), (meeting.Date, item.Id));
        Assert.Equal(new DateOnly(2026, 2, 2), Assert.Single(item.Attachments).PublishedOn);
    }

    [Fact]
    public void Every_site_of_the_reference_data_has_an_address_and_a_name_of_its_own()
    {
        var councils = AuthorityDirectory.Load(Path.Combine(AppContext.BaseDirectory, "data", "reference")).Current.Where(council => council.CommitteeSystem == "moderngov").ToList();

        var sources = councils.Select(council => new ModernGovSource(council, council.CommitteeSite!, WantedPapers.Load(), since: null, new DateOnly(2026, 3, 4))).ToList();

        Assert.Equal(137, sources.Select(source => source.Name).Distinct().Count());
        Assert.All(sources, source => Assert.True(source.Hosts.Have(source.Start[0].Url)));
    }

    private static ModernGovSource Source(DateOnly? since = null) => new(
        new Authority { Gss = GssCode.Parse("E06000001"), Name = "Ambleford", OfficialName = "Ambleford", Region = "North", Type = "County", IsCurrent = true }, Address, WantedPapers.Load(), since, new DateOnly(2026, 3, 4));

    private static FetchedPage Page(Uri url, string text) => new() { Url = url, At = DateTimeOffset.UnixEpoch, Status = 200, Reason = "OK", Headers = [new("Content-Type", "text/html")], Body = Encoding.UTF8.GetBytes(text) };
}
