using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.Web.Tests;

public sealed class PagesTests(TestSite site)
{
    private const int MostLinks = 400;

    public static TheoryData<string> EveryPage => [
        "/", "/search", "/search?q=supervision", "/search?q=nowhere-to-be-found", "/search?theme=neglect&page=2", "/search?q=supervision&per=inspection",
        "/codebook", "/codebook?example=1",
        "/authorities", "/authorities/X99000001", "/authorities/X99000002", "/authorities/X99000010",
        "/authorities/X99000001/recurring", "/authorities/X99000001/recurring?theme=supervision&from=2020", "/authorities/X99000010/recurring",
        "/authorities/X99000001/learn-from", "/authorities/X99000001/learn-from?theme=supervision&elsewhere=1", "/authorities/X99000010/learn-from",
        "/authorities/X99000001/similar-profile", "/authorities/X99000010/similar-profile",
        "/compare", "/compare?authority=X99000001&group=region", "/compare?authority=X99000001&group=statistical&basis=all",
        "/papers", "/papers?authority=X99000002", $"/papers/{InventedPapers.Paper.Id}", "/search?kind=paper",
        "/themes", "/themes/supervision", "/themes/other",
        $"/inspections/{InventedReports.Ambleford2018.Id}", $"/inspections/{InventedReports.Ambleford2026.Id}", $"/inspections/{InventedReports.Unmatched.Id}", $"/inspections/{InventedReports.WexmereAndStannerby.Id}",
        $"/findings/{InventedReports.Ambleford2018.Findings[0].Finding.Id}", $"/findings/{InventedReports.Ambleford2026.Findings[1].Finding.Id}?theme=supervision",
        "/coverage", "/coverage?framework=ilacs-standard", "/about", "/review", "/review/sign-in",
    ];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task A_page_has_one_heading_a_title_and_headings_in_order(string url)
    {
        var page = await site.PageAsync(url);

        PageStandards.HasHeadingsInOrder(page);
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Every_field_has_a_label_every_table_a_caption_and_every_id_is_unique(string url)
    {
        var page = await site.PageAsync(url);

        PageStandards.NamesEveryFieldAndTable(page);
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task A_page_loads_nothing_from_elsewhere_and_writes_no_script(string url)
    {
        var page = await site.PageAsync(url);

        PageStandards.LoadsNothingFromElsewhere(page);
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task A_page_says_that_the_sample_is_invented(string url)
    {
        var page = await site.PageAsync(url);

        Assert.Contains("invented reports about invented authorities", page.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_banner_names_the_data_folder_to_load_into()
    {
        var page = await site.PageAsync("/");

        var command = page.QuerySelector(".banner code")!.TextContent;
        Assert.Equal($"src/run ingest FOLDER --data {site.Services.GetRequiredService<Corpora>().Folder.Path}", command);
    }

    [Fact]
    public async Task Every_link_on_the_pages_leads_somewhere()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<string>(EveryPage.Select(page => (string)page.Data));
        var broken = new List<string>();
        while (open.TryDequeue(out var url) && seen.Count < MostLinks)
        {
            using var response = await site.GetAsync(url);
            if (response.StatusCode != HttpStatusCode.OK)
                broken.Add($"{url} (on {seen.GetValueOrDefault(url)}): {(int)response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var link in await LinksOfAsync(response))
            {
                if (seen.TryAdd(link, url))
                    open.Enqueue(link);
            }
        }

        Assert.Empty(broken);
        Assert.True(seen.Count > 100, $"{seen.Count} links");
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task A_link_to_a_place_on_the_same_page_finds_it(string url)
    {
        var page = await site.PageAsync(url);

        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task Hostile_text_in_a_report_shows_as_text()
    {
        var inspection = await site.PageAsync($"/inspections/{InventedReports.Ambleford2026.Id}");
        var search = await site.PageAsync("/search?q=leaders");

        Assert.Contains(InventedReports.Hostile, inspection.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(InventedReports.Hostile, search.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(inspection.QuerySelectorAll("script"));
        Assert.Empty(search.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Hostile_text_in_an_address_shows_as_text()
    {
        var page = await site.PageAsync("/search?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("<script>", page.QuerySelector<IHtmlInputElement>("#q")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_lets_in_nothing_but_its_own_style()
    {
        using var response = await site.GetAsync("/");

        Assert.Equal("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(response.Headers.Contains("Referrer-Policy"));
    }

    [Theory]
    [InlineData("/themes/supervision", true)]
    [InlineData("/authorities/X99000001", true)]
    [InlineData("/compare?authority=X99000001&group=england", true)]
    [InlineData("/search?q=supervision", false)]
    [InlineData("/themes", false)]
    [InlineData("/about", false)]
    public async Task A_page_with_charts_lets_in_this_site_s_script_and_no_other_page_does(string url, bool hasCharts)
    {
        using var response = await site.GetAsync(url);
        var page = await site.PageAsync(url);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal(hasCharts, policy.EndsWith("base-uri 'none'; script-src 'self'", StringComparison.Ordinal));
        Assert.Equal(hasCharts, policy.Contains("script-src", StringComparison.Ordinal));
        Assert.StartsWith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(hasCharts ? 1 : 0, page.QuerySelectorAll("script").Length);
    }

    [Fact]
    public async Task A_hit_names_document_page_date_and_licence()
    {
        var licensed = (await site.PageAsync("/search?q=irregular")).QuerySelector(".citation")!;
        var unlicensed = (await site.PageAsync("/search?q=reflective+high+quality")).QuerySelector(".citation")!;

        Assert.Contains("Ambleford", licensed.TextContent, StringComparison.Ordinal);
        Assert.Contains("21 September 2018", licensed.TextContent, StringComparison.Ordinal);
        Assert.Contains("Page 1 of the report", licensed.TextContent, StringComparison.Ordinal);
        Assert.Contains("ambleford-2018.pdf", licensed.TextContent, StringComparison.Ordinal);
        Assert.Contains("OGL-UK-3.0", licensed.TextContent, StringComparison.Ordinal);
        Assert.Contains("licence not stated in the document", unlicensed.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_in_force_can_be_removed()
    {
        var page = await site.PageAsync("/search?q=supervision&theme=supervision&year=2022");

        var remove = page.QuerySelectorAll(".chips a").Select(chip => chip.GetAttribute("href")).ToList();
        Assert.Contains("/search?q=supervision&year=2022", remove);
        Assert.Contains("/search?q=supervision&theme=supervision", remove);
    }

    [Fact]
    public async Task An_authority_page_explains_judgements_that_are_absent()
    {
        var page = await site.PageAsync("/authorities/X99000001");

        Assert.Contains("none since April 2026", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_in_the_theme_table_opens_that_many_passages()
    {
        var page = await site.PageAsync("/authorities/X99000001");
        var link = page.QuerySelectorAll("section[aria-labelledby=themes] td a").First(cell => cell.TextContent == "2");

        var search = await site.PageAsync(link.GetAttribute("href")!);

        Assert.Equal(2, search.QuerySelectorAll(".passages > li").Length);
    }

    [Fact]
    public async Task A_facet_link_opens_as_many_passages_as_it_says()
    {
        var page = await site.PageAsync("/search?q=supervision&theme=supervision&year=2022");
        var other = page.QuerySelectorAll(".facets li").Single(value => value.TextContent.Contains("Management oversight", StringComparison.Ordinal));

        var chosen = await site.PageAsync(other.QuerySelector("a")!.GetAttribute("href")!);

        Assert.StartsWith($"{other.QuerySelector(".count")!.TextContent} passage", chosen.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_wrong_stays_in_the_form()
    {
        using var response = await site.GetAsync("/search?q=neglect&from=yesterday");
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.Equal("yesterday", page.QuerySelector<IHtmlInputElement>("#from")!.Value);
        Assert.Equal("#from", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/search?q=supervision", HttpStatusCode.OK)]
    [InlineData("/api/v1/findings", HttpStatusCode.OK)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    public async Task A_head_request_is_answered_without_a_body(string url, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, url);
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/compare?authority=X99000001&group=region")]
    [InlineData("/search?q=supervision")]
    public async Task A_page_says_how_to_cite_it(string url)
    {
        var page = await site.PageAsync(url);

        var line = page.QuerySelector("main > details.cite > p")!.TextContent;
        Assert.StartsWith("Analytics of children’s services inspections (invented sample): “", line, StringComparison.Ordinal);
        Assert.Contains(new Uri(site.Client.BaseAddress!, url).AbsoluteUri, line, StringComparison.Ordinal);
        Assert.Matches("Seen on [0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2}; [0-9]+ inspections held, theme model [^ ]+", line);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_is_nothing_to_cite()
    {
        using var answer = await site.GetAsync("/nowhere");

        Assert.DoesNotContain("class=\"cite\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coverage_page_tells_of_whom_nothing_is_held_of_any_kind_and_of_one()
    {
        var all = await site.PageAsync("/coverage");
        var jtai = await site.PageAsync("/coverage?framework=jtai");
        var json = await site.JsonAsync("/api/v1/coverage");
        string[] missing = [.. json["nothing_held"]!.AsArray().Select(authority => (string)authority!["authority_name"]!)];

        Assert.NotEmpty(missing);
        Assert.Equal(missing.Order(StringComparer.Ordinal), NothingHeld(all));
        Assert.DoesNotContain("Ambleford", missing);
        Assert.Contains("Ambleford", NothingHeld(jtai));
        Assert.DoesNotContain(jtai.QuerySelectorAll("#authorities ~ .scroll tbody th"), authority => authority.TextContent == "Ambleford");

        static IEnumerable<string> NothingHeld(IHtmlDocument page) => page.QuerySelectorAll("#missing ~ details a").Select(link => link.TextContent).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_kind_that_there_is_not_is_told_on_the_coverage_page()
    {
        using var answer = await site.GetAsync("/coverage?framework=nothing");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("error-summary", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_health_pages_answer()
    {
        using var live = await site.GetAsync("/health/live");
        using var ready = await site.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    private static async Task<IEnumerable<string>> LinksOfAsync(HttpResponseMessage response)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return page.QuerySelectorAll("a[href], link[href]").Select(link => link.GetAttribute("href")!)
            .Where(link => link.StartsWith('/')).Select(link => link.Split('#')[0]).Distinct();
    }
}
