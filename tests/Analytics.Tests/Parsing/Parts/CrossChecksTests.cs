using System.Text.RegularExpressions;
using Analytics.Parsing;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Parts;
using Analytics.Reports;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Parts;

public sealed class CrossChecksTests
{
    private static readonly IReadOnlyList<TextLine> Whole = Page(1,
        Run(70, 100, "What must get better", size: 14, bold: true), Run(70, 130, "\u25FC"), Run(90, 130, "Keep records."),
        Run(70, 160, "How leaders lead: good", size: 14, bold: true), Run(70, 190, "Leaders know."));

    private static readonly Judgements Both = Graded(new(JudgementName.OverallEffectiveness, Grade.Good), new Judgement(JudgementName.Leadership, Grade.Good));

    [Fact]
    public void A_whole_report_has_no_warning()
    {
        Assert.Empty(Warnings(Whole, Both));
        Assert.Empty(CrossChecks.Missing(Facts(Whole, Both)));
    }

    [Fact]
    public void A_judgement_that_the_framework_makes_is_missing_where_none_was_found()
    {
        var facts = Facts(Whole, Both) with { Framework = Framework.LscbReview };

        Assert.Equal(["Judgement 'lscb' was not found."], CrossChecks.Missing(facts));
        Assert.Equal(["Judgement 'lscb' was not found."], CrossChecks.Warnings(facts));
        Assert.Empty(CrossChecks.Missing(facts with { Judgements = Graded(new Judgement(JudgementName.Lscb, Grade.Good)) }));
    }

    [Fact]
    public void An_outcome_is_missing_only_where_the_kind_has_outcomes()
    {
        var kind = InventedLayout.Kind with { Facts = InventedLayout.Kind.Facts with { Outcomes = [(AreaSendOutcome.Inconsistent, new Regex("so-so"))] } };

        Assert.Equal(["The outcome was not found."], CrossChecks.Missing(Facts(Whole, Both) with { Kind = kind }));
        Assert.Empty(CrossChecks.Missing(Facts(Whole, Both with { Outcome = AreaSendOutcome.Inconsistent }) with { Kind = kind }));
    }

    [Fact]
    public void A_heading_that_contradicts_the_table_is_told()
    {
        var judgements = Graded(new(JudgementName.OverallEffectiveness, Grade.Good), new Judgement(JudgementName.Leadership, Grade.Inadequate));

        Assert.Equal(["The table grades 'leadership' inadequate, the heading says good."], Warnings(Whole, judgements));
    }

    [Theory]
    [InlineData(Grade.Good, "No section tells of 'help-and-protection'.")]
    [InlineData(Grade.NotJudged)]
    public void A_judgement_without_its_section_is_told_unless_nothing_was_judged(Grade grade, params string[] warnings) =>
        Assert.Equal(warnings, Warnings(Whole, Both with { Graded = [.. Both.Graded, new(JudgementName.HelpAndProtection, grade)] }));

    [Fact]
    public void An_unknown_heading_is_told()
    {
        var lines = Page(1,
            Run(70, 100, "What must get better", size: 14, bold: true), Run(70, 130, "\u25FC"), Run(90, 130, "Keep records."),
            Run(70, 160, "How leaders lead", size: 14, bold: true), Run(70, 190, "Leaders know."), Run(70, 220, "What else was seen", size: 14, bold: true), Run(70, 250, "Much was seen."));

        Assert.Equal(["Unknown heading 'What else was seen'."], Warnings(lines, Both));
    }

    [Fact]
    public void A_report_without_its_list_is_told() =>
        Assert.Equal(["No section says what needs to improve."], Warnings(Page(1, Run(70, 100, "How leaders lead", bold: true), Run(70, 130, "Leaders know.")), Both));

    [Fact]
    public void A_list_without_items_is_told() =>
        Assert.Equal(["The section on what needs to improve lists no items."], Warnings(Page(1, Run(70, 100, "What must get better", bold: true), Run(70, 130, "Leaders know."), Run(70, 160, "How leaders lead", bold: true), Run(70, 190, "They do.")), Both));

    [Fact]
    public void A_report_without_narrative_is_told() =>
        Assert.Equal(["No section tells of 'leadership'.", "No narrative was found."], Warnings(Page(1, Run(70, 100, "What must get better", bold: true), Run(70, 130, "\u25FC"), Run(90, 130, "Keep records.")), Both));

    [Theory]
    [InlineData("3.")]
    [InlineData("4.")]
    public void A_gap_in_the_numbers_of_items_is_told(string third)
    {
        var lines = Page(1,
            Run(70, 100, "What must get better", size: 14, bold: true), Run(70, 130, "1."), Run(100, 130, "Keep records."), Run(70, 160, "2."), Run(100, 160, "Visit homes."), Run(70, 190, third), Run(100, 190, "Meet."),
            Run(70, 220, "How leaders lead", size: 14, bold: true), Run(70, 250, "Leaders know."));

        Assert.Equal(third == "3." ? [] : ["Between the items numbered 2 and 4 some are missing."], Warnings(lines, Both));
    }

    [Theory]
    [InlineData("", "No authority is named.")]
    [InlineData("Hartmoor", "Authority 'Hartmoor' is not known.")]
    public void An_authority_that_is_not_known_is_told(string name, string warning)
    {
        var facts = Facts(Whole, Both);

        Assert.Equal([warning], CrossChecks.Warnings(facts with { Title = facts.Title with { AuthorityName = name, Authorities = [] } }));
    }

    [Fact]
    public void A_missing_lead_inspector_is_told_where_the_kind_names_one()
    {
        var facts = Facts(Whole, Both) with { Kind = InventedLayout.Kind with { Facts = InventedLayout.Kind.Facts with { LeadInText = new Regex("lead (?<lead>.+)") } } };

        Assert.Equal(["No lead inspector is named."], CrossChecks.Warnings(facts));
    }

    [Fact]
    public void A_listing_s_date_that_is_not_after_the_inspection_is_told() =>
        Assert.Equal(["The listing's publication date 2015-03-06 is not after the inspection; it is not used."], CrossChecks.Warnings(Facts(Whole, Both) with { Document = InventedLayout.Document(listed: new(2015, 3, 6)) }));

    private static IEnumerable<string> Warnings(IReadOnlyList<TextLine> lines, Judgements judgements) => CrossChecks.Warnings(Facts(lines, judgements));

    private static Judgements Graded(params IReadOnlyList<Judgement> graded) => new(graded, null, null, []);

    private static ReportFacts Facts(IReadOnlyList<TextLine> lines, Judgements judgements) => InventedLayout.Facts(new ReportText(lines, InventedLayout.BodySize, [], []), judgements);
}
