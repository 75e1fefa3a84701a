using Analytics.Parsing.Ilacs;
using Analytics.Reports;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Ilacs;

public sealed class IlacsSectionTests
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
        var section = Assert.Single(IlacsSection.Divide([.. Page(1, Run(70, 100, heading, size: 14, bold: true), Run(70, 130, "\u25FC"), Run(90, 130, "The quality of plans."))], 12));

        Assert.True(section.IsImprovementList);
        Assert.Equal(title, section.Title);
        Assert.Equal([FindingKind.ImprovementItem], IlacsFindings.Read([section], "").Select(finding => finding.Kind));
    }

    [Fact]
    public void Tells_priority_actions_from_other_items()
    {
        var sections = IlacsSection.Divide([.. Page(1, Run(70, 100, "Areas for priority action", size: 14, bold: true), Run(70, 130, "\u25FC"), Run(90, 130, "The oversight of risk."), Run(70, 160, "What needs to improve", size: 14, bold: true), Run(70, 190, "\u25FC"), Run(90, 190, "The quality of plans."))], 12);

        Assert.Equal([FindingKind.PriorityAction, FindingKind.ImprovementItem], IlacsFindings.Read(sections, "").Select(finding => finding.Kind));
    }

    [Fact]
    public void Plain_paragraphs_under_the_heading_are_narrative()
    {
        var sections = IlacsSection.Divide([.. Page(1, Run(70, 100, "What needs to improve", size: 14, bold: true), Run(70, 130, "Leaders know what is left to do."))], 12);

        Assert.Equal([FindingKind.Narrative], IlacsFindings.Read(sections, "").Select(finding => finding.Kind));
    }

    [Fact]
    public void Knows_a_heading_without_emphasis_that_stands_alone()
    {
        var sections = IlacsSection.Divide([.. Page(1, Run(70, 100, "What needs to improve?"), Run(70, 130, "\u25FC"), Run(90, 130, "The quality of plans."), Run(70, 160, "The experiences and progress of children in care: good"), Run(70, 190, "Plans are good."))], 12);

        Assert.Equal(["What needs to improve", "The experiences and progress of children in care"], sections.Select(section => section.Title));
        Assert.Equal(Grade.Good, sections[1].Grade);
    }

    [Fact]
    public void The_same_words_in_a_sentence_are_no_heading() =>
        Assert.Equal("Summary", Assert.Single(IlacsSection.Divide([.. Page(1, Run(70, 100, "Leaders know well"), Run(70, 115, "what needs to improve in the"), Run(70, 130, "service."))], 12)).Title);
}
