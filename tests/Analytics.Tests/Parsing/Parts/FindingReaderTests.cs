using Analytics.Parsing;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Parts;
using Analytics.Reports;
using static Analytics.Tests.Parsing.Layout.PrintedLines;
using static Analytics.Tests.Parsing.Parts.InventedLayout;

namespace Analytics.Tests.Parsing.Parts;

public sealed class FindingReaderTests
{
    [Fact]
    public void Letters_in_brackets_below_a_number_are_part_of_its_item() =>
        Assert.Equal(
            ["Look at children who (i) live with others (ii) are missing.", "Keep records."],
            InventedLayout.Findings(Page(1,
                Run(70, 100, "What must get better", size: 14, bold: true),
                Run(70, 130, "1."), Run(100, 130, "Look at children who"), Run(110, 160, "(i) live with others"), Run(110, 190, "(ii) are missing."),
                Run(70, 220, "2."), Run(100, 220, "Keep records."), Run(70, 250, "3."), Run(100, 250, "There are no areas for priority action."))).Select(finding => finding.Text));

    [Fact]
    public void Items_of_a_level_have_its_kind_and_deadline()
    {
        var findings = Findings(Page(1,
            Run(70, 100, "What must get better", size: 14, bold: true),
            Run(70, 130, "At once", size: 14, bold: true), Run(70, 160, "\u25FC"), Run(90, 160, "Visit each week."),
            Run(70, 190, "In good time", size: 14, bold: true), Run(70, 220, "\u25FC"), Run(90, 220, "Keep records.")));

        Assert.Equal([(FindingKind.PriorityAction, ActionDeadline.Immediate), (FindingKind.ImprovementItem, null)], findings.Select(finding => (finding.Kind, finding.Deadline)));
        Assert.All(findings, finding => Assert.Equal("What must get better", finding.Section));
    }

    [Fact]
    public void Items_of_a_level_without_a_list_above_it_are_named_for_the_level()
    {
        var finding = Assert.Single(Findings(Page(1, Run(70, 100, "At once", bold: true), Run(70, 130, "\u25FC"), Run(90, 130, "Visit each week."))));

        Assert.Equal(("At once", FindingKind.PriorityAction, ActionDeadline.Immediate), (finding.Section, finding.Kind, finding.Deadline));
    }

    [Fact]
    public void Items_address_the_body_of_their_part()
    {
        var findings = Findings(Page(1,
            Run(70, 100, "What must get better", bold: true), Run(70, 130, "\u25FC"), Run(90, 130, "Visit each week."),
            Run(70, 160, "Part two", size: 16, bold: true), Run(70, 190, "What must get better", bold: true), Run(70, 220, "\u25FC"), Run(90, 220, "Write minutes.")));

        Assert.Equal([Body.Authority, Body.Lscb], findings.Select(finding => finding.Body));
        Assert.Equal([1, 2], findings.Select(finding => finding.Ordinal));
    }

    [Fact]
    public void Bullets_below_a_numbered_item_are_part_of_it()
    {
        var findings = Findings(Numbered(
            Run(70, 130, "1."), Run(100, 130, "Make sure that:"), Run(100, 150, "\u25FC"), Run(120, 150, "plans are kept"), Run(100, 170, "\u25FC"), Run(120, 170, "visits are made."),
            Run(70, 200, "2."), Run(100, 200, "Keep records."), Run(70, 230, "3."), Run(100, 230, "Hold meetings.")));

        Assert.Equal(["Make sure that: • plans are kept • visits are made.", "Keep records.", "Hold meetings."], findings.Select(finding => finding.Text));
    }

    [Fact]
    public void Bullets_below_another_sub_heading_are_items_of_their_own()
    {
        var findings = Findings(Numbered(
            Run(70, 130, "1."), Run(100, 130, "Keep plans."), Run(70, 150, "2."), Run(100, 150, "Keep records."), Run(70, 170, "3."), Run(100, 170, "Hold meetings."),
            Run(70, 200, "Visits"), Run(100, 230, "\u25FC"), Run(120, 230, "Make them.")));

        Assert.Equal(["Keep plans.", "Keep records.", "Hold meetings.", "Make them."], findings.Select(finding => finding.Text));
        Assert.Equal("Visits", findings[^1].Subsection);
    }

