using Analytics.Parsing;
using Analytics.Parsing.Parts;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Parts;

public sealed class TableOfContentsTests
{
    [Fact]
    public void Takes_off_entries_with_their_pages()
    {
        var kept = Strip(
            Run(70, 70, "A title."), Run(70, 100, "Contents"), Run(70, 120, "How leaders lead"), Run(500, 120, "3"), Run(70, 140, "What must get better........12"), Run(70, 160, "About this visit 24"),
            Run(70, 200, "How leaders lead"), Run(70, 220, "They lead."));

        Assert.Equal(["A title.", "How leaders lead", "They lead."], kept);
    }

    [Fact]
    public void Takes_off_entries_that_wrap_and_entries_without_a_page()
    {
        var kept = Strip(
            Run(70, 100, "Table of contents"), Run(70, 120, "Part one"), Run(70, 140, "How the children of the borough"), Run(70, 155, "are kept safe from harm"), Run(500, 155, "3"), Run(70, 175, "Part two"), Run(70, 195, "About this visit"), Run(500, 195, "24"),
            Run(70, 240, "Part one"));

        Assert.Equal(["Part one"], kept);
    }

    [Fact]
    public void Takes_off_entries_none_of_which_has_a_page() =>
        Assert.Equal(["How leaders lead", "They lead."], Strip(Run(70, 100, "Contents"), Run(70, 120, "How leaders lead"), Run(70, 140, "About this visit"), Run(70, 200, "How leaders lead"), Run(70, 220, "They lead.")));

    [Fact]
    public void A_year_is_no_page() => Assert.Equal(["Contents", "The visit of 2014"], Strip(Run(70, 100, "Contents"), Run(70, 120, "The visit of 2014")));

    [Fact]
    public void A_heading_without_entries_stays() => Assert.Equal(["Contents", "Of the box."], Strip(Run(70, 100, "Contents"), Run(70, 120, "Of the box.")));

    [Fact]
    public void Text_without_contents_stays() => Assert.Equal(["Plans are clear in 9 of 10", "and short."], Strip(Run(70, 100, "Plans are clear in 9 of 10"), Run(70, 115, "and short.")));

    private static IEnumerable<string> Strip(params IReadOnlyList<TextRun> runs) => TableOfContents.Strip(Page(1, runs)).Select(line => line.Text);
}
