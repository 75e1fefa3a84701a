using System.Text.RegularExpressions;
using Analytics.Parsing;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Parts;
using Analytics.Reports;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Parts;

public sealed class JudgementsTests
{
    [Theory]
    [InlineData("The overall judgement is good", Grade.Good)]
    [InlineData("The overall judgement is that children’s services are inadequate", Grade.Inadequate)]
    [InlineData("Children’s services in Hartmoor require improvement to be good", Grade.RequiresImprovement)]
    [InlineData("Children's services in Hartmoor are outstanding", Grade.Outstanding)]
    public void Reads_the_overall_judgement_from_a_sentence(string sentence, Grade grade) =>
        Assert.Equal(new Judgement(JudgementName.OverallEffectiveness, grade), Assert.Single(Read(Sif.Kind, Page(1, Run(70, 100, sentence))).Graded));

    [Theory]
    [InlineData("The Local Safeguarding Children Board (LSCB) is good", Grade.Good)]
    [InlineData("The LSCB in Hartmoor requires improvement", Grade.RequiresImprovement)]
    public void Reads_the_judgement_of_the_board_from_a_sentence(string sentence, Grade grade) =>
        Assert.Equal(new Judgement(JudgementName.Lscb, grade), Assert.Single(Read(Sif.Kind, Page(2, Run(70, 100, sentence))).Graded));

    [Fact]
    public void A_sentence_may_wrap() =>
        Assert.Equal(Grade.RequiresImprovement, Assert.Single(Read(Sif.Kind, Page(1, Run(70, 100, "Children’s services in Hartmoor require"), Run(70, 115, "improvement"))).Graded).Grade);

    [Fact]
    public void A_heading_may_tell_the_grade()
    {
        var judgements = Read(Sif.Kind, Page(1, Run(70, 100, "A title")), new Heading("The effectiveness of the LSCB", Grade.Inadequate, null, 14));

        Assert.Equal(new Judgement(JudgementName.Lscb, Grade.Inadequate), Assert.Single(judgements.Graded));
    }

    [Fact]
    public void Prose_on_later_pages_tells_of_other_years() => Assert.Empty(Read(Sif.Kind, [.. Page(1, Run(70, 100, "A title")), .. Page(3, Run(70, 100, "Children’s services in Hartmoor are good"))]).Graded);

    [Fact]
    public void A_re_inspection_has_no_judgement_of_a_board() => Assert.Empty(Read(Sif.Reinspection, Page(1, Run(70, 100, "The LSCB is good"))).Graded);

    [Fact]
    public void The_table_is_asked_before_any_sentence()
    {
        var kind = Sif.Kind with { Facts = Sif.Kind.Facts with { Judgements = [(JudgementName.Leadership, new Regex("leaders are (?<grade>good)"))] } };

        var judgements = Read(kind, Page(1, Run(70, 100, "Leaders are good")), new JudgementRow("3. Leadership, management and governance", "Inadequate"));

        Assert.Equal([new(JudgementName.Leadership, Grade.Inadequate)], judgements.Graded);
    }

    [Fact]
    public void Judgements_stand_in_one_order_whatever_the_table_s()
    {
        var judgements = Read(Ilacs.Kind, [], new JudgementRow("The experiences of children in care and care leavers", "Good"), new JudgementRow("Overall effectiveness", "Good"));

        Assert.Equal([JudgementName.OverallEffectiveness, JudgementName.ChildrenInCare], judgements.Graded.Select(judgement => judgement.Name));
        Assert.Equal(CareScope.Combined, judgements.CareScope);
    }

    [Theory]
    [InlineData("The experiences of children in care and care leavers", CareScope.Combined)]
    [InlineData("The experiences and progress of children in care", CareScope.Separate)]
    public void The_label_tells_whether_care_leavers_share_the_judgement(string label, CareScope scope) => Assert.Equal(scope, Read(Ilacs.Kind, [], new JudgementRow(label, "Good")).CareScope);

    [Fact]
    public void What_was_never_seen_before_is_kept_as_unknown_with_a_warning()
    {
        var judgements = Read(Ilacs.Kind, [], new JudgementRow("Overall effectiveness", "Splendid"), new JudgementRow("The tidiness of the office", "Good"), new JudgementRow("Overall effectiveness", "Good"));

        Assert.Equal([new(JudgementName.OverallEffectiveness, Grade.Unknown)], judgements.Graded);
        Assert.Equal(["Unknown grade 'Splendid' for 'Overall effectiveness'.", "Unknown judgement 'The tidiness of the office' graded 'Good'.", "Judgement 'overall-effectiveness' stands twice in the table."], judgements.Warnings);
    }

    [Fact]
    public void Reads_the_outcome_from_a_sentence_anywhere()
    {
        var kind = InventedLayout.Kind with
        {
            Facts = InventedLayout.Kind.Facts with { Outcomes = [(AreaSendOutcome.TypicallyPositive, new Regex("all is well")), (AreaSendOutcome.Inconsistent, new Regex("some is well"))] },
        };

        Assert.Equal(AreaSendOutcome.Inconsistent, Read(kind, Page(5, Run(70, 100, "Here some is"), Run(70, 115, "well."))).Outcome);
        Assert.Null(Read(kind, Page(5, Run(70, 100, "Here nothing is."))).Outcome);
    }

    private static Judgements Read(ReportKind kind, IReadOnlyList<TextLine> lines, params IReadOnlyList<JudgementRow> rows) => Judgements.Read(kind, new JudgementTable(0, 0, rows), new ReportText(lines, 12, [], []), []);

    private static Judgements Read(ReportKind kind, IReadOnlyList<TextLine> lines, Heading heading) => Judgements.Read(kind, null, new ReportText(lines, 12, [], []), [heading]);
}
