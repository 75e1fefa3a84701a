using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Layout;

public sealed class LineBuilderTests
{
    [Fact]
    public void Joins_runs_of_one_line_in_their_order_on_the_page()
    {
        var lines = Page(1, Run(136, 100, "plans"), Run(70, 100, "Children’s"), Run(70, 120, "next"));

        Assert.Equal(["Children’s plans", "next"], lines.Select(line => line.Text));
    }

    [Fact]
    public void Joins_a_word_in_two_fonts_without_a_space()
    {
        var line = Assert.Single(Page(1, Run(70, 100, "children"), Run(118, 100, "’"), Run(124, 100, "s needs")));

        Assert.Equal("children’s needs", line.Text);
    }

    [Fact]
    public void Sees_a_wide_gap_as_two_cells()
    {
        var line = Assert.Single(Page(1, Run(70, 100, "Overall effectiveness"), Run(330, 100, "Good")));

        Assert.Equal(["Overall effectiveness", "Good"], line.Cells.Select(cell => cell.Text));
        Assert.Equal("Overall effectiveness Good", line.Text);
    }

    [Theory]
    [InlineData('\u25FC')]
    [InlineData('\uF06E')]
    [InlineData('\uF0B7')]
    [InlineData('\uF0A7')]
    [InlineData('\u2022')]
    [InlineData('\u0083')]
    [InlineData('\u2B1B')]
    [InlineData('\u27A2')]
    [InlineData('\u2192')]
    [InlineData('\uE123')]
    public void Takes_a_bullet_off_the_text(char glyph)
    {
        var line = Assert.Single(Page(1, Run(70, 100, glyph.ToString()), Run(90, 100, "Better plans")));

        Assert.Equal("Better plans", line.Text);
        Assert.Equal('•', line.Bullet?.Glyph);
    }

    [Fact]
    public void Takes_a_bullet_off_a_run_that_holds_the_text_too() => Assert.Equal("Better plans", Assert.Single(Page(1, Run(70, 100, "◼ Better plans"))).Text);

    [Theory]
    [InlineData('-', '-')]
    [InlineData('–', '•')]
    [InlineData('\u2212', '•')]
    [InlineData('\uF02D', '•')]
    [InlineData('o', '•')]
    [InlineData('n', '•')]
    [InlineData('§', '•')]
    [InlineData('\u0095', '•')]
    public void Takes_a_dash_for_a_bullet_where_the_text_stands_apart(char glyph, char told) =>
        Assert.Equal(told, Assert.Single(Page(1, Run(90, 100, glyph.ToString()), Run(110, 100, "Better plans"))).Bullet?.Glyph);

    [Fact]
    public void Leaves_a_dash_between_words()
    {
        var line = Assert.Single(Page(1, Run(90, 100, "–"), Run(99, 100, "and better plans")));

        Assert.Null(line.Bullet);
        Assert.Equal("– and better plans", line.Text);
    }

    [Fact]
    public void Leaves_out_footnote_marks_but_not_raised_letters()
    {
        var line = Assert.Single(Page(1, Run(70, 100, "On the 4"), Run(118, 97, "th", size: 8), Run(126, 100, " of May"), Run(170, 97, "1", size: 8)));

        Assert.Equal("On the 4th of May", line.Text);
        Assert.False(line.StartsWithMark);
    }

    [Fact]
    public void Sees_where_a_footnote_begins() => Assert.True(Assert.Single(Page(1, Run(70, 700, "1", size: 6), Run(76, 702, "See the guidance.", size: 10))).StartsWithMark);

    [Fact]
    public void A_line_is_bold_when_most_of_it_is()
    {
        var lines = Page(1, Run(70, 100, "The progress of children", bold: true), Run(220, 100, "’s"), Run(70, 120, "Plain"), Run(105, 120, "b", bold: true));

        Assert.Equal([true, false], lines.Select(line => line.Bold));
    }
}
