using Analytics.Authorities;
using Analytics.Replica;
using Analytics.Reports;
using Analytics.Sources;
using Analytics.Sources.Cmis;
using Analytics.Sources.ModernGov;

namespace Analytics.Worker.Tests.Collecting;

/// <summary>What collections from the committee sites of invented councils bring in. Their hosts have names, and this machine answers for all of them.</summary>
public sealed class CollectCouncilsTests : IDisposable
{
    private const string Ambleford = "moderngov X99000001", Stannerby = "moderngov X99000002", Thrackley = "moderngov X99000005", Marrowdene = "moderngov X99000006", Wexmere = "cmis X99000003", Quillhaven = "cmis X99000008";

    private static readonly DateOnly Since = new(2019, 6, 1);

    private readonly Collector _collector = new(("Collect:Contact", "keeper@analytics.example"));

    public void Dispose() => _collector.Dispose();

    [Fact]
    public async Task A_web_service_leads_to_the_items_their_papers_and_what_was_decided()
    {
        await using var site = await StartAsync();

        var came = await _collector.CollectCouncilsAsync(site, Source(Ambleford), Source(Thrackley), Source(Marrowdene));

        Assert.All(came.Values, source => Assert.Equal((null, 0), (source.Stopped, source.Troubles.Count)));
        var papers = await PapersAsync();
        Assert.Equal(Expected(site, PaperKind.AgendaItem, paper => paper.IsItem, "ambleford", "thrackley", "marrowdene"), papers.Where(paper => IsOfSample(site, paper.Url)).Where(paper => paper.Kind == PaperKind.AgendaItem));
        Assert.Equal(Expected(site, PaperKind.Decision, paper => paper.IsDecision, "ambleford", "thrackley", "marrowdene"), papers.Where(paper => paper.Kind == PaperKind.Decision));
        var held = await HeldFilesAsync();
        Assert.Empty(Files(site, "ambleford", "thrackley", "marrowdene").Except(held));
        // Only the pages themselves tell of these: one of an item, whose address has spaces in it, and one of a decision.
        Assert.Contains("s88014", held);
        Assert.Contains("s71015", held);
        // Files are told of under two addresses.
        Assert.Equal(held.Count, _collector.Log.Requests.Count(request => ReplicaPaper.KeyOf(request.Url.AbsolutePath, request.Url.Query) is ['s', >= '0' and <= '9', ..]));
    }

    [Fact]
    public async Task Where_the_web_service_is_off_the_search_leads_to_items_issues_and_decisions()
    {
        await using var site = await StartAsync();
        site.Councils = [.. site.Councils.Select(council => council with { HasService = false })];

        var came = await _collector.CollectCouncilsAsync(site, Source(Stannerby), Source(Thrackley));

        Assert.All(came.Values, source => Assert.Null(source.Stopped));
        Assert.All(came.Values, source => Assert.Contains("mgError.aspx", Assert.Single(source.Troubles).Detail, StringComparison.Ordinal));
        var papers = await PapersAsync();
        Assert.Equal(Expected(site, PaperKind.Issue, paper => paper.IsIssue, "stannerby", "thrackley"), papers.Where(paper => paper.Kind == PaperKind.Issue));
        Assert.Equal(Expected(site, PaperKind.Decision, paper => paper.IsDecision, "stannerby", "thrackley"), papers.Where(paper => paper.Kind == PaperKind.Decision));
    }

    [Fact]
    public async Task A_calendar_leads_month_by_month_to_meetings_and_their_documents()
    {
        await using var site = await StartAsync();

        var came = await _collector.CollectCouncilsAsync(site, Source(Wexmere), Source(Quillhaven));

        Assert.All(came.Values, source => Assert.Equal((null, 0), (source.Stopped, source.Troubles.Count)));
        var wanted = WantedPapers.Load();
        Assert.Equal([.. Papers(site, ["wexmere", "quillhaven"]).Where(paper => paper.IsFile && wanted.Have(paper.Title)).Select(paper => paper.Key).Order(StringComparer.Ordinal)], await HeldFilesAsync());
        Assert.All(await PapersAsync(), paper => Assert.Equal("X99000008", paper.Authority));
    }

