using Analytics.Parsing;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Parts;
using Analytics.Reports;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Parts;

public sealed class JudgementTableTests
{
    private static readonly JudgementLabels Labels = LabelsOf(Ilacs.Kind);

    [Fact]
    public void Goes_by_label_whatever_the_order()
    {
        var table = Find(
            Run(70, 200, "Judgement", bold: true), Run(380, 200, "Grade", bold: true),
            Run(70, 230, "The experiences and progress of children in care"), Run(70, 245, "and care leavers"), Run(380, 230, "Good"),
            Run(70, 270, "The impact of leaders on social work practice"), Run(380, 270, "Inadequate"),
            Run(70, 300, "Overall effectiveness"), Run(380, 300, "Outstanding"),
            Run(70, 340, "Services in Hartmoor are good and have been so for many a long year now."));

        Assert.Equal([JudgementName.ChildrenInCare, JudgementName.Leadership, JudgementName.OverallEffectiveness], table.Rows.Select(row => Labels.Judgement(row.Label)));
        Assert.Equal(["Good", "Inadequate", "Outstanding"], table.Rows.Select(row => row.Grade));
        Assert.True(Labels.IsCombined(table.Rows[0].Label));
        Assert.Equal(5, table.End);
    }

    [Fact]
    public void Reads_a_grade_that_wraps_round_its_label()
    {
        var table = Find(
            Run(70, 200, "Judgement", bold: true), Run(380, 200, "Grade", bold: true),
            Run(380, 223, "Requires improvement"), Run(70, 230, "Overall effectiveness"), Run(380, 238, "to be good"),
            Run(70, 270, "The impact of leaders on social work practice"), Run(70, 285, "with families"), Run(380, 277, "Good"));

        Assert.Equal([("Overall effectiveness", "Requires improvement to be good"), ("The impact of leaders on social work practice with families", "Good")], table.Rows.Select(row => (row.Label, row.Grade)));
    }

    [Fact]
    public void Reads_the_label_that_lost_a_word()
    {
        var table = Find(
            Run(70, 200, "Judgement", bold: true), Run(380, 200, "Grade", bold: true),
            Run(70, 230, "The experiences and progress of"), Run(70, 245, "children in care"), Run(380, 230, "Good"),
            Run(70, 270, "The experiences and progress of"), Run(70, 285, "children care leavers"), Run(380, 270, "Inadequate"));

        Assert.Equal([JudgementName.ChildrenInCare, JudgementName.CareLeavers], table.Rows.Select(row => Labels.Judgement(row.Label)));
        Assert.False(Labels.IsCombined(table.Rows[0].Label));
    }

    [Fact]
    public void Reads_a_table_that_a_page_break_divides_within_a_row()
    {
        var table = Find(
        [
            .. Page(1, Run(70, 700, "Judgement", bold: true), Run(380, 700, "Grade", bold: true), Run(70, 720, "The impact of leaders on social work practice"), Run(380, 720, "Good"), Run(70, 750, "The experiences and progress of children"), Run(380, 750, "Requires improvement")),
            .. Page(2, Run(70, 72, "who need help and protection"), Run(380, 72, "to be good"), Run(70, 100, "Overall effectiveness"), Run(380, 100, "Inadequate")),
        ], Labels);

        Assert.Equal(["Good", "Requires improvement to be good", "Inadequate"], table.Rows.Select(row => row.Grade));
        Assert.StartsWith("The experiences and progress of children who", table.Rows[1].Label, StringComparison.Ordinal);
        Assert.EndsWith("children who need help and protection", table.Rows[1].Label, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_table_without_its_header()
    {
        var table = Find(Run(70, 200, "The experiences and progress of"), Run(70, 215, "children in care"), Run(380, 215, "Good"), Run(70, 240, "The impact of leaders"), Run(380, 240, "Requires improvement"));

        Assert.Equal(["Good", "Requires improvement"], table.Rows.Select(row => row.Grade));
    }

    [Fact]
    public void Prose_about_an_earlier_grade_is_no_row() => Assert.Null(JudgementTable.Find(Page(1, Run(70, 200, "Overall effectiveness was judged to be good in 2019.")), Labels));

    [Fact]
    public void Reads_a_grade_that_begins_above_the_first_row_of_a_table_without_its_header()
    {
        var table = Find(Run(70, 170, "Text above."), Run(380, 223, "Requires improvement"), Run(70, 230, "Overall effectiveness"), Run(380, 238, "to be good"), Run(70, 270, "The impact of leaders"), Run(380, 270, "Good"));

        Assert.Equal([("Overall effectiveness", "Requires improvement to be good"), ("The impact of leaders", "Good")], table.Rows.Select(row => (row.Label, row.Grade)));
        Assert.Equal(1, table.Start);
    }

    [Fact]
    public void Reads_columns_that_all_but_touch()
    {
        var table = Find(
            Run(70, 200, "Judgement", bold: true), Run(280, 200, "Grade", bold: true),
            Run(70, 230, "The experiences and progress of children in care Inadequate"), Run(70, 260, "Overall effectiveness"), Run(280, 260, "Good"));

        Assert.Equal([("The experiences and progress of children in care", "Inadequate"), ("Overall effectiveness", "Good")], table.Rows.Select(row => (row.Label, row.Grade)));
    }

    [Fact]
    public void Reads_rows_that_are_numbered()
    {
        var labels = LabelsOf(Sif.Kind);
        var table = Find(
            Page(1, Run(70, 200, "1. Children who need help and protection"), Run(400, 200, "Good"),
                Run(400, 223, "Requires"), Run(70, 230, "2. Children looked after and achieving permanence"), Run(400, 237, "improvement"),
                Run(90, 260, "2.1 Adoption performance"), Run(400, 260, "Outstanding"), Run(90, 290, "2.2 Experiences and progress of care leavers"), Run(400, 290, "Inadequate"),
                Run(70, 320, "1. Leadership, management and governance"), Run(400, 320, "Not judged")),
            labels);

        Assert.Equal(
            [(JudgementName.HelpAndProtection, "Good"), (JudgementName.ChildrenInCare, "Requires improvement"), (JudgementName.Adoption, "Outstanding"), (JudgementName.CareLeavers, "Inadequate"), (JudgementName.Leadership, "Not judged")],
            table.Rows.Select(row => (labels.Judgement(row.Label).GetValueOrDefault(), row.Grade)));
    }

    private static JudgementTable Find(params IReadOnlyList<TextRun> runs) => Find(Page(1, runs), Labels);

    private static JudgementTable Find(IReadOnlyList<TextLine> lines, JudgementLabels labels) => JudgementTable.Find(lines, labels) ?? throw new InvalidOperationException("No table was found.");

    private static JudgementLabels LabelsOf(ReportKind kind) => kind.Table ?? throw new InvalidOperationException("No labels.");
}
