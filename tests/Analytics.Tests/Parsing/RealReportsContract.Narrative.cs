using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Tests.Parsing;

public abstract partial class RealReportsContract
{
    [Fact]
    public void Narrative_sentences_are_whole()
    {
        SharedFolder.RequireFile("corpus/pdf");

        var sentences = real.Reports.SelectMany(report => NarrativeOf(report.Report).Select(finding => (report.File, Kind: Slug.Of(report.Report.Inspection.Framework), finding.Text, IsWhole: WholeSentence().IsMatch(finding.Text)))).ToList();
        var broken = sentences.Where(sentence => !sentence.IsWhole).ToList();

        sentences.GroupBy(sentence => Family(sentence.Kind)).ToList().ForEach(kind => output.WriteLine($"{kind.Key}: {kind.Count(sentence => sentence.IsWhole)} of {kind.Count()} sentences are whole ({(double)kind.Count(sentence => sentence.IsWhole) / kind.Count():P2})"));
        broken.ForEach(sentence => output.WriteLine($"{sentence.File}: {sentence.Text}"));
        Assert.True(broken.Count <= 0.002 * sentences.Count, $"{broken.Count} of {sentences.Count} sentences are not whole.");
    }

    [Fact]
    public void Nothing_printed_round_the_pages_is_in_a_sentence()
    {
        SharedFolder.RequireFile("corpus/pdf");

        Assert.Empty(real.Reports.SelectMany(report => report.Report.Findings.Where(finding => PageFurnitureWords().IsMatch(finding.Text)).Select(finding => $"{report.File} p{finding.Page}: {finding.Text}")));
    }

    [Theory]
    [InlineData("ilacs", 100, 400)]
    [InlineData("sif", 200, 1200)]
    [InlineData("sif-reinspection", 200, 1200)]
    [InlineData("jtai", 50, 400)]
    [InlineData("send", 40, 300)]
    [InlineData("lac-inspection", 100, 600)]
    public void Each_report_has_its_narrative(string kind, int least, int most)
    {
        SharedFolder.RequireFile("corpus/pdf");

        var counts = ReportsOf(kind).Select(report => (report.File, Count: NarrativeOf(report.Report).Count())).OrderBy(report => report.Count).ToList();

        Assert.NotEmpty(counts);
        output.WriteLine($"{kind}: {counts[0].Count} to {counts[^1].Count} sentences a report");
        Assert.All(counts, report => Assert.InRange(report.Count, least, most));
    }

    [Fact]
    public void Printed_paragraph_numbers_run_from_one_without_a_gap()
    {
        SharedFolder.RequireFile("corpus/pdf");

        var reports = ReportsOf("ilacs").ToList();
        var broken = reports.Select(report => (report.File, Numbers: Paragraphs(report.Report))).Where(report => !report.Numbers.SequenceEqual(Enumerable.Range(1, report.Numbers.Count))).ToList();

        broken.ForEach(report => output.WriteLine($"{report.File}: {string.Join(' ', report.Numbers)}"));
        Assert.True(broken.Count <= 0.02 * reports.Count);
    }

    private static IEnumerable<Finding> NarrativeOf(Report report) => report.Findings.Where(finding => finding.Kind == FindingKind.Narrative);

    private static List<int> Paragraphs(Report report) =>
        [.. report.Findings.Where(finding => finding.Paragraph is not null && finding.Section != "Summary").Select(finding => finding.Paragraph.GetValueOrDefault()).Aggregate(new List<int>(), (numbers, number) =>
        {
            if (numbers.Count == 0 || numbers[^1] != number)
                numbers.Add(number);
            return numbers;
        })];

    // A note in brackets may follow: "(Recommendation)".
    [GeneratedRegex(@"^[\p{Lu}\d‘“'""(\[£].*[.!?][’”'"")\]]*( \([^()]{1,60}\))?$")]
    private static partial Regex WholeSentence();

    [GeneratedRegex(@"©|^\W*Inspection of .* services|\d to \d+ (January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d \d|Piccadilly")]
    private static partial Regex PageFurnitureWords();
}