    [Fact]
    public async Task Where_no_calendar_shows_them_the_posted_search_finds_documents_page_by_page_with_rests_between()
    {
        await using var site = await StartAsync();
        site.Break("quillhaven.cmis.example/quillhaven/Meetings.aspx", Fault.NotFound);
        site.Break("quillhaven.cmis.example/quillhaven/Search.aspx", Fault.ServerError, times: 1);

        var came = (await _collector.CollectCouncilsAsync(site, Source(Quillhaven)))[Quillhaven];

        Assert.Equal((null, 1), (came.Stopped, came.Troubles.Count));
        var wanted = WantedPapers.Load();
        Assert.Equal([.. Papers(site, ["quillhaven"]).Where(paper => paper.IsFile && wanted.Have(paper.Title)).Select(paper => paper.Key).Order(StringComparer.Ordinal)], await HeldFilesAsync());
        var posted = _collector.Log.Requests.Where(request => request.Form is not null).ToList();
        Assert.All(posted, request => Assert.Equal("/quillhaven/Search.aspx", request.Path));
        Assert.Equal(wanted.Searches.Count, posted.Count(request => request.Form!.Contains("Start%20Search", StringComparison.Ordinal)));
        Assert.Contains(posted, request => request.Form!.Contains("__EVENTARGUMENT=Page%242", StringComparison.Ordinal));
        Assert.Equal(posted.Count, posted.DistinctBy(request => request.Form).Count());
        Assert.All(_collector.Log.Requests.Zip(_collector.Log.Requests.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task The_next_run_asks_for_no_paper_that_is_held_nor_for_meetings_long_ago_but_for_minutes_that_are_still_to_come()
    {
        await using var site = await StartAsync();
        var first = await _collector.CollectCouncilsAsync(site, Source(Ambleford), Source(Thrackley), Source(Quillhaven));
        _collector.Log.Forget();
        _collector.Clock.Advance(TimeSpan.FromDays(2));

        var second = await _collector.CollectCouncilsAsync(site, Source(Ambleford), Source(Thrackley), Source(Quillhaven));

        Assert.All(second, source => Assert.Equal((0, 0, first[source.Key].New), (source.Value.New, source.Value.Changed, source.Value.Unchanged)));
        Assert.DoesNotContain(_collector.Log.Requests, request => request.Path.Contains("/documents/", StringComparison.Ordinal) || request.Path.Contains("mgConvert2PDF", StringComparison.Ordinal) || request.Path.Contains("ocument.ashx", StringComparison.Ordinal) || request.Path.Contains("DecisionDetails", StringComparison.Ordinal));
        Assert.Equal("/mgAi.aspx?ID=61190", Assert.Single(_collector.Log.Requests, request => request.Path.Contains("mgAi", StringComparison.Ordinal)).Path);
        Assert.Single(_collector.Log.Requests, request => request.Path.Contains("GetMeeting?", StringComparison.Ordinal));
        Assert.Single(_collector.Log.Requests, request => request.Path.Contains("ViewMeeting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_paper_that_did_not_come_is_asked_for_again_though_its_meeting_is_not()
    {
        await using var site = await StartAsync();
        site.Break("/mgConvert2PDF.aspx", Fault.ServerError, times: 4);
        var first = await _collector.CollectCouncilsAsync(site, Source(Thrackley));
        _collector.Clock.Advance(TimeSpan.FromDays(2));

        var second = await _collector.CollectCouncilsAsync(site, Source(Thrackley));

        Assert.Equal((1, 0, 1), (first[Thrackley].Failed, second[Thrackley].Failed, second[Thrackley].New));
    }

    [Fact]
    public async Task A_page_that_has_changed_stops_its_site_alone_and_a_site_that_guards_itself_is_blocked()
    {
        await using var site = await StartAsync();
        site.Break("moderngov.ambleford.example/mgWebService.asmx/GetMeetings", Answer("<meetings/>"));
        site.Break("democracy.stannerby.example/modernGov/mgWebService.asmx/GetCommittees", Fault.ProtectionPage);
        site.Break("democracy.stannerby.example/modernGov/ieSearchResults2.aspx", Fault.ProtectionPage);
        site.Break("cmis.wexmere.example/wexmere/Meetings.aspx", Answer("<html><body>Moved</body></html>"));

        var came = await _collector.CollectCouncilsAsync(site, Source(Ambleford), Source(Stannerby), Source(Thrackley), Source(Wexmere), Source(Quillhaven));

        Assert.StartsWith("http://moderngov.ambleford.example/mgWebService.asmx/GetMeetings?lCommitteeId=", came[Ambleford].Stopped, StringComparison.Ordinal);
        Assert.Contains("at 'getmeetings': <meetings>", came[Ambleford].Stopped, StringComparison.Ordinal);
        Assert.StartsWith("http://cmis.wexmere.example/wexmere/Meetings.aspx is not as expected at '[id*='MeetingCalendar']", came[Wexmere].Stopped, StringComparison.Ordinal);
        Assert.Equal(1 + WantedPapers.Load().Searches.Count, came[Stannerby].Blocked);
        Assert.All(new[] { Thrackley, Quillhaven }, name => Assert.Equal((null, 0, true), (came[name].Stopped, came[name].Troubles.Count, came[name].New > 0)));
    }

    private static async Task<ReplicaSite> StartAsync()
    {
        var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample(Collector.Authorities));
        site.Councils = ReplicaCouncil.OfSample();
        return site;
    }

    private IReportSource Source(string name)
    {
        var council = _collector.Sample.Authorities.Find(GssCode.Parse(name.Split(' ')[1]))!;
        var (address, today) = (new UriBuilder(council.CommitteeSite!) { Scheme = "http", Port = -1 }.Uri, new DateOnly(2026, 3, 4));
        return name.StartsWith("cmis", StringComparison.Ordinal) ? new CmisSource(council, address, WantedPapers.Load(), Since, today) : new ModernGovSource(council, address, WantedPapers.Load(), Since, today);
    }

    private static Microsoft.AspNetCore.Http.RequestDelegate Answer(string text) => context => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, text, context.RequestAborted);

    private static IEnumerable<ReplicaPaper> Papers(ReplicaSite site, string[] councils) =>
        site.Councils.Where(council => councils.Any(name => council.Host.Contains(name, StringComparison.Ordinal))).SelectMany(council => council.Papers).Where(paper => paper.MeetingDate >= Since);

    private IEnumerable<HeldPage> Expected(ReplicaSite site, PaperKind kind, Func<ReplicaPaper, bool> isOne, params string[] councils) =>
        Papers(site, councils).Where(isOne).Select(paper => new HeldPage(paper.Key, _collector.Sample.Authorities.FindByHost(paper.Url.Host)!.Gss.Value, kind, paper.MeetingDate)).OrderBy(paper => paper.Url, StringComparer.Ordinal);

    private static bool IsOfSample(ReplicaSite site, string key) => site.Councils.SelectMany(council => council.Papers).Any(paper => paper.Key == key);

    private static List<string> Files(ReplicaSite site, params string[] councils) => [.. Papers(site, councils).Where(paper => paper.IsFile).Select(paper => paper.Key).Order(StringComparer.Ordinal)];

    private async Task<List<string>> HeldFilesAsync()
    {
        var documents = await Task.WhenAll((await _collector.Sample.Store.ListDocumentsAsync(TestContext.Current.CancellationToken)).Select(one => _collector.Sample.Store.ReadDocumentAsync(one.Sha256, TestContext.Current.CancellationToken)));
        return [.. documents.Select(document => document!.Url!).Where(url => url.AbsolutePath.Contains("ocument", StringComparison.Ordinal) || url.AbsolutePath.EndsWith("mgConvert2PDF.aspx", StringComparison.Ordinal)).Select(url => ReplicaPaper.KeyOf(url.AbsolutePath, url.Query)).Order(StringComparer.Ordinal)];
    }

    private async Task<List<HeldPage>> PapersAsync() =>
    [
        .. (await _collector.Sample.Store.ListPapersAsync(TestContext.Current.CancellationToken))
            .Select(held => new HeldPage(ReplicaPaper.KeyOf(held.Document.Url!.AbsolutePath, held.Document.Url.Query), held.Paper.Authority?.Value, held.Paper.Kind, held.Paper.MeetingDate?.Full))
            .OrderBy(paper => paper.Url, StringComparer.Ordinal),
    ];

    private sealed record HeldPage(string Url, string? Authority, PaperKind Kind, DateOnly? MeetingDate);
}
