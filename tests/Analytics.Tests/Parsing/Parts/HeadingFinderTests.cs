using Analytics.Parsing;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Parts;
using Analytics.Reports;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Parts;

public sealed class HeadingFinderTests
{
    [Theory]
    [InlineData("How leaders lead", null)]
    [InlineData("HOW LEADERS LEAD:", null)]
    [InlineData("How leaders lead?", null)]
    [InlineData("How leaders lead1", null)]
    [InlineData("How leaders lead: good", Grade.Good)]
    [InlineData("How leaders lead – requires improvement to be good", Grade.RequiresImprovement)]
    [InlineData("How leaders lead is inadequate", Grade.Inadequate)]
    public void Knows_a_heading_in_bold_whatever_closes_it(string printed, Grade? grade)
    {
        var (heading, count) = Find(Run(70, 100, printed, bold: true), Run(70, 130, "Leaders know."));

        Assert.Equal((HeadingRole.Narrative, grade, 1), (heading.Rule?.Role, heading.Grade, count));
        Assert.Equal("how leaders lead", heading.Title, ignoreCase: true);
    }

    [Fact]
    public void Knows_a_heading_over_several_lines()
    {
        var (heading, count) = Find(Run(70, 100, "How the children", size: 14), Run(70, 118, "of the borough are kept", size: 14), Run(70, 136, "safe from harm: good", size: 14), Run(70, 160, "They are safe."));

        Assert.Equal(("How the children of the borough are kept safe from harm", Grade.Good, 3), (heading.Title, heading.Grade, count));
    }

    [Fact]
    public void Reads_the_grade_in_a_column_beside_a_heading()
    {
        var (heading, count) = Find(Run(70, 100, "How leaders lead", bold: true), Run(380, 100, "Outstanding", bold: true), Run(70, 130, "Leaders know."));

        Assert.Equal(("How leaders lead", Grade.Outstanding, 1), (heading.Title, heading.Grade, count));
    }

    [Fact]
    public void Reads_a_grade_that_wraps_above_and_below_its_heading()
    {
        var (heading, count) = Find(Run(380, 93, "Requires"), Run(70, 100, "How leaders lead", bold: true), Run(380, 107, "improvement"), Run(70, 130, "Leaders know."));

        Assert.Equal(("How leaders lead", Grade.RequiresImprovement, 3), (heading.Title, heading.Grade, count));
    }

    [Fact]
    public void Reads_a_grade_whose_column_touches_the_heading()
    {
        var (heading, count) = Find(
            Run(70, 100, "How the children of", bold: true), Run(300, 100, "Requires", bold: true),
            Run(70, 118, "the borough are kept safe from harm improvement", bold: true), Run(70, 150, "They are safe."));

        Assert.Equal(("How the children of the borough are kept safe from harm", Grade.RequiresImprovement, 2), (heading.Title, heading.Grade, count));
    }

    [Fact]
    public void Reads_a_grade_below_the_heading_in_letters_of_another_weight()
    {
        var (heading, count) = Find(Run(70, 100, "Part two is", bold: true), Run(70, 116, "requires improvement"), Run(70, 150, "The board meets."));

        Assert.Equal((HeadingRole.Part, Grade.RequiresImprovement, 2), (heading.Rule?.Role, heading.Grade, count));
    }

    [Fact]
    public void Takes_the_longest_wording_that_is_known_and_leaves_the_next_heading_alone()
    {
        var (heading, count) = Find(Run(70, 100, "How leaders lead", size: 14, bold: true), Run(70, 125, "In short", size: 14, bold: true));

        Assert.Equal(("How leaders lead", 1), (heading.Title, count));
    }

    [Fact]
    public void An_unknown_heading_ends_where_a_known_one_begins()
    {
        var (heading, count) = Find(Run(70, 100, "What else was seen", bold: true), Run(70, 115, "How leaders lead", bold: true));

        Assert.Equal(("What else was seen", 1), (heading.Title, count));
        Assert.Null(heading.Rule);
    }

    [Fact]
    public void A_year_at_the_end_of_a_heading_is_no_footnote_mark() => Assert.Equal("Visits in 2014", Find(Run(70, 100, "Visits in 2014", bold: true)).Heading.Title);

    [Fact]
    public void Names_a_section_for_the_layout_where_the_heading_is_a_sentence() =>
        Assert.Equal("Care", Find(Run(70, 100, "The judgement on care is good", bold: true)).Heading.Title);

    [Theory]
    [InlineData("What must get better", "What must get better", null)]
    [InlineData("How leaders lead: good", "How leaders lead", Grade.Good)]
    public void Knows_a_heading_in_plain_letters(string printed, string title, Grade? grade)
    {
        var (heading, _) = Find(Run(70, 100, printed));

        Assert.Equal((title, grade), (heading.Title, heading.Grade));
        Assert.NotNull(heading.Rule);
    }

    [Fact]
    public void Knows_a_plain_heading_over_two_lines_by_the_grade_beside_it()
    {
        var (heading, count) = Find(Run(70, 100, "How the children of the borough are"), Run(380, 100, "Good"), Run(70, 115, "kept safe from harm"));

        Assert.Equal((Grade.Good, 2), (heading.Grade, count));
    }

    [Theory]
    [InlineData("How leaders lead")]
    [InlineData("What must get better.")]
    [InlineData("what must get better")]
    [InlineData("At once")]
    [InlineData("Whatever else")]
    public void Other_plain_lines_are_no_headings(string printed) => Assert.Null(FindAt(Run(70, 100, printed), Run(70, 115, "and so on.")));

    [Theory]
    [InlineData("Every child was seen.")]
    [InlineData("every child")]
    [InlineData("12")]
    public void Bold_lines_that_are_sentences_or_parts_of_them_are_no_headings(string printed) => Assert.Null(FindAt(Run(70, 100, printed, bold: true)));

    [Fact]
    public void A_bulleted_line_in_bold_is_no_heading() => Assert.Null(FindAt(Run(70, 100, "\u25FC", bold: true), Run(90, 100, "How leaders lead", bold: true)));

    private static (Heading Heading, int Count) Find(params IReadOnlyList<TextRun> runs) => FindAt(runs) ?? throw new InvalidOperationException("No heading was found.");

    private static (Heading Heading, int Count)? FindAt(params IReadOnlyList<TextRun> runs) => new HeadingFinder(InventedLayout.Era.Headings, InventedLayout.BodySize).FindAt(Page(1, runs), 0);
}
