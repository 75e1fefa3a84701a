using Analytics.Parsing;
using Analytics.Parsing.Kinds;
using Analytics.Reports;
using Analytics.Tests.Parsing.Parts;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Kinds;

public sealed class JointAreaReviewTests
{
    [Fact]
    public void Reads_a_report_on_progress()
    {
        var report = Assert.IsType<ParseOutcome.Parsed>(Read(
            "Ambleford Council", "Inspection of progress made in the provision of safeguarding services", "Published: 3rd July 2009", "#Introduction", "Inspectors came to Ambleford from 8–17 June 2009. It was warm.",
            "#Areas for improvement", "#Immediately", "\u0083 Answer the telephone.", "#Within three months", "\u0083 Count the visits.", "\u0083 Write the plans.")).Report;

        Assert.Equal("Ambleford Council", report.Inspection.AuthorityName);
        Assert.Equal([new(new DateOnly(2009, 6, 8), new DateOnly(2009, 6, 17))], report.Inspection.Windows);
        Assert.Equal(new DateOnly(2009, 7, 3), report.Inspection.PublishedOn);
        Assert.Equal(
            [("Answer the telephone.", ActionDeadline.Immediate), ("Count the visits.", ActionDeadline.ThreeMonths), ("Write the plans.", ActionDeadline.ThreeMonths)],
            report.Findings.Where(finding => finding.Kind != FindingKind.Narrative).Select(finding => (finding.Text, finding.Deadline.GetValueOrDefault())));
    }

    // "#" before a line that is set in bold.
    private static ParseOutcome Read(params string[] lines)
    {
        var page = new PdfPage(1, 595, 842, [.. lines.Select((line, i) => Run(70, 120 + 25 * i, line.TrimStart('#')) with { Bold = line.StartsWith('#') })]);
        return ReportReader.Read(JointAreaReview.Kind, InventedLayout.Document(), ReportText.Of(new PdfText([page])), [], InventedLayout.Matcher, "1");
    }
}
