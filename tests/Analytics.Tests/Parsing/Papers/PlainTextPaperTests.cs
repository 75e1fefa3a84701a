using Analytics.Parsing.Papers;
using Analytics.Parsing.Papers.Forms;

namespace Analytics.Tests.Parsing.Papers;

public sealed class PlainTextPaperTests
{
    [Theory]
    [InlineData("- The plan", "-")]
    [InlineData("• The plan", "•")]
    [InlineData("·         The plan", "·")]
    [InlineData("1. The plan", "1.")]
    [InlineData("a) The plan", "a)")]
    [InlineData("(b) The plan", "(b)")]
    [InlineData("i. The plan", "i.")]
    [InlineData("- 1. The plan", "1.")]
    [InlineData("3.2\tThe plan", "3.2")]
    [InlineData("\uF0B7 The plan", "\uF0B7")]
    [InlineData("a)\u00A0\u00A0\u00A0 The plan", "a)")]
    public void Reads_the_mark_of_an_entry(string line, string label)
    {
        var block = Assert.Single(PaperReading.TextOf(line).Blocks);

        Assert.Equal((label, "The plan", PaperBlockKind.ListItem), (block.Label, block.Text, block.Kind));
    }

    [Theory]
    [InlineData("## **Purpose of the report**\n\nText.", nameof(PaperBlockKind.Heading), "Purpose of the report")]
    [InlineData("Purpose of report\n\nThe purpose is to tell members.", nameof(PaperBlockKind.Heading), "Purpose of report")]
    [InlineData("Minutes:\n\nThe item was heard.", nameof(PaperBlockKind.Heading), "Minutes:")]
    [InlineData("The areas for improvement were:\n\n- plans", nameof(PaperBlockKind.Paragraph), "The areas for improvement were:")]
    [InlineData("The *good* and **strong** <u>work</u> of A&B.\n\nMore.", nameof(PaperBlockKind.Paragraph), "The good and strong work of A&B.")]
    public void Tells_headings_and_takes_off_the_marks_of_Markdown(string text, string kind, string words)
    {
        var block = PaperReading.TextOf(text).Blocks[0];

        Assert.Equal((kind, words), (block.Kind.ToString(), block.Text));
    }

    [Fact]
    public void Joins_wrapped_lines_and_parts_paragraphs() =>
        Assert.Equal(
            ["The inspection looked at the help that children have, and at how leaders know what happens.", "It was thorough."],
            PaperReading.TextOf("The inspection looked at the help that children have, and\nat how leaders know what happens.\n\nIt was thorough.").Blocks.Select(block => block.Text));

    [Theory]
    [InlineData("plans that are co-\n\nproduced with young people", "plans that are co-produced with young people")]
    [InlineData("plans that children have helped to write are\n\nPage 3 of 9\n\nheld on the record", "plans that children have helped to write are held on the record")]
    public void Joins_a_paragraph_across_the_break_of_a_page(string text, string joined) =>
        Assert.Equal(joined, Assert.Single(PaperReading.TextOf(text).Blocks).Text);

    [Fact]
    public void Counts_pages_by_form_feeds() =>
        Assert.Equal([1, 2], PaperReading.TextOf("One page here.\n\fThe next page.").Blocks.Select(block => block.Page));

    [Fact]
    public void Reads_the_rows_of_a_table_with_empty_cells()
    {
        var rows = PaperReading.TextOf("| Area | Action |\n|---|---|\n| Plans | **Review** them |\n| | Audit |").Blocks;

        Assert.Equal(["Area | Action", "Plans | Review them", " | Audit"], rows.Select(row => row.Text));
        Assert.All(rows, row => Assert.Equal(1, row.Table));
    }

    [Fact]
    public void Marks_a_page_that_is_cut_and_takes_the_link_off()
    {
        var text = PaperReading.TextOf("Agenda item\n\nOfsted\n\nThe item was heard...  view the full minutes text for item 8");

        Assert.True(text.IsCut);
        Assert.Equal("The item was heard", text.Blocks[^1].Text);
    }

    [Fact]
    public void A_text_without_words_is_not_readable() => Assert.IsType<PaperForm.Unreadable>(PlainTextPaper.Read(" \n\u00A0\n---\n"));
}
