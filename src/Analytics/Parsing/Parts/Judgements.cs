using System.Text.RegularExpressions;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Parts;

/// <summary>The judgements of a report, from its table and from sentences on its first pages and in headings; or its outcome.</summary>
/// <param name="Graded">In the order of <see cref="JudgementName"/>.</param>
internal sealed record Judgements(IReadOnlyList<Judgement> Graded, CareScope? CareScope, AreaSendOutcome? Outcome, IReadOnlyList<string> Warnings)
{
    public static Judgements Read(ReportKind kind, JudgementTable? table, ReportText text, IReadOnlyList<Heading> headings)
    {
        var warnings = new List<string>();
        var graded = new List<Judgement>();
        if (kind.Table is { } labels && table is not null)
            ReadTable(table, labels, graded, warnings);
        var told = kind.Facts.Judgements.Count > 0 ? Sentences(text, headings) : [];
        foreach (var (name, sentence) in kind.Facts.Judgements.Where(sought => !graded.Exists(judgement => judgement.Name == sought.Name)))
        {
            if (Told(sentence, told) is { } grade)
                graded.Add(new Judgement(name, grade));
        }
        if (kind.Table is null)
            AddFromHeadings(headings, graded);
        return new Judgements([.. graded.OrderBy(judgement => judgement.Name)], CareScopeOf(kind.Table, table), OutcomeOf(kind, text), warnings);
    }

    private static void ReadTable(JudgementTable table, JudgementLabels labels, List<Judgement> graded, List<string> warnings)
    {
        foreach (var row in table.Rows)
        {
            var grade = PrintedGrades.Read(row.Grade);
            if (labels.Judgement(row.Label) is not { } name)
                warnings.Add($"Unknown judgement '{row.Label}' graded '{row.Grade}'.");
            else if (graded.Exists(judgement => judgement.Name == name))
                warnings.Add($"Judgement '{Slug.Of(name)}' stands twice in the table.");
            else
                graded.Add(new Judgement(name, grade));
            if (grade == Grade.Unknown)
                warnings.Add($"Unknown grade '{row.Grade}' for '{row.Label}'.");
        }
    }

    // Where there is no table, the headings themselves tell the grades.
    private static void AddFromHeadings(IReadOnlyList<Heading> headings, List<Judgement> graded)
    {
        foreach (var heading in headings)
        {
            if (heading is { Rule.Judgement: { } name, Grade: { } grade } && !graded.Exists(judgement => judgement.Name == name))
                graded.Add(new Judgement(name, grade));
        }
    }

    // Prose may tell of other years' grades, so only the first pages and headings are asked.
    private static List<string> Sentences(ReportText text, IReadOnlyList<Heading> headings) =>
        [text.FoldedStart(ReportText.TitlePages), .. headings.Select(heading => PrintedText.Fold(heading.Grade is { } grade ? $"{heading.Title} is {Slug.Of(grade).Replace('-', ' ')}" : heading.Title))];

    private static Grade? Told(Regex sentence, List<string> told) =>
        told.Select(text => sentence.Match(text)).Where(match => match.Success).Select(match => (Grade?)PrintedGrades.Read(match.Groups["grade"].Value)).FirstOrDefault();

    private static CareScope? CareScopeOf(JudgementLabels? labels, JudgementTable? table) =>
        table?.Rows.FirstOrDefault(row => labels?.Judgement(row.Label) == JudgementName.ChildrenInCare) is not { } care ? null
        : labels?.IsCombined(care.Label) == true ? Reports.CareScope.Combined
        : Reports.CareScope.Separate;

    private static AreaSendOutcome? OutcomeOf(ReportKind kind, ReportText text)
    {
        if (kind.Facts.Outcomes.Count == 0)
            return null;
        var folded = PrintedText.Fold(LineJoin.Join(text.Lines).Text);
        return kind.Facts.Outcomes.Where(told => told.Sentence.IsMatch(folded)).Select(told => (AreaSendOutcome?)told.Outcome).FirstOrDefault();
    }
}
