using Analytics.Parsing;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Layout.Tables;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Layout.Tables;

/// <summary>A table from 60 to 360 points of the width, in one column or with a second one from 160; its lines are as long as their words.</summary>
public sealed class RuledTableTests
{
    [Fact]
    public void Divides_rows_where_a_rule_runs_across()
    {
        var table = Read([Ruled(1, 90, 110, 150, 170)], Page(1, Run(66, 92, "What to do"), Run(66, 112, "Plans should be"), Run(66, 130, "clear."), Run(66, 152, "Visits should be early.")));

        Assert.Equal(["What to do", "Plans should be clear.", "Visits should be early."], Texts(table));
        Assert.Empty(table.Outside);
    }

    [Fact]
    public void Joins_the_pieces_of_a_rule_and_passes_over_one_that_divides_some_cells_only()
    {
        var whole = Ruled(1, [160], 90, 190);
        RuledLine[] pieces = [new(60, 130, 159, 130), new(160.5, 130.4, 360, 130.4), new(60, 150, 160, 150), new(60, 150, 160, 150)];

        var table = Read([whole with { Lines = [.. whole.Lines, .. pieces] }], Page(1, Run(66, 100, "North"), Run(166, 100, "Plan."), Run(66, 132, "South"), Run(166, 132, "Visit"), Run(166, 160, "early.")));

        Assert.Equal(["North|Plan.", "South|Visit early."], Texts(table));
    }

    [Fact]
    public void Divides_columns_where_text_fills_the_first_up_to_the_second()
    {
        var table = Read([Ruled(1, [160], 90, 150)], Page(1, Run(66, 100, "Hartmoor Trust "), Run(165, 100, "Plans should be"), Run(66, 115, "and others"), Run(165, 115, "clear.")));

        Assert.Equal(["Hartmoor Trust and others|Plans should be clear."], Texts(table));
    }

    [Fact]
    public void Keeps_the_bullets_of_a_list_in_either_column()
    {
        var table = Read([Ruled(1, [160], 90, 190)], Page(1,
            Run(66, 100, "Hartmoor"), Run(166, 100, "Leaders should:"), Run(66, 115, "and"), Run(166, 115, "\uF0B7"), Run(184, 115, "plan"), Run(66, 130, "Saltby"), Run(166, 130, "•"), Run(184, 130, "visit.")));

        Assert.Equal(["Hartmoor and Saltby|Leaders should: • plan • visit."], Texts(table));
    }

    [Theory]
    [InlineData("Plans should be", "clear.")]
    [InlineData("Plans should name the children, their families and", "Hartmoor’s own staff.")]
    [InlineData("Plans should name these:", "Children.")]
    [InlineData("Plans should be clear.", "They should be short, too.")]
    [InlineData("Plans by Hartmoor and", "Saltby.")]
    public void Goes_on_with_a_row_on_the_next_page(string before, string after)
    {
        var table = Read([Ruled(1, 700, 720, 740), Ruled(2, 90, 110, 130)],
            Page(1, Run(66, 702, "First."), Run(66, 722, before)), Page(2, Run(66, 92, after), Run(66, 112, "Last.")));

        Assert.Equal(["First.", $"{before} {after}", "Last."], Texts(table));
    }

    [Theory]
    [InlineData("Plans should be clear.", "Visits should be early.")]
    [InlineData("Plans should be ‘clear.’", "Visits should be early.")]
    [InlineData("Better plans", "Visits should be early and of use.")]
    public void Begins_a_row_on_the_next_page(string before, string after)
    {
        var table = Read([Ruled(1, 720, 740), Ruled(2, 90, 110)], Page(1, Run(66, 722, before)), Page(2, Run(66, 92, after)));

        Assert.Equal([before, after], Texts(table));
    }

    [Fact]
    public void Begins_a_row_with_a_small_letter_where_rows_do()
    {
        var table = Read([Ruled(1, 720, 740), Ruled(2, 90, 110)], Page(1, Run(66, 722, "plans should be clear.")), Page(2, Run(66, 92, "visits should be early.")));

        Assert.Equal(["plans should be clear.", "visits should be early."], Texts(table));
    }

