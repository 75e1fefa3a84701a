using Analytics.Parsing;
using Analytics.Parsing.Papers;
using Analytics.Parsing.Poppler;

namespace Analytics.Tests.Parsing.Papers;

public sealed class PaperSignsTests
{
    [Theory]
    [InlineData(true, "Report to: Cabinet", "Inspection of Local Authority Children's Services (ILACS)", "Wards affected: All")]
    [InlineData(true, "Agenda item 6", "Inspection of services for children in need of help", "Purpose of report")]
    [InlineData(true, "Families Overview and Scrutiny Committee", "Report of the Director of Children's Services", "Focused visit to Hartmoor")]
    [InlineData(false, "Inspection of Hartmoor children's services", "Inspection dates: 4 to 15 March 2024", "Lead inspector: A N Other", "Judgement")]
    [InlineData(false, "Hartmoor", "Inspection of services for children in need of help", "report of the review of the local board")]
    public void Papers_are_known_by_what_councils_print_at_their_head(bool expected, params string[] lines)
    {
        var runs = lines.Select((line, i) => new TextRun(72, 80 + 20 * i, 6 * line.Length, 12, 12, false, line)).ToList();

        Assert.Equal(expected, PaperSigns.AreSure(ReportText.Of(new PdfText([new PdfPage(1, 595, 842, runs)]))));
    }

    [Fact]
    public async Task No_report_of_the_sample_has_any()
    {
        var reader = new PopplerTextReader(new PdfTextOptions());
        var files = Directory.GetFiles(RepositoryFolder.File("data/sample"), "*.pdf");

        var texts = await Task.WhenAll(files.Select(file => reader.ReadAsync(file, TestContext.Current.CancellationToken)));

        Assert.NotEmpty(texts);
        Assert.DoesNotContain(texts, text => PaperSigns.AreThere(ReportText.Of(text)));
    }
}