    [Theory]
    [InlineData("There are no areas for priority and immediate action.")]
    [InlineData("There were no recommendations from this visit.")]
    [InlineData("The inspection did not find any areas for improvement.")]
    [InlineData("This inspection identified no areas of weakness.")]
    [InlineData("None")]
    [InlineData("No priority actions")]
    public void Placeholders_are_no_items(string printed) =>
        Assert.Empty(Findings(Page(1, Run(70, 100, "What must get better", bold: true), Run(70, 130, "\u25FC"), Run(90, 130, printed))));

    [Fact]
    public void Plain_paragraphs_of_a_list_are_narrative()
    {
        var findings = Findings(Page(1, Run(70, 100, "What must get better", bold: true), Run(70, 130, "Leaders know what is left."), Run(70, 160, "\u25FC"), Run(90, 160, "Keep records.")));

        Assert.Equal([FindingKind.Narrative, FindingKind.ImprovementItem], findings.Select(finding => finding.Kind));
    }

    [Theory]
    [InlineData(false, FindingKind.ImprovementItem, FindingKind.ImprovementItem)]
    [InlineData(true, FindingKind.Narrative, FindingKind.ImprovementItem)]
    public void Plain_paragraphs_are_items_where_the_layout_says_so_and_nothing_is_listed(bool bulleted, params FindingKind[] kinds)
    {
        var lines = Page(1, [Run(70, 100, "What must get better", bold: true), Run(70, 130, "Leaders should visit every"), Run(70, 145, "home each"), Run(70, 160, "week."), .. bulleted ? [Run(70, 190, "\u25FC")] : Array.Empty<TextRun>(), Run(90, 190, "They should keep records.")]);

        Assert.Equal(kinds, FindingReader.Read(Sections(lines), ItemForm.ListedOrParagraphs, "").Select(finding => finding.Kind));
    }

    [Fact]
    public void A_note_in_brackets_at_the_end_of_a_paragraph_stays_with_the_sentence_before()
    {
        var findings = Findings(Page(1, Run(70, 100, "How leaders lead", bold: true), Run(70, 130, "Leaders know. Visits are late. (Recommendation)")));

        Assert.Equal(["Leaders know.", "Visits are late. (Recommendation)"], findings.Select(finding => finding.Text));
    }

    [Fact]
    public void Sentences_have_the_printed_number_of_their_paragraph_or_its_place()
    {
        var numbered = Findings(Page(1, Run(70, 100, "How leaders lead", bold: true), Run(70, 130, "1."), Run(100, 130, "One. Still one."), Run(70, 160, "2."), Run(100, 160, "Two."), Run(70, 190, "3."), Run(100, 190, "Three.")));
        var plain = Findings(Page(1, Run(70, 100, "How leaders lead", bold: true), Run(70, 130, "One."), Run(70, 145, "Still one, and"), Run(70, 160, "on, and"), Run(70, 175, "on."), Run(70, 205, "Two."), Run(70, 235, "\u25FC"), Run(90, 235, "Still two.")));

        Assert.Equal([1, 1, 2, 3], numbered.Select(finding => finding.Paragraph));
        Assert.Equal([1, 1, 2, 2], plain.Select(finding => finding.Paragraph));
    }

    [Fact]
    public void What_is_about_the_report_itself_holds_no_findings() =>
        Assert.Empty(Findings(Page(1, Run(70, 100, "About this visit", bold: true), Run(70, 130, "Two inspectors came."))));

    [Fact]
    public void A_finding_has_a_box_for_each_line_that_it_stands_on()
    {
        var finding = Assert.Single(Findings(
            Page(1, Run(70, 100, "What must get better", bold: true), Run(70, 700, "\u25FC"), Run(90, 700, "The keeping of")),
            Page(2, Run(90, 100, "records."))));

        Assert.Equal(1, finding.Page);
        Assert.Equal([(1, 90d, 700d), (2, 90d, 100d)], finding.Boxes.Select(box => (box.Page, box.Left, box.Top)));
    }

    private static IReadOnlyList<TextLine> Numbered(params IReadOnlyList<TextRun> runs) => Page(1, [Run(70, 100, "What must get better", size: 14, bold: true), .. runs]);
}
