using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Analytics.Parsing.Poppler;
using Analytics.Reports;
using Analytics.Web.Findings;

namespace Analytics.Web.Tests;

/// <summary>The page of a report beside one of its passages.</summary>
[Collection<SampleCorpus>]
public sealed partial class MarkedPageTests(SampleSite sample, TestSite invented)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_the_page_with_each_line_of_the_passage_marked()
    {
        var finding = (await sample.Corpus.ViewAsync(Cancel)).Inspections[0] is { } newest
            ? (await sample.Corpus.Store.ListFindingsAsync(newest.Inspection.Id, Cancel)).First(found => found.Finding.Kind == FindingKind.ImprovementItem).Finding
            : throw new InvalidOperationException("The sample is empty.");

        using var answer = await sample.Client.GetAsync(new Uri($"/findings/{finding.Id}/page.svg", UriKind.Relative), Cancel);
        var drawing = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        var page = await sample.Client.GetStringAsync(new Uri($"/findings/{finding.Id}", UriKind.Relative), Cancel);

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(finding.Boxes.Count(box => box.Page == finding.Page), drawing.Descendants().Count(part => part.Name.LocalName == "rect"));
        Assert.NotEmpty(finding.Boxes);
        Assert.Contains($"src=\"/findings/{finding.Id}/page.svg\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_stand_where_the_lines_stand()
    {
        var svg = MarkedPage.Draw(new PagePicture(new byte[] { 1, 2, 3 }, 595, 842), [new PassageBox(1, 100, 200.5, 300, 212.25)]);

        Assert.Contains("viewBox=\"0 0 595 842\"", svg, StringComparison.Ordinal);
        Assert.Matches(Rectangle(), svg);
        Assert.Equal("svg", XDocument.Parse(svg).Root!.Name.LocalName);
    }

    [Fact]
    public async Task Where_a_page_cannot_be_drawn_the_picture_says_so()
    {
        var id = InventedReports.Ambleford2022.Findings[0].Finding.Id;

        using var answer = await invented.GetAsync($"/findings/{id}/page.svg");
        using var unknown = await invented.GetAsync("/findings/no-such-thing/page.svg");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("This page cannot be drawn.", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [GeneratedRegex("""<rect x="98" y="200\.5" width="204" height="11\.[78]"/>""")]
    private static partial Regex Rectangle();
}
