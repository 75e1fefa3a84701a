using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;

namespace Analytics.Web.Tests;

/// <summary>The Atom feed (RFC 4287) of a findings query.</summary>
public sealed class FindingFeedTests(TestSite site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private async Task<XElement> FeedAsync(string query)
    {
        using var response = await site.GetAsync($"/api/v1/findings?{query}&format=atom");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        return XElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_feed_has_all_that_the_standard_asks_for()
    {
        var feed = await FeedAsync("q=supervision&polarity=improvement");

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Matches("^urn:uuid:[0-9a-f-]{36}$", feed.Element(Atom + "id")!.Value);
        Assert.Equal("Findings: “supervision”; Praise or criticism: To improve", feed.Element(Atom + "title")!.Value);
        Assert.Equal("2026-06-01T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(["self http://localhost/api/v1/findings?q=supervision&polarity=improvement&format=atom", "alternate http://localhost/search?q=supervision&polarity=improvement&sort=newest"],
            feed.Elements(Atom + "link").Select(link => $"{link.Attribute("rel")!.Value} {link.Attribute("href")!.Value}"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(5, entries.Count);
        Assert.All(entries, entry => Assert.All(new[] { "id", "title", "updated", "published", "content", "rights" }, name => Assert.Single(entry.Elements(Atom + name))));
        Assert.Equal(5, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task An_entry_is_the_passage_with_its_page_and_licence()
    {
        var entry = Assert.Single((await FeedAsync("q=irregular")).Elements(Atom + "entry"));

        Assert.Equal("Supervision of social workers is irregular.", entry.Element(Atom + "content")!.Value);
        Assert.StartsWith("Ambleford: What inspectors found", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal("licence OGL-UK-3.0", entry.Element(Atom + "rights")!.Value);
        Assert.Equal("supervision", entry.Element(Atom + "category")!.Attribute("term")!.Value);
        Assert.EndsWith($"/findings/{InventedReports.Ambleford2018.Findings[2].Finding.Id}", Link(entry, "alternate"), StringComparison.Ordinal);
        Assert.EndsWith($"/api/v1/documents/{InventedReports.Ambleford2018.Sha256}/original#page=1", Link(entry, "related"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identifiers_stay_and_belong_to_the_query()
    {
        var (first, again, other) = (await FeedAsync("q=irregular"), await FeedAsync("q=irregular&sort=oldest&per=inspection"), await FeedAsync("q=irregular&kind=narrative"));

        Assert.Equal(IdsOf(first), IdsOf(again));
        Assert.NotEqual(IdsOf(first)[0], IdsOf(other)[0]);
        Assert.Equal(IdsOf(first)[1], IdsOf(other)[1]);
    }

    [Fact]
    public async Task A_feed_holds_the_newest_fifty_whatever_the_order_asked_for()
    {
        var entries = (await FeedAsync("q=neglect&sort=oldest")).Elements(Atom + "entry").ToList();

        Assert.Equal(50, entries.Count);
        Assert.Equal(3, (await FeedAsync("q=neglect&take=3")).Elements(Atom + "entry").Count());
    }

    [Fact]
    public async Task Hostile_text_stays_text_in_passages_and_titles()
    {
        var feed = await FeedAsync($"theme=leadership&q={Uri.EscapeDataString("leaders OR \"</title><b>&\u0001\uFFFF\"")}");

        Assert.Contains(InventedReports.Hostile, Assert.Single(feed.Elements(Atom + "entry")).Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Contains("</title><b>&", feed.Element(Atom + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_feed_is_a_feed()
    {
        var feed = await FeedAsync("q=nowhere-to-be-found");

        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.NotEmpty(feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task A_reader_that_has_it_already_is_told_so()
    {
        using var first = await site.GetAsync("/api/v1/findings?q=supervision&format=atom");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/findings?q=supervision&format=atom");
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));

        using var again = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_feed_has_no_further_pages()
    {
        var next = (string)(await site.JsonAsync("/api/v1/findings?theme=neglect&take=10"))["next"]!;

        using var response = await site.GetAsync(next + "&format=atom");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_search_page_offers_the_feed_of_its_query()
    {
        var page = await site.PageAsync("/search?q=supervision&polarity=improvement&sort=oldest&per=inspection");

        var offered = page.QuerySelector("head link[type='application/atom+xml']")!.GetAttribute("href");
        Assert.Equal("/api/v1/findings?q=supervision&polarity=improvement&format=atom", offered);
        Assert.Equal(offered, page.QuerySelectorAll("main a").Single(link => link.TextContent.Contains("Follow new findings", StringComparison.Ordinal)).GetAttribute("href"));
    }

    private static string Link(XElement entry, string relation) =>
        entry.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private static string[] IdsOf(XElement feed) => [.. feed.Descendants(Atom + "id").Select(id => id.Value)];
}