    [Fact]
    public void Goes_on_with_a_list_on_the_next_page_but_not_with_a_row_that_is_an_item_itself()
    {
        var list = Read([Ruled(1, 700, 740), Ruled(2, 90, 110)], Page(1, Run(66, 702, "Leaders should:"), Run(66, 722, "•"), Run(84, 722, "plan.")), Page(2, Run(66, 92, "•"), Run(84, 92, "visit.")));
        var items = Read([Ruled(1, 700, 740), Ruled(2, 90, 110)], Page(1, Run(66, 722, "•"), Run(84, 722, "Plan.")), Page(2, Run(66, 92, "•"), Run(84, 92, "Visit.")));

        Assert.Equal(["Leaders should: • plan. • visit."], Texts(list));
        Assert.Equal(["Plan.", "Visit."], Texts(items));
    }

    [Fact]
    public void Goes_on_with_a_row_of_which_only_one_cell_is_left()
    {
        var table = Read([Ruled(1, [160], 700, 740), Ruled(2, [160], 90, 110, 130)],
            Page(1, Run(66, 702, "Hartmoor Care"), Run(166, 702, "Plans should be clear.")), Page(2, Run(66, 92, "Board"), Run(66, 112, "Saltby"), Run(166, 112, "Visit.")));

        Assert.Equal(["Hartmoor Care Board|Plans should be clear.", "Saltby|Visit."], Texts(table));
    }

    [Fact]
    public void Goes_on_where_no_rule_closes_the_row_at_the_foot_of_the_page()
    {
        var open = new PageRules(1, [new(60, 700, 360, 700), new(60, 700, 60, 760), new(360, 700, 360, 760)]);

        var table = Read([open, Ruled(2, 90, 130)], Page(1, Run(66, 722, "Plans should be clear.")), Page(2, Run(66, 92, "They should be short.")));

        Assert.Equal(["Plans should be clear. They should be short."], Texts(table));
    }

    [Fact]
    public void Leaves_out_a_head_that_is_printed_again()
    {
        var table = Read([Ruled(1, 700, 720, 740), Ruled(2, 90, 110, 130)],
            Page(1, Run(66, 702, "What to do"), Run(66, 722, "Plans should be")), Page(2, Run(66, 92, "What to do"), Run(66, 112, "clear.")));

        Assert.Equal(["What to do", "Plans should be clear."], Texts(table));
    }

    [Fact]
    public void Divides_a_numbered_list_that_is_not_ruled()
    {
        var table = Read([Ruled(1, 90, 190)], Page(1, Run(66, 100, "1. Plan for those aged"), Run(66, 115, "12. Be clear."), Run(66, 130, "2. Visit"), Run(66, 145, "early."), Run(66, 160, "3. Listen.")));

        Assert.Equal(["1. Plan for those aged 12. Be clear.", "2. Visit early.", "3. Listen."], Texts(table));
    }

    [Fact]
    public void Keeps_the_lines_round_the_table_and_does_not_join_rows_over_them()
    {
        var table = Read([Ruled(1, 90, 110), Ruled(2, 90, 110)],
            Page(1, Run(66, 60, "Heading"), Run(66, 92, "Plans should be"), Run(66, 300, "Between")), Page(2, Run(66, 92, "clear."), Run(66, 300, "Behind")));

        Assert.Equal(["Plans should be", "clear."], Texts(table));
        Assert.Equal(["Heading", "Between", "Behind"], table.Outside.Select(line => line.Text));
    }

    [Fact]
    public void Finds_no_table_without_sides_or_on_a_page_whose_rules_are_not_known()
    {
        var lines = Page(1, Run(66, 92, "Plans should be clear."));
        var underlines = new PageRules(1, [new(60, 90, 360, 90), new(60, 110, 360, 110)]);

        Assert.Single(Read([underlines], lines).Outside);
        Assert.Single(Read([Ruled(2, 90, 110)], lines).Outside);
        Assert.Empty(Read([Ruled(2, 90, 110)], lines).Rows);
    }

    private static RuledTable Read(IReadOnlyList<PageRules> rules, params IReadOnlyList<TextLine>[] pages) => RuledTable.Read([.. pages.SelectMany(lines => lines)], rules);

    private static IEnumerable<string> Texts(RuledTable table) => table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Joined.Text)));

    private static PageRules Ruled(int page, params double[] tops) => Ruled(page, [], tops);

    // Sides are drawn row by row, as writers do.
    private static PageRules Ruled(int page, double[] columns, params double[] tops) => new(page,
    [
        .. tops.Select(top => new RuledLine(60, top, 360, top)),
        .. tops.Zip(tops.Skip(1)).SelectMany(row => columns.Prepend(60).Append(360).Select(x => new RuledLine(x, row.First + 0.5, x, row.Second))),
    ]);
}
