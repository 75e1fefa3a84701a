using Analytics.Parsing;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Parts;
using Analytics.Reports;
using Analytics.Tests.Parsing.Parts;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Kinds;

public sealed class SifTests
{
    [Theory]
    [InlineData("What does the local authority need to improve?", Body.Authority)]
    [InlineData("What does the LSCB need to improve?", Body.Lscb)]
    [InlineData("What does the HSCB need to improve?", Body.Lscb)]
    [InlineData("Recommendations", Body.Authority)]
    [InlineData("Recommendations for the local authority", Body.Authority)]
    public void Knows_the_lists_and_whom_they_address(string heading, Body body)
    {
        var finding = Assert.Single(Findings(Page(1, Run(70, 100, heading, size: 14, bold: true), Run(70, 130, "\uF06E"), Run(90, 130, "Keep records."))));

        Assert.Equal((FindingKind.ImprovementItem, body, "Keep records."), (finding.Kind, finding.Body, finding.Text));
    }

    [Theory]
    [InlineData("Priority and immediate action", FindingKind.PriorityAction, ActionDeadline.Immediate)]
    [InlineData("Priority actions", FindingKind.PriorityAction, ActionDeadline.Immediate)]
    [InlineData("Areas for priority and immediate action", FindingKind.PriorityAction, ActionDeadline.Immediate)]
    [InlineData("Areas for improvement", FindingKind.ImprovementItem, null)]
    public void Knows_the_levels_with_a_list_above_them_and_without(string level, FindingKind kind, ActionDeadline? deadline)
    {
        TextRun[] list = [Run(70, 130, level, bold: true), Run(70, 160, "\uF06E"), Run(90, 160, "Keep records.")];
        var within = Assert.Single(Findings(Page(1, [Run(70, 100, "What does the local authority need to improve?", size: 14, bold: true), .. list])));
        var alone = Assert.Single(Findings(Page(1, list)));

        Assert.Equal([(kind, deadline), (kind, deadline)], [(within.Kind, within.Deadline), (alone.Kind, alone.Deadline)]);
        Assert.Equal(("What does the local authority need to improve", level), (within.Section, alone.Section));
    }

    [Theory]
    [InlineData("The Local Safeguarding Children Board (LSCB)")]
    [InlineData("The effectiveness of the Local Safeguarding Children Board (LSCB) is good")]
    [InlineData("Section 2: The effectiveness of the local safeguarding children board")]
    [InlineData("Hartmoor Local Safeguarding Children Board")]
    public void The_part_of_the_board_addresses_the_board(string heading)
    {
        var findings = Findings(Page(1,
            Run(70, 100, "Recommendations", size: 14, bold: true), Run(70, 130, "\uF06E"), Run(90, 130, "Keep records."),
            Run(70, 160, heading, size: 14, bold: true), Run(70, 190, "Recommendations", size: 14, bold: true), Run(70, 220, "\uF06E"), Run(90, 220, "Write minutes.")));

        Assert.Equal([Body.Authority, Body.Lscb], findings.Select(finding => finding.Body));
    }

    [Fact]
    public void Items_may_carry_on_the_numbers_of_paragraphs()
    {
        var findings = Findings(Page(1,
            Run(70, 100, "Executive summary", size: 14, bold: true), Run(70, 130, "1."), Run(100, 130, "Leaders know."), Run(70, 150, "2."), Run(100, 150, "They act."),
            Run(70, 180, "Recommendations", size: 14, bold: true), Run(70, 210, "3."), Run(100, 210, "Keep records."), Run(70, 230, "4."), Run(100, 230, "Visit homes.")));

        Assert.Equal(["Keep records.", "Visit homes."], findings.Where(finding => finding.Kind == FindingKind.ImprovementItem).Select(finding => finding.Text));
    }

    [Theory]
    [InlineData("Children who need help and protection", JudgementName.HelpAndProtection)]
    [InlineData("Children looked after and achieving permanence", JudgementName.ChildrenInCare)]
    [InlineData("Leadership, management and governance", JudgementName.Leadership)]
    [InlineData("The graded judgement for adoption performance is that it", JudgementName.Adoption)]
    [InlineData("The graded judgment about the experiences and progress of care leavers is that it", JudgementName.CareLeavers)]
    public void Reads_the_grade_in_the_box_beside_a_judgement_s_heading(string heading, JudgementName judgement)
    {
        var section = Assert.Single(Sections(Page(1, Run(20, 100, heading, size: 8, bold: true), Run(420, 100, "Requires", size: 8, bold: true), Run(420, 110, "improvement", size: 8, bold: true), Run(20, 140, "Plans are kept.", size: 8), Run(20, 160, "Visits are made, and each of them is written down.", size: 8))));

        Assert.Equal((judgement, Grade.RequiresImprovement), (section.Rule?.Judgement, section.Grade));
    }

    [Fact]
    public void What_the_report_says_of_itself_is_no_finding() =>
        Assert.Empty(Findings(Page(1, Run(70, 100, "Information about this inspection", size: 14, bold: true), Run(70, 130, "Six inspectors came."), Run(70, 160, "What the inspection judgements mean", size: 14, bold: true), Run(70, 190, "Good is good."))));

    [Fact]
    public void Reads_title_dates_publication_and_inspectors()
    {
        var lines = Page(1,
            Run(70, 70, "Ambleford Council"), Run(70, 100, "Inspection of services for children in need of help"), Run(70, 115, "(and so on)"), Run(70, 140, "Inspection date: 24 February – 20 March 2015"), Run(70, 160, "Report published: 2 May 2015"));

        var title = ReportTitle.Read(lines, [.. lines, .. Page(30, Run(70, 100, "Deputy lead inspector: Tom Wick"), Run(70, 120, "Lead inspector on site: Ada Penhallow"))], Sif.Kind.Facts, InventedLayout.Matcher);

        Assert.Equal("Ambleford Council", title.AuthorityName);
        Assert.Equal([new(new DateOnly(2015, 2, 24), new DateOnly(2015, 3, 20))], title.Windows);
        Assert.Equal(new DateOnly(2015, 5, 2), title.PublishedOn);
        Assert.Equal(["Ada Penhallow"], title.LeadInspectors);
    }

    private static IReadOnlyList<ReportSection> Sections(IReadOnlyList<TextLine> lines) => SectionDivider.Divide(lines, lines[^1].FontSize, Sif.Kind, Sif.Kind.Eras[0], []).Sections;

    private static IReadOnlyList<Finding> Findings(IReadOnlyList<TextLine> lines) => FindingReader.Read(Sections(lines), Sif.Kind.Eras[0].Items, "");
}
