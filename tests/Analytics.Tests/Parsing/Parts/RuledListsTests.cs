using Analytics.Parsing;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Parts;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Parts;

public sealed class RuledListsTests
{
    private static readonly HeadingFinder Finder = new(InventedLayout.Era.Headings, InventedLayout.BodySize);

    private static readonly IReadOnlyList<TextLine> Lines =
    [
        .. Page(1, Run(70, 70, "How leaders lead", bold: true), Run(70, 100, "Leaders know.")),
        .. Page(2, Run(70, 100, "What must get better", bold: true), Run(80, 140, "Leaders should make"), Run(80, 155, "visits."), Run(80, 180, "They should keep records."), Run(70, 230, "About this visit", bold: true), Run(70, 260, "Two inspectors came.")),
    ];

    private static readonly IReadOnlyList<PageRules> Rules =
        [new(2, [.. new double[] { 130, 172, 205 }.Select(top => new RuledLine(70, top, 520, top)), new RuledLine(70, 130, 70, 205), new RuledLine(520, 130, 520, 205)])];

    [Fact]
    public void Asks_for_the_rules_of_those_pages_alone_that_have_a_list() => Assert.Equal([2], RuledLists.Pages(Lines, Finder));

    [Fact]
    public void Takes_the_rows_of_a_list_out_of_the_text()
    {
        var lists = RuledLists.Cut(Lines, Finder, Rules);

        Assert.Equal(["Leaders should make visits.", "They should keep records."], Assert.Single(lists.Rows).Select(row => row.Cells[^1].Joined.Text));
        Assert.Equal(["How leaders lead", "Leaders know.", "What must get better", "About this visit", "Two inspectors came."], lists.Lines.Select(line => line.Text));
    }

    [Fact]
    public void A_list_without_rules_stays_in_the_text()
    {
        var lists = RuledLists.Cut(Lines, Finder, []);

        Assert.Empty(Assert.Single(lists.Rows));
        Assert.Equal(Lines.Select(line => line.Text), lists.Lines.Select(line => line.Text));
    }
}
