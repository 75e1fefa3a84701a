using Analytics.Parsing;
using Analytics.Parsing.Papers;
using Analytics.Parsing.Papers.Forms.Pdf;

namespace Analytics.Tests.Parsing.Papers.Forms.Pdf;

public sealed class PdfPaperTests
{
    private const double Pitch = 12;

    [Fact]
    public void Headings_paragraphs_and_lists_are_told_by_type_number_and_bullet()
    {
        var text = Read(Page(1,
            Line(60, "Purpose of report", bold: true),
            Line(90, "1.", "This paper tells of the inspection that took place in the spring and of what"),
            Line(102, "", "was found, so that members can ask about it."),
            Line(126, "2.", "The areas for improvement were:"),
            Line(138, "", "•", "plans that are co-"),
            Line(150, "", "", "produced with young people;"),
            Line(162, "", "•", "supervision."),
            Line(186, "It is recommended that members:"),
            Line(198, "(a) note the report; and"),
            Line(210, "(b) agree the plan."),
            Line(222, "Nothing else is asked of them.")));

        Assert.Equal(
            [
                "# Purpose of report",
                "1. This paper tells of the inspection that took place in the spring and of what was found, so that members can ask about it.",
                "2. The areas for improvement were:",
                "0 • plans that are co-produced with young people;",
                "0 • supervision.",
                "It is recommended that members:",
                "0 (a) note the report; and",
                "0 (b) agree the plan.",
                "Nothing else is asked of them.",
            ],
            FormReading.Show(text));
    }

    [Fact]
    public void A_paragraph_goes_on_over_the_page()
    {
        var text = Read(
            Page(1, Line(60, "The plan has been made and it will be looked at by the committee every quarter as long as"), Line(72, "it is not carried out, and then for a year more, which is what members asked for when they")),
            Page(2, Line(60, "met."), Line(90, "A second paragraph.")));

        Assert.Equal([1, 2], text.Blocks.Select(block => block.Page));
        Assert.EndsWith("when they met.", text.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_ruled_table_have_a_cell_for_each_column()
    {
        var text = Read(
            [Page(1, Line(60, "Action plan", bold: true), Cells(103, "Area", "Action", "RAG"), Cells(133, "Written plans", "Train managers", "Amber"), Cells(145, "for children", "", ""), Cells(163, "", "Audit", "Green"), Line(220, "Looked at quarterly."))],
            Grid(1, [100, 130, 160, 190], spanned: 160));

        Assert.Equal(["# Action plan", "|Area|Action|RAG|", "|Written plans for children|Train managers|Amber|", "|Written plans for children|Audit|Green|", "Looked at quarterly."], FormReading.Show(text));
        Assert.All(text.Blocks.Where(block => block.Kind == PaperBlockKind.TableRow), row => Assert.Equal(1, row.Table));
    }

    [Fact]
    public void A_table_goes_on_over_the_page_and_its_heads_are_there_once()
    {
        var text = Read(
            [
                Page(1, Cells(103, "Area", "Action", "RAG"), Cells(133, "Plans", "Train all of the", "Amber"), Cells(163, "Visits", "Count them", "Green")),
                Page(2, Cells(103, "Area", "Action", "RAG"), Cells(133, "", "every week too", ""), Cells(163, "", "Tell parents", "Blue")),
                Page(3, Cells(103, "Area", "Action", "RAG"), Cells(133, "Homes", "Buy two houses", "Red")),
            ],
            Grid(1, [100, 130, 160, 190]), Grid(2, [100, 130, 160, 190]), Grid(3, [100, 130, 160]));

        Assert.Equal(["|Area|Action|RAG|", "|Plans|Train all of the|Amber|", "|Visits|Count them every week too|Green|", "|Visits|Tell parents|Blue|", "|Homes|Buy two houses|Red|"], FormReading.Show(text));
        Assert.Equal([1, 1, 1, 2, 3], text.Blocks.Select(block => block.Page));
    }

    [Fact]
    public void Words_that_reach_over_a_rule_belong_to_both_its_sides()
    {
        var text = Read([Page(1, [new TextRun(60, 103, 140, 10, 10, false, "Ref What was said"), new TextRun(260, 103, 15, 10, 10, false, "RAG")], [Run(60, 133, "1", bold: false), Run(90, 133, "Plans", bold: false), Run(260, 133, "Red", bold: false)])], Grid(1, [100, 130, 160], columns: [50, 84, 250, 400]));

        Assert.Equal(["|Ref|What was said|RAG|", "|1|Plans|Red|"], FormReading.Show(text));
    }

    [Fact]
    public void A_frame_round_text_is_no_table()
    {
        var text = Read([Page(1, Line(103, "For decision by Cabinet."))], Grid(1, [100, 130], columns: [50, 500]));

        Assert.Equal(["For decision by Cabinet."], FormReading.Show(text));
    }

    [Fact]
    public void Rules_are_asked_of_the_pages_with_columns_and_of_sixty_at_most()
    {
        var pages = Enumerable.Range(1, 90).Select(number => Page(number, Line(60, $"Words of page {number}"), Cells(103, "Area", "Action", "Red"), Cells(133, "Plans", "Train", "Amber"), Cells(163, "Visits", "Count", $"Green {number % 7}"))).ToArray();
        var plain = Page(91, Line(60, "1.", "Only a numbered paragraph."), Line(90, "2.", "And another."), Line(120, "3.", "And one more."));

        Assert.Equal(Enumerable.Range(1, 60), PdfPaper.RuledPages(ReportText.Of(new PdfText([.. pages, plain]))));
        Assert.Empty(PdfPaper.RuledPages(ReportText.Of(new PdfText([plain]))));
    }

    private static PaperText Read(params PdfPage[] pages) => Read(pages, []);

    private static PaperText Read(PdfPage[] pages, params PageRules[] rules) => PdfPaper.Read(ReportText.Of(new PdfText(pages)), rules);

    private static PdfPage Page(int number, params TextRun[][] lines) => new(number, 595, 842, [.. lines.SelectMany(line => line)]);

    // Labels stand at 50, bullets at 72, text at 90 points.
    private static TextRun[] Line(double top, params string[] parts) => Line(top, parts, bold: false);

    private static TextRun[] Line(double top, string text, bool bold) => Line(top, [text], bold);

    private static TextRun[] Line(double top, string[] parts, bool bold)
    {
        double[] lefts = parts.Length == 3 ? [50, 72, 90] : [50, 72];
        return [.. parts.Select((text, i) => Run(lefts[i], top, text, bold)).Where(run => run.Text.Length > 0)];
    }

    private static TextRun[] Cells(double top, params string[] cells) => [.. cells.Select((text, i) => Run(new double[] { 60, 255, 405 }[i], top, text, bold: false)).Where(run => run.Text.Length > 0)];

    private static TextRun Run(double left, double top, string text, bool bold) => new(left, top, 5 * text.Length, Pitch - 2, 10, bold, text);

    /// <param name="levels">Where rows meet, from above.</param>
    /// <param name="spanned">The rule over which the first column's cell reaches.</param>
    private static PageRules Grid(int page, double[] levels, double[]? columns = null, double? spanned = null)
    {
        double[] sides = columns ?? [50, 250, 400, 500];
        return new PageRules(page,
        [
            .. levels.Select(level => new RuledLine(level == spanned ? sides[1] : sides[0], level, sides[^1], level)),
            .. sides.Select(side => new RuledLine(side, levels[0], side, levels[^1])),
        ]);
    }
}
