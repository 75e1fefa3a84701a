using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Parts;
using Analytics.Reports;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Kinds;

public sealed class IlacsTests
{
    [Theory]
    [InlineData("What needs to improve?", "What needs to improve")]
    [InlineData("What needs to improve:", "What needs to improve")]
    [InlineData("What needs to improve?1", "What needs to improve")]
    [InlineData("What needs to improve1", "What needs to improve")]
    [InlineData("WHAT NEEDS TO IMPROVE ?", "WHAT NEEDS TO IMPROVE")]
    [InlineData("What does the local authority need to improve?", "What does the local authority need to improve")]
    [InlineData("Areas for improvement", "Areas for improvement")]
    [InlineData("Recommendations", "Recommendations")]
    public void Knows_the_list_of_what_needs_to_improve(string heading, string title)
    {
        var section = Assert.Single(Sections(Page(1, Run(70, 100, heading, size: 14, bold: true), Run(70, 130, "\u25FC"), Run(90, 130, "The quality of plans."))));

        Assert.True(section.IsItemList);
        Assert.Equal(title, section.Title);
        Assert.Equal([FindingKind.ImprovementItem], Findings([section]).Select(finding => finding.Kind));
    }

    [Fact]
    public void Tells_priority_actions_from_other_items()
    {
        var sections = Sections(Page(1, Run(70, 100, "Areas for priority action", size: 14, bold: true), Run(70, 130, "\u25FC"), Run(90, 130, "The oversight of risk."), Run(70, 160, "What needs to improve", size: 14, bold: true), Run(70, 190, "\u25FC"), Run(90, 190, "The quality of plans.")));

        Assert.Equal([FindingKind.PriorityAction, FindingKind.ImprovementItem], Findings(sections).Select(finding => finding.Kind));
    }

    [Fact]
    public void Plain_paragraphs_under_the_heading_are_narrative()
    {
        var sections = Sections(Page(1, Run(70, 100, "What needs to improve", size: 14, bold: true), Run(70, 130, "Leaders know what is left to do.")));

        Assert.Equal([FindingKind.Narrative], Findings(sections).Select(finding => finding.Kind));
    }

    [Fact]
    public void Knows_a_heading_without_emphasis_that_stands_alone()
    {
        var sections = Sections(Page(1, Run(70, 100, "What needs to improve?"), Run(70, 130, "\u25FC"), Run(90, 130, "The quality of plans."), Run(70, 160, "The experiences and progress of children in care: good"), Run(70, 190, "Plans are good.")));

        Assert.Equal(["What needs to improve", "The experiences and progress of children in care"], sections.Select(section => section.Title));
        Assert.Equal(Grade.Good, sections[1].Grade);
    }

    [Fact]
    public void The_same_words_in_a_sentence_are_no_heading() =>
        Assert.Equal("Summary", Assert.Single(Sections(Page(1, Run(70, 100, "Leaders know well"), Run(70, 115, "what needs to improve in the"), Run(70, 130, "service.")))).Title);

    [Theory]
    [InlineData("The impact of leaders on practice: good", JudgementName.Leadership)]
    [InlineData("The experiences of children who need help is good", JudgementName.HelpAndProtection)]
    [InlineData("The experiences and progress of children in care – good", JudgementName.ChildrenInCare)]
    [InlineData("The experiences of children in care and care leavers: good", JudgementName.ChildrenInCare)]
    [InlineData("The experiences and progress of care leavers: good", JudgementName.CareLeavers)]
    [InlineData("The experiences and progress of care-experienced young people: good", JudgementName.CareLeavers)]
    public void Knows_the_judgement_that_a_section_tells_of(string heading, JudgementName judgement)
    {
        var section = Assert.Single(Sections(Page(1, Run(20, 100, heading, size: 8, bold: true), Run(20, 130, "Plans are good."))));

        Assert.Equal((judgement, Grade.Good), (section.Rule?.Judgement, section.Grade));
    }

    [Theory]
    [InlineData(5, Framework.IlacsShort)]
    [InlineData(12, Framework.IlacsStandard)]
    public void The_longest_window_tells_a_standard_inspection_from_a_short_one(int days, Framework framework)
    {
        var start = new DateOnly(2024, 3, 4);

        Assert.Equal(framework, Ilacs.Kind.Variant?.Invoke([new(start, start.AddDays(days - 1)), new(start.AddDays(40), start.AddDays(41))]));
    }

    private static IReadOnlyList<ReportSection> Sections(IReadOnlyList<TextLine> lines) =>
        SectionDivider.Divide(lines, 12, Ilacs.Kind, Ilacs.Kind.Eras[0], []).Sections;

    private static IReadOnlyList<Finding> Findings(IReadOnlyList<ReportSection> sections) => FindingReader.Read(sections, ItemForm.Listed, "");
}
