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
    private const int TitlePages = 2;

    public static Judgements Read(ReportKind kind, JudgementTable? table, ReportText text, IReadOnlyList<Heading> headings)
    {
        var warnings = new List<string>();
        var graded = new List<Judgement>();
        if (kind.Table is { } labels && table is not null)
            ReadTable(table, labels, graded, warnings);
        foreach (var (name, sentence) in kind.Facts.Judgements.Where(told => !graded.Exists(judgement => judgement.Name == told.Name)))
        {
            if (Told(sentence, text, headings) is { } grade)
                graded.Add(new Judgement(name, grade));
        }
        // Where there is no table, the headings themselves tell the grades.
        if (kind.Table is null)
            graded.AddRange(headings.Where(heading => heading is { Rule.Judgement: not null, Grade: not null }).Select(heading => new Judgement(heading.Rule!.Judgement!.Value, heading.Grade!.Value)).Where(judgement => !graded.Exists(other => other.Name == judgement.Name)).DistinctBy(judgement => judgement.Name).ToList());
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

    // Prose may tell of other years' grades, so only the first pages and headings are asked.
    private static Grade? Told(Regex sentence, ReportText text, IReadOnlyList<Heading> headings)
    {
        var opening = LineJoin.Join([.. text.Lines.TakeWhile(line => line.Page <= TitlePages)]).Text;
        return headings.Select(heading => heading.Grade is { } grade ? $"{heading.Title} is {Slug.Of(grade).Replace('-', ' ')}" : heading.Title).Prepend(opening)
            .Select(told => sentence.Match(PrintedText.Fold(told)))
            .Where(match => match.Success)
            .Select(match => (Grade?)PrintedGrades.Read(match.Groups["grade"].Value))
            .FirstOrDefault();
    }

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
