using System.Text;
using Analytics.Sources;
using Analytics.Sources.Fetching;
using Analytics.Sources.Ofsted;

namespace Analytics.Tests.Sources.Ofsted;

public sealed class OfstedPagesTests
{
    private static readonly OfstedSite Site = OfstedSite.Load();

    [Fact]
    public void Asks_for_all_pages_of_the_search_and_the_page_of_each_authority()
    {
        var source = new OfstedSource(Site, [], since: null);

        var reading = source.Read(source.Start[0], Search(start: 0, rows: 100, total: 153));

        Assert.Contains("start=0&rows=100", source.Start[0].Url.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("start=100&rows=100", Assert.Single(reading.Links, link => link.Kind == "search").Url.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(100, reading.Links.Count(link => link.Kind == "provider"));
        Assert.Equal(new ExpectedLinks("provider", 153, Site.Selectors.ResultsCount), reading.Expected);
        Assert.DoesNotContain(source.Read(new PageLink("search", Site.SearchPage(100)), Search(start: 100, rows: 53, total: 153)).Links, link => link.Kind == "search");
    }

    [Fact]
    public void Takes_only_the_authorities_asked_for()
    {
        var source = new OfstedSource(Site, [1007], since: null);

        var reading = source.Read(source.Start[0], Search(start: 0, rows: 100, total: 153));

        Assert.Equal("https://reports.ofsted.gov.uk/provider/44/1007", Assert.Single(reading.Links, link => link.Kind == "provider").Url.AbsoluteUri);
    }

    [Theory]
    [InlineData(0, 100, 12, "'.results-count, .js-results-count'", "'12' authorities in all, expected 145 to 175")]
    [InlineData(0, 99, 153, "a[href*='/provider/']", "99 authorities on this page, expected 100")]
    [InlineData(100, 0, 153, "a[href*='/provider/']", "0 authorities on this page, expected 53")]
    public void Stops_at_a_search_that_does_not_add_up_naming_selector_and_address(int start, int rows, int total, string selector, string found)
    {
        var source = new OfstedSource(Site, [], since: null);

        var stopped = Assert.Throws<SourceChangedException>(() => source.Read(new PageLink("search", Site.SearchPage(start)), Search(start, rows, total)));

        Assert.Contains(selector, stopped.Message, StringComparison.Ordinal);
        Assert.Contains(found, stopped.Message, StringComparison.Ordinal);
        Assert.Contains(Site.SearchPage(start).AbsoluteUri, stopped.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body>Sorry, we are working on it</body></html>", "ul.results-list")]
    [InlineData("<ul class=results-list></ul>", ".results-count")]
    [InlineData("<b class=results-count>many</b><ul class=results-list></ul>", "'many' authorities")]
    public void Stops_at_a_page_without_its_landmarks(string html, string named)
    {
        var source = new OfstedSource(Site, [], since: null);

        Assert.Contains(named, Assert.Throws<SourceChangedException>(() => source.Read(source.Start[0], Page(Site.SearchPage(0), html))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<span class='nonvisual'>Focused visit, pdf - 09 may 2025</span>", "<time pubdate>29 January 2025</time>", "2025-01-29")]
    [InlineData("<span class='nonvisual'>Focused visit, pdf - 09 may 2025</span>", "", "2025-05-09")]
    [InlineData("<span class='nonvisual'>Focused visit,  pdf</span>", "<time pubdate>29&nbsp;Jan&#32;2025</time>", "2025-01-29")]
    [InlineData("", "<time pubdate>29th January, 2025</time>", "2025-01-29")]
    [InlineData("", "<time pubdate datetime='2025-01-29T00:00:00'>today</time>", "2025-01-29")]
    [InlineData("", "<time pubdate>22&#47;10&#47;2015</time>", "2015-10-22")]
    [InlineData("", "<time pubdate>3 Sept. 2024</time>", "2024-09-03")]
    [InlineData("", "<time pubdate>31 June 2024</time>", null)]
    [InlineData("", "", null)]
    public void Finds_the_day_of_publication_however_it_is_written_and_never_that_of_the_inspection(string hidden, string published, string? expected)
    {
        var report = Assert.Single(ProviderPage.Read(Site, Provider($"<a class=publication-link href=https://files.ofsted.gov.uk/v1/file/50267804#x> Focused \n visit {hidden}</a><p>Published {published}")));

        Assert.Equal(expected, report.PublishedOn?.ToString("yyyy-MM-dd"));
        Assert.Equal(("Focused visit", "https://files.ofsted.gov.uk/v1/file/50267804"), (report.Title, report.Url.AbsoluteUri));
    }

    [Theory]
    [InlineData("single inspection of LA children's services as pdf - 3 March 2016", "single inspection of LA children's services")]
    [InlineData("Area SEND full inspection, PDF - 12 july 2024", "Area SEND full inspection")]
    public void Takes_the_title_for_screen_readers_where_there_is_no_other(string hidden, string title) =>
        Assert.Equal(title, Assert.Single(ProviderPage.Read(Site, Provider($"<a class=publication-link href=/v1/file/1><span class=nonvisual>{hidden}</span></a>"))).Title);

    [Fact]
    public void A_page_without_reports_is_whole_and_one_of_another_authority_is_not()
    {
        Assert.Empty(ProviderPage.Read(Site, Provider("<span class='event__title'>Opened</span>")));
        Assert.Throws<SourceChangedException>(() => ProviderPage.Read(Site, Page(new Uri("https://reports.ofsted.gov.uk/provider/44/999"), "<p class=title-block__subheading>URN: 1001</p><ol class=timeline></ol>")));
        Assert.Throws<SourceChangedException>(() => ProviderPage.Read(Site, Page(new Uri("https://reports.ofsted.gov.uk/provider/44/1001"), "<p class=title-block__subheading>URN: 1001</p>")));
    }

    [Fact]
    public void Names_files_and_leaves_what_was_published_before_the_day_asked_for()
    {
        var source = new OfstedSource(Site, [], new DateOnly(2025, 1, 1));
        var page = Provider("""
            <div class=event><a class=publication-link href="https://files.ofsted.gov.uk/v1/file/1">New</a><time pubdate>1 January 2025</time></div>
            <div class=event><a class=publication-link href="https://files.ofsted.gov.uk/v1/file/2">Old</a><time pubdate>31 December 2024</time></div>
            <div class=event><a class=publication-link href="https://files.ofsted.gov.uk/v1/file/3">Undated</a></div>
            """);

        var links = source.Read(new PageLink("provider", page.Url), page).Links;

        Assert.Equal(["1.pdf", "3.pdf"], links.Select(link => link.FileName));
        Assert.All(links, link => Assert.True(link.IsDocument && link.Via == page.Url));
    }

    [Fact]
    public void Reads_the_template_of_a_real_page()
    {
        var html = File.ReadAllText(SharedFolder.RequireFile("pages/ofsted/provider_page_template_school_rofsted_clone.html"));

        var report = Assert.Single(ProviderPage.Read(Site, Page(new Uri("https://reports.ofsted.gov.uk/provider/28/503857265"), html)));

        Assert.Equal(("School inspection", new DateOnly(2023, 7, 3)), (report.Title, report.PublishedOn));
        Assert.EndsWith("/v1/file/086723765.pdf", report.Url.AbsoluteUri, StringComparison.Ordinal);
    }

    private static FetchedPage Search(int start, int rows, int total) => Page(Site.SearchPage(start), $"""
        <strong class="js-results-count"> {total} </strong>
        <ul class="results-list">{string.Concat(Enumerable.Range(1001 + start, rows).Select(urn => $"<li><a href='/provider/44/{urn}'><img></a><h3><a href='/provider/44/{urn}'>Council {urn}</a></h3>"))}</ul>
        """);

    private static FetchedPage Provider(string entries) => Page(new Uri("https://reports.ofsted.gov.uk/provider/44/1001"), $"""
        <p class="heading--main title-block__subheading">URN: 1001</p>
        <ol class="timeline"><li><div class="event"><p class="timeline__date"><time>13 December 2024</time></p>{entries}</div></ol>
        """);

    private static FetchedPage Page(Uri url, string html) => new() { Url = url, At = DateTimeOffset.UnixEpoch, Status = 200, Reason = "OK", Headers = [], Body = Encoding.UTF8.GetBytes(html) };
}
