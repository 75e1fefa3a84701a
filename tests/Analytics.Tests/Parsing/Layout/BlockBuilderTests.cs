using Analytics.Parsing.Layout;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Layout;

public sealed class BlockBuilderTests
{
    [Fact]
    public void Reads_numbered_paragraphs_across_a_page_break()
    {
        var blocks = Build(
            Page(1, Run(70, 100, "1."), Run(100, 100, "Early help is"), Run(100, 115, "good."), Run(70, 140, "2."), Run(100, 140, "Plans are clear and")),
            Page(2, Run(100, 100, "short."), Run(70, 125, "3."), Run(100, 125, "Visits are late.")));

        Assert.Equal([1, 2, 3], blocks.Select(block => block.Number));
        Assert.Equal(["Early help is good.", "Plans are clear and short.", "Visits are late."], blocks.Select(block => block.Joined.Text));
        Assert.Equal((1, 2), (blocks[1].Joined.PageAt(0), blocks[1].Joined.PageAt(20)));
    }

    [Fact]
    public void Does_not_take_a_figure_at_the_start_of_a_line_for_a_number()
    {
        var blocks = Build(Page(1, Run(70, 100, "1."), Run(100, 100, "Flats are for those aged"), Run(100, 115, "18. They are new."), Run(70, 140, "2."), Run(100, 140, "Next."), Run(70, 165, "3."), Run(100, 165, "Last.")));

        Assert.Equal("Flats are for those aged 18. They are new.", blocks[0].Joined.Text);
        Assert.Equal(3, blocks.Count);
    }

    [Fact]
    public void Finds_numbers_on_pages_with_another_margin()
    {
        var blocks = Build(
            Page(1, Run(40, 100, "1."), Run(70, 100, "One."), Run(40, 125, "2."), Run(70, 125, "Two."), Run(40, 150, "3."), Run(70, 150, "Three.")),
            Page(2, Run(70, 100, "4."), Run(100, 100, "Four."), Run(70, 125, "5."), Run(100, 125, "Five."), Run(70, 150, "6."), Run(100, 150, "Six.")));

        Assert.Equal([1, 2, 3, 4, 5, 6], blocks.Select(block => block.Number));
    }

    [Fact]
    public void Divides_unnumbered_paragraphs_by_their_gaps()
    {
        var blocks = Build(Page(1, Run(70, 100, "One begins"), Run(70, 115, "and ends."), Run(70, 145, "Two begins"), Run(70, 160, "and ends."), Run(70, 175, "Still two.")));

        Assert.Equal(["One begins and ends.", "Two begins and ends. Still two."], blocks.Select(block => block.Joined.Text));
    }

    [Fact]
    public void Reads_a_list_that_crosses_a_page()
    {
        var blocks = Build(
            Page(1, Run(70, 100, "◼"), Run(90, 100, "The quality of"), Run(90, 115, "short-"), Run(90, 130, "and long-term plans."), Run(70, 155, "◼"), Run(90, 155, "Support by a multi-")),
            Page(2, Run(90, 100, "agency team."), Run(70, 125, "◼"), Run(90, 125, "Records.")));

        Assert.All(blocks, block => Assert.Equal(BlockKind.Item, block.Kind));
        Assert.Equal(["The quality of short- and long-term plans.", "Support by a multi-agency team.", "Records."], blocks.Select(block => block.Joined.Text));
        Assert.Equal([1, 1, 2], blocks.Select(block => block.Page));
    }

    [Fact]
    public void Reads_a_list_that_crosses_to_a_page_with_another_margin()
    {
        var blocks = Build(
            Page(1, Run(70, 70, "A paragraph."), Run(70, 100, "◼"), Run(90, 100, "Plans."), Run(70, 125, "◼"), Run(90, 125, "Visits:"), Run(90, 150, "−"), Run(110, 150, "to homes")),
            Page(2, Run(120, 100, "−"), Run(140, 100, "to schools."), Run(100, 125, "◼"), Run(120, 125, "Records."), Run(100, 155, "A paragraph.")));

        Assert.Equal(["A paragraph.", "Plans.", "Visits: • to homes • to schools.", "Records.", "A paragraph."], blocks.Select(block => block.Joined.Text));
    }

    [Fact]
    public void Puts_the_second_level_into_its_parent()
    {
        var blocks = Build(Page(1, Run(70, 100, "◼"), Run(90, 100, "The oversight of:"), Run(90, 125, "−"), Run(110, 125, "care"), Run(90, 150, "−"), Run(110, 150, "and leaving care."), Run(70, 175, "◼"), Run(90, 175, "Records.")));

        Assert.Equal(["The oversight of: • care • and leaving care.", "Records."], blocks.Select(block => block.Joined.Text));
    }

    [Fact]
    public void A_paragraph_at_the_margin_ends_a_list()
    {
        var blocks = Build(Page(1, Run(70, 100, "◼"), Run(90, 100, "Better plans."), Run(70, 130, "Leaders know this.")));

        Assert.Equal([BlockKind.Item, BlockKind.Paragraph], blocks.Select(block => block.Kind));
    }

    [Fact]
    public void Reads_a_heading_over_two_lines_and_no_further()
    {
        var blocks = Build(Page(1, Run(70, 100, "HEADING of help", bold: true), Run(70, 118, "and protection: good", bold: true), Run(70, 140, "Text follows.")));

        Assert.Equal([(BlockKind.Heading, "HEADING of help and protection: good"), (BlockKind.Paragraph, "Text follows.")], blocks.Select(block => (block.Kind, block.Joined.Text)));
    }

    [Fact]
    public void What_begins_below_the_number_of_a_paragraph_that_has_ended_is_something_else()
    {
        var blocks = Build(Page(1, Run(70, 100, "1."), Run(100, 100, "Plans are clear and"), Run(100, 115, "short."), Run(70, 130, "Supervision"), Run(70, 155, "2."), Run(100, 155, "It is late."), Run(70, 180, "3."), Run(100, 180, "Visits are rare.")));

        Assert.Equal([(1, "Plans are clear and short."), (null, "Supervision"), (2, "It is late."), (3, "Visits are rare.")], blocks.Select(block => (block.Number, block.Joined.Text)));
    }

    [Fact]
    public void A_numbered_paragraph_may_go_on_below_its_number()
    {
        var blocks = Build(Page(1, Run(70, 100, "1."), Run(100, 100, "Plans are clear and"), Run(70, 115, "short."), Run(70, 140, "2."), Run(100, 140, "Two."), Run(70, 165, "3."), Run(100, 165, "Three.")));

        Assert.Equal(["Plans are clear and short.", "Two.", "Three."], blocks.Select(block => block.Joined.Text));
    }

    [Fact]
    public void A_dash_behind_a_heading_is_a_bullet_however_near_its_text_is()
    {
        var blocks = Build(Page(1, Run(70, 100, "HEADING of"), Run(70, 115, "two lines"), Run(70, 140, "– Plans are clear"), Run(70, 155, "– Visits are rare and"), Run(80, 170, "short.")));

        Assert.Equal([BlockKind.Heading, BlockKind.Item, BlockKind.Item], blocks.Select(block => block.Kind));
        Assert.Equal(["Plans are clear", "Visits are rare and short."], blocks.Skip(1).Select(block => block.Joined.Text));
    }

    private static IReadOnlyList<TextBlock> Build(params IReadOnlyList<TextLine>[] pages)
    {
        IReadOnlyList<TextLine> lines = [.. pages.SelectMany(page => page)];
        return BlockBuilder.Build(lines, at => lines[at].Text.StartsWith("HEADING", StringComparison.Ordinal) ? 2 : 0);
    }
}
