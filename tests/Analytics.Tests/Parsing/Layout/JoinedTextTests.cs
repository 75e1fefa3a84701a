using Analytics.Parsing.Layout;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Layout;

public sealed class JoinedTextTests
{
    private static readonly JoinedText Joined = LineJoin.Join([.. Page(1, Run(70, 700, "One is. Two")), .. Page(2, Run(90, 100, "goes on. Three."))]);

    [Fact]
    public void A_passage_on_part_of_a_line_has_a_box_cut_within_it()
    {
        var box = Assert.Single(Joined.BoxesOf(0, "One is.".Length));

        Assert.Equal((1, 70d, 700d, 112d), (box.Page, box.Left, box.Top, box.Right));
        Assert.Equal(714.4, box.Bottom, 0.01);
    }

    [Fact]
    public void A_passage_over_two_lines_has_a_box_on_each()
    {
        var boxes = Joined.BoxesOf(Joined.Text.IndexOf("Two", StringComparison.Ordinal), "Two goes on.".Length);

        Assert.Equal([(1, 118d, 136d), (2, 90d, 138d)], boxes.Select(box => (box.Page, box.Left, box.Right)));
    }

    [Fact]
    public void The_whole_text_has_the_box_of_every_line() =>
        Assert.Equal([(1, 70d, 136d), (2, 90d, 180d)], Joined.BoxesOf(0, Joined.Text.Length).Select(box => (box.Page, box.Left, box.Right)));

    [Fact]
    public void The_box_of_an_item_begins_behind_its_bullet()
    {
        var box = Assert.Single(LineJoin.Join(Page(1, Run(70, 100, "\u25FC"), Run(90, 100, "Plans."))).BoxesOf(0, 6));

        Assert.Equal((90d, 126d), (box.Left, box.Right));
    }

    [Fact]
    public void Knows_the_page_of_each_character() => Assert.Equal((1, 2), (Joined.PageAt(8), Joined.PageAt(12)));
}
