using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Web.Tests;

public sealed class BriefingTests(TestSite site)
{
    private const string Page = "/authorities/X99000001/briefing", Word = "/api/v1/authorities/X99000001/briefing?format=docx";

    [Fact]
    public async Task Tells_the_gist_first_and_its_sources_last()
    {
        var page = await site.PageAsync(Page);

        Assert.Equal(
            ["In brief", "Judgements over time", "What the latest inspection asks for", "Themes beside others", "Raised again", "How this was made, and what it cannot say", "Reports quoted"],
            page.QuerySelectorAll("h2").Select(heading => heading.TextContent).Where(title => title != "Who was praised for what was raised here"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("th"), header => Assert.True(header.HasAttribute("scope"), header.OuterHtml));
    }

    [Fact]
    public async Task Can_be_saved_and_sent_on()
    {
        using var response = await site.GetAsync(Page);
        var page = await site.PageAsync(Page);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, link, img, [style], [onclick]"));
        Assert.All(page.QuerySelectorAll("section a"), link => Assert.StartsWith("http://localhost/", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_figure_opens_the_inspections_that_it_counts()
    {
        var page = await site.PageAsync(Page);
        var figures = page.QuerySelectorAll("td a").Where(link => link.TextContent.Contains(" of ", StringComparison.Ordinal)).ToList();

        var opened = await Task.WhenAll(figures.Select(async figure =>
            (int)(await site.JsonAsync($"{figure.GetAttribute("href")!.Replace("http://localhost/search", "/api/v1/findings", StringComparison.Ordinal)}&per=inspection"))["inspection_total"]!));

        Assert.NotEmpty(figures);
        Assert.Equal(figures.Select(figure => int.Parse(figure.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)), opened);
    }

    [Fact]
    public async Task Every_quotation_names_its_report_and_opens_its_page()
    {
        var page = await site.PageAsync(Page);
        var quotes = page.QuerySelectorAll("figure");

        var sources = page.QuerySelectorAll("section:last-of-type li a").Select(link => link.GetAttribute("href")).ToList();
        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.Matches(@"/original#page=\d+$", quote.QuerySelectorAll("figcaption a")[1].GetAttribute("href")!));
        Assert.All(quotes, quote => Assert.Contains(quote.QuerySelector("figcaption a")!.GetAttribute("href"), sources));
    }

    [Theory]
    [InlineData("X99000001")]
    [InlineData("X99000002")]
    [InlineData("X99000010")]
    public async Task A_word_document_is_valid_and_says_what_the_page_says(string gss)
    {
        var page = await site.PageAsync($"/authorities/{gss}/briefing");
        using var response = await site.GetAsync($"/api/v1/authorities/{gss}/briefing?format=docx");
        await using var bytes = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var document = WordprocessingDocument.Open(bytes, isEditable: false);

        var said = document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(page.QuerySelector("h1")!.TextContent, said[0]);
        Assert.All(page.QuerySelectorAll("h2, h3, figure blockquote, li"), part => Assert.Contains(part.TextContent, said));
    }

    [Theory]
    [InlineData(Word + "&framework=nothing", "framework")]
    [InlineData("/api/v1/authorities/X99000001/briefing?format=pdf", "format")]
    [InlineData("/api/v1/authorities/X99000001/briefing?theme=supervision", "theme")]
    public async Task What_it_cannot_be_is_told(string url, string parameter)
    {
        using var response = await site.GetAsync(url);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"parameter\":\"{parameter}\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/authorities/E99999999/briefing", HttpStatusCode.NotFound)]
    [InlineData(Page + "?from=yesterday", HttpStatusCode.BadRequest)]
    public async Task A_wrong_address_gets_a_page_that_says_so(string url, HttpStatusCode expected)
    {
        using var response = await site.GetAsync(url);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }
}
