using Analytics.Authorities;
using Analytics.Parsing;
using Analytics.Parsing.Poppler;
using Analytics.Reports;
using Analytics.Responses;

namespace Analytics.Tests.Responses;

/// <summary>The real papers whose councils' reports are there, and one whose report is not.</summary>
public sealed class RealPapersLinkTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("003-herefordshire-2018-cabinet-agenda-item.txt", null, "_herefordshire_", "2018-07-23", -3)]
    [InlineData("004-stockton-on-tees-2023-issue-history.txt", "https://moderngov.stockton.gov.uk/ieIssueDetails.aspx?IId=1757&Opt=3", "_stockton-on-tees_", "2023-05-09", 0)]
    public async Task A_paper_links_to_its_inspection_and_every_told_area_to_its_item(string file, string? url, string authority, string published, int apart)
    {
        var parser = new ReportParser(new PopplerTextReader(new PdfTextOptions()), AuthorityDirectory.Load(RepositoryFolder.File("data/reference")));
        var paper = await ReadPaperAsync(parser, file, url);
        var reports = await Task.WhenAll(Directory.GetFiles(SharedFolder.RequireFile("corpus/pdf"), $"*{authority}*.pdf").Select(path => ReadReportAsync(parser, path)));

        var link = PaperLinks.Of(paper, [.. reports.Select(report => report.Candidate)]);
        var report = reports.Single(report => report.Inspection.Id == link.InspectionId);
        var responses = PaperResponses.Of(paper.Passages, report.Candidate, ShippedMatcher.Matcher);

        output.WriteLine(string.Join('\n', link.Reasons));
        output.WriteLine(string.Join('\n', responses.Select(response => FormattableString.Invariant($"{response.Relation} → {report.Themed.Single(finding => finding.Finding.Id == response.FindingId).Finding.Kind} {response.Score:0.00}"))));
        Assert.Equal((published, apart), (report.Inspection.PublishedOn?.ToString("yyyy-MM-dd", null), link.Deadline!.WorkingDaysApart));
        Assert.NotEqual((paper.ToldWindows[0].Start.Full, paper.ToldWindows[0].End.Full), (report.Inspection.Start, report.Inspection.End));
        Assert.All(
            paper.Of(PassageRole.ToldArea).Where(area => report.Candidate.HasNearlyWordForWord(area.Text)),
            area => Assert.Contains(responses, response => response.PassageId == area.Id && report.Themed.Any(finding => finding.Finding.Id == response.FindingId && finding.Finding.Kind != FindingKind.Narrative)));
    }

    [Theory]
    [InlineData("000-northumberland-2020-overview-and-scrutiny.txt")]
    [InlineData("001-gateshead-2019-cabinet.txt")]
    [InlineData("002-north-tyneside-2017-cabinet.txt")]
    public async Task A_paper_whose_report_is_not_there_links_to_none_of_another_council(string file)
    {
        var parser = new ReportParser(new PopplerTextReader(new PdfTextOptions()), AuthorityDirectory.Load(RepositoryFolder.File("data/reference")));
        var paper = await ReadPaperAsync(parser, file, null);
        var others = await Task.WhenAll(Directory.GetFiles(SharedFolder.RequireFile("corpus/pdf"), "*_herefordshire_*.pdf").Select(path => ReadReportAsync(parser, path)));

        var link = PaperLinks.Of(paper, [.. others.Select(report => report.Candidate)]);

        Assert.Equal((null, "report not held"), (link.InspectionId, link.WhyNot));
    }

    private static async Task<Paper> ReadPaperAsync(ReportParser parser, string file, string? url)
    {
        var path = SharedFolder.RequireFile($"papers/{file}");
        var outcome = await parser.ParseAsync(SampleCorpus.Describe(path, url is null ? null : new Uri(url)), path, TestContext.Current.CancellationToken);
        return Assert.IsType<ParseOutcome.ParsedPaper>(outcome).Paper;
    }

    private static async Task<ReadReport> ReadReportAsync(ReportParser parser, string path)
    {
        var outcome = await parser.ParseAsync(SampleCorpus.Describe(path, null), path, TestContext.Current.CancellationToken);
        return ReadReport.Of(Path.GetFileName(path), Assert.IsType<ParseOutcome.Parsed>(outcome).Report);
    }
}
