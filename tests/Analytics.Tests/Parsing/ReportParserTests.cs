using System.Text;
using Analytics.Authorities;
using Analytics.Parsing;
using Analytics.Parsing.Poppler;
using Analytics.Reports;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Parsing;

public sealed class ReportParserTests : IDisposable
{
    private static readonly ReportParser Parser = new(
        new PopplerTextReader(new PdfTextOptions()),
        AuthorityDirectory.Load(Path.Combine(SharedFolder.RepositoryRoot, "data", "reference")));

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Rejects_a_web_page_naming_its_title()
    {
        var outcome = await ParseAsync(Encoding.UTF8.GetBytes("<!doctype html><title>Sign in</title>"));

        Assert.Equal(new ParseOutcome.Rejected("HTML page \"Sign in\": no council paper about an inspection of children's services"), outcome);
    }

    [Fact]
    public async Task Rejects_an_empty_file() => Assert.Equal(new ParseOutcome.Rejected("empty file, not a PDF"), await ParseAsync([]));

    [Fact]
    public async Task Rejects_a_pdf_of_something_else_with_its_first_words()
    {
        var outcome = await ParseAsync(SmallPdf.Write(Lines("Menu of the day", "Soup")));

        Assert.Equal(new ParseOutcome.Rejected("not an inspection report that we know: “Menu of the day Soup”"), outcome);
    }

    [Fact]
    public async Task Rejects_a_pdf_without_text() => Assert.Equal(new ParseOutcome.Rejected("PDF without text: its pages are pictures or empty"), await ParseAsync(SmallPdf.Write([[]])));

    [Theory]
    [InlineData("Inspection of Hartmoor local authority", "children’s services.", "Standard inspection", "Inspection dates: 4 to 8 March 2024")]
    [InlineData("Inspection of Hartmoor local authority", "children’s services", "Dates of inspection: 4 to 8 March 2024")]
    [InlineData("Hartmoor: inspection of services for children", "and families", "Inspection dates: 4 to 8 March 2024")]
    public async Task Knows_an_inspection_report_under_a_title_in_other_words(params string[] lines)
    {
        var outcome = await ParseAsync(SmallPdf.Write([.. Lines(lines), .. Table(200)]));

        Assert.Single(Assert.IsType<ParseOutcome.Parsed>(outcome).Report.Inspection.Windows);
    }

    [Fact]
    public async Task Rejects_an_inspection_report_without_dates()
    {
        var outcome = await ParseAsync(SmallPdf.Write([.. Lines("Inspection of Hartmoor local authority", "children’s services", "Inspection dates: to follow"), .. Table(200)]));

        Assert.Equal(new ParseOutcome.Rejected("inspection of children's services (ILACS) without inspection dates"), outcome);
    }

    [Fact]
    public async Task Rejects_an_inspection_report_without_judgements()
    {
        var outcome = await ParseAsync(SmallPdf.Write(Lines("Inspection of Hartmoor local authority", "children’s services", "Inspection dates: 4 to 8 March 2024", "The impact of leaders is told elsewhere.")));

        Assert.Equal(new ParseOutcome.Rejected("inspection of children's services (ILACS) without a table of judgements"), outcome);
    }

    [Fact]
    public async Task Reads_a_report_with_gaps_and_warns_of_each()
    {
        var outcome = await ParseAsync(SmallPdf.Write([.. Lines("Inspection of Hartmoor local authority", "children’s services", "Inspection dates: 4 to 8 March 2024"), .. Table(200)]));

        var inspection = Assert.IsType<ParseOutcome.Parsed>(outcome).Report.Inspection;
        Assert.Equal(Framework.IlacsShort, inspection.Framework);
        Assert.Equal("Hartmoor", inspection.AuthorityName);
        Assert.Empty(inspection.Authorities);
        Assert.Empty(inspection.LeadInspectors);
        Assert.Null(inspection.PublishedOn);
        Assert.Equal(Grade.RequiresImprovement, inspection.GradeOf(JudgementName.Leadership));
        Assert.Equal(Grade.Unknown, inspection.GradeOf(JudgementName.HelpAndProtection));
        Assert.Equal(["Judgement 'overall-effectiveness' was not found.", "Judgement 'children-in-care' was not found.", "Judgement 'care-leavers' was not found."], inspection.Missing);
        Assert.False(inspection.IsComplete);
        Assert.Equal(
            [
                "Unknown grade 'Splendid' for 'The experiences of children who need help and protection'.",
                "Authority 'Hartmoor' is not known.",
                "No lead inspector is named.",
                "Judgement 'overall-effectiveness' was not found.",
                "Judgement 'children-in-care' was not found.",
                "Judgement 'care-leavers' was not found.",
                "No section tells of 'leadership'.",
                "No section tells of 'help-and-protection'.",
                "No section says what needs to improve.",
                "No narrative was found.",
            ],
            inspection.Warnings);
    }

    [Fact]
    public void Names_its_version_and_that_of_the_engine() => Assert.Matches(@"^\d+ \(poppler \d+\.\d+", Parser.ParserVersion);

    public void Dispose() => _folder.Dispose();

    private static List<PlacedText> Lines(params string[] lines) => [.. lines.Select((line, i) => new PlacedText(72, 80 + 20 * i, 12, Bold: false, line))];

    private static List<PlacedText> Table(double top) =>
    [
        new(72, top, 12, Bold: true, "Judgement"),
        new(330, top, 12, Bold: true, "Grade"),
        new(72, top + 40, 12, Bold: false, "The impact of leaders on"),
        new(72, top + 55, 12, Bold: false, "social work practice"),
        new(330, top + 40, 12, Bold: false, "Requires improvement"),
        new(330, top + 55, 12, Bold: false, "to be good"),
        new(72, top + 100, 12, Bold: false, "The experiences of children"),
        new(72, top + 115, 12, Bold: false, "who need help and protection"),
        new(330, top + 100, 12, Bold: false, "Splendid"),
    ];

    private Task<ParseOutcome> ParseAsync(byte[] bytes)
    {
        var path = _folder.Write("document.pdf", bytes);
        return Parser.ParseAsync(RealReports.Describe(path), path, TestContext.Current.CancellationToken);
    }
}
