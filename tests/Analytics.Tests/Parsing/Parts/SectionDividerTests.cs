using Analytics.Parsing.Kinds;
using Analytics.Parsing.Parts;
using Analytics.Reports;
using static Analytics.Tests.Parsing.Layout.PrintedLines;
using static Analytics.Tests.Parsing.Parts.InventedLayout;

namespace Analytics.Tests.Parsing.Parts;

public sealed class SectionDividerTests
{
    [Fact]
    public void What_stands_above_the_first_heading_is_the_opening() =>
        Assert.Equal(["Opening", "How leaders lead"], Sections(Page(1, Run(70, 100, "Children are safe."), Run(70, 130, "How leaders lead", bold: true), Run(70, 160, "Leaders know."))).Select(section => section.Title));

    [Fact]
    public void A_layout_without_an_opening_leaves_out_what_stands_there()
    {
        var lines = Page(1, Run(70, 100, "Dear director,"), Run(70, 130, "How leaders lead", bold: true), Run(70, 160, "Leaders know."));

        var (sections, _) = SectionDivider.Divide(lines, BodySize, Kind, Era with { Opening = null }, []);

        Assert.Equal("How leaders lead", Assert.Single(sections).Title);
    }

    [Fact]
    public void A_part_changes_the_body_of_every_section_in_it()
    {
        var sections = Sections(
            Page(1, Run(70, 100, "Part one", size: 16, bold: true), Run(70, 130, "How leaders lead", size: 14, bold: true), Run(70, 160, "Leaders know.")),
            Page(2, Run(70, 100, "Part two", size: 16, bold: true), Run(70, 130, "What must get better", size: 14, bold: true), Run(70, 160, "\u25FC"), Run(90, 160, "Minutes.")));

        Assert.Equal([("Part one", Body.Authority), ("How leaders lead", Body.Authority), ("Part two", Body.Lscb), ("What must get better", Body.Lscb)], sections.Select(section => (section.Title, section.Body)));
    }

    [Fact]
    public void An_unknown_heading_as_large_as_the_sections_has_a_section_of_its_own()
    {
        var sections = Sections(Page(1, Run(70, 100, "How leaders lead", size: 14, bold: true), Run(70, 130, "Leaders know."), Run(70, 160, "What else was seen", size: 14, bold: true), Run(70, 190, "Much was seen.")));

        Assert.Equal([HeadingRole.Narrative, null], sections.Select(section => section.Rule?.Role));
        Assert.Equal("What else was seen", sections[1].Title);
        Assert.Equal(HeadingRole.Narrative, sections[1].Role);
    }

    [Fact]
    public void A_smaller_unknown_heading_divides_its_section()
    {
        var section = Assert.Single(Sections(Page(1, Run(70, 100, "How leaders lead", size: 14, bold: true), Run(70, 130, "Leaders know."), Run(70, 160, "Supervision", bold: true), Run(70, 190, "It is late."))));

        Assert.Equal([null, "Supervision"], section.Blocks.Select(block => block.Subsection));
    }

    [Fact]
    public void A_known_sub_heading_divides_its_section_even_if_it_is_as_large()
    {
        var section = Assert.Single(Sections(Page(1, Run(70, 100, "How leaders lead", size: 14, bold: true), Run(70, 130, "Leaders know."), Run(70, 160, "In short", size: 14, bold: true), Run(70, 190, "It is late."))));

        Assert.Equal([null, "In short"], section.Blocks.Select(block => block.Subsection));
    }

    [Fact]
    public void Levels_divide_a_list_and_end_its_sub_headings()
    {
        var section = Assert.Single(Sections(Page(1,
            Run(70, 100, "What must get better", size: 14, bold: true),
            Run(70, 130, "At once", size: 14, bold: true), Run(70, 160, "Visits", bold: true), Run(70, 190, "\u25FC"), Run(90, 190, "Visit each week."),
            Run(70, 220, "In good time", size: 14, bold: true), Run(70, 250, "\u25FC"), Run(90, 250, "Keep records."))));

        Assert.Equal([("Visits", ActionDeadline.Immediate), (null, null)], section.Blocks.Select(block => (block.Subsection, block.Level?.Deadline)));
    }

    [Fact]
    public void Levels_without_a_list_above_them_are_lists()
    {
        var sections = Sections(Page(1, Run(70, 100, "Part two", size: 16, bold: true), Run(70, 130, "At once", size: 14, bold: true), Run(70, 160, "\u25FC"), Run(90, 160, "Visit each week."), Run(70, 190, "In good time", size: 14, bold: true), Run(70, 220, "\u25FC"), Run(90, 220, "Keep records.")));

        Assert.All(sections.Skip(1), section => Assert.True(section.IsItemList));
        Assert.Equal([ActionDeadline.Immediate, null], sections.SelectMany(section => section.Blocks).Select(block => block.Level?.Deadline));
    }

    [Fact]
    public void A_short_line_in_plain_letters_is_a_sub_heading_within_a_list()
    {
        var section = Assert.Single(Sections(Page(1, Run(70, 100, "What must get better", size: 14, bold: true), Run(70, 130, "Supervision"), Run(70, 160, "\u25FC"), Run(90, 160, "Hold it each month."), Run(70, 190, "Records"), Run(70, 220, "\u25FC"), Run(90, 220, "Keep them."))));

        Assert.Equal(["Supervision", "Records"], section.Blocks.Select(block => block.Subsection));
    }

    [Fact]
    public void Contents_and_closing_notice_are_in_no_section()
    {
        var sections = Sections(
            Page(1, Run(70, 100, "Contents", bold: true), Run(70, 130, "How leaders lead"), Run(500, 130, "2")),
            Page(2, Run(70, 100, "How leaders lead", bold: true), Run(70, 130, "Leaders know."), Run(70, 200, "The Office for Standards in Education, Children’s Services"), Run(70, 215, "and Skills does much.")));

        Assert.Equal("Leaders know.", Assert.Single(Assert.Single(sections).Blocks).Block.Joined.Text);
    }
}
