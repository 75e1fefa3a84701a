using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>
/// Reads the grades that a council tells of the inspection in question: from lists and tables ("Overall effectiveness – Good") and from prose
/// ("leadership was judged to be inadequate"). Grades of an inspection before it, and sentences that explain grades, are left out.
/// </summary>
internal sealed partial class ToldJudgements
{
    /// <summary>Before it the single inspection framework was in force.</summary>
    private static readonly DateOnly IlacsSince = new(2018, 1, 1);

    private readonly List<(Judgement Judgement, Trust Trust)> _told = [];
    private readonly InspectionTime _time;
    private readonly Framework? _framework;
    private readonly DateOnly _start;

    private ToldJudgements(InspectionTime time, Framework? framework, DateOnly start) => (_time, _framework, _start) = (time, framework, start);

    private enum Trust
    {
        /// <summary>"Leadership is good": it may be a sentence of the narrative.</summary>
        Said,

        /// <summary>"Leadership was judged to be good".</summary>
        Judged,

        /// <summary>An entry that holds a name and a grade and nothing else.</summary>
        Entry,
    }

    /// <summary>In the order of <see cref="JudgementName"/>; the other list names judgements that are told with two different grades.</summary>
    public static (IReadOnlyList<Judgement> Judgements, IReadOnlyList<JudgementName> Contradicted) Find(PaperOutline outline, InspectionTime time, Framework? framework, DateOnly start)
    {
        var reader = new ToldJudgements(time, framework, start);
        var entries = new HashSet<int>();
        for (var i = 0; i < outline.Parts.Count; i++)
        {
            if (reader.ReadEntry(outline, outline.Parts[i]))
                entries.Add(i);
        }
        foreach (var sentence in outline.Sentences.Where(sentence => !sentence.Part.IsRow && !entries.Contains(sentence.Part.Index)))
            reader.ReadSentence(sentence);
        return reader.Result();
    }

    /// <summary>The overall grade that a sentence tells about whichever inspection, for one before this.</summary>
    public static Grade? OverallOf(string folded)
    {
        var grades = JudgementWords.Grades(folded);
        if (grades.Count == 0 || Alternatives().IsMatch(folded))
            return null;
        var names = JudgementWords.Names(folded);
        foreach (var grade in grades)
        {
            if (IsVerdict(folded, grade) && NamesOf(names, grades, grade, folded, isOfServices: true).All(name => name == JudgementName.OverallEffectiveness))
                return grade.Grade;
        }
        return null;
    }

    // "The experiences and progress of children in care - Good", or a row of a table with name and grade.
    private bool ReadEntry(PaperOutline outline, PaperPart part)
    {
        var (name, grade, isApart) = part.IsRow ? CellsOf(outline, part) : Entry().Match(part.Folded) is { Success: true } entry ? (entry.Groups["name"].Value, entry.Groups["grade"].Value, false) : ("", "", false);
        if (grade.Length == 0 || name.Count(c => c == ' ') > 24 || (!part.IsRow && _time.IsEarlierGrade(part.Text, Math.Max(0, part.Folded.LastIndexOf(grade, StringComparison.Ordinal)), part.Folded.Length)))
            return false;
        var names = EntryNames(name);
        if (names.Count == 0 || JudgementWords.Grades(name).Count > 0 || _time.IsEarlier(part.Section) || (!isApart && IsUnderEarlier(outline, part)) || Alternatives().IsMatch(part.Folded))
            return false;
        Tell(names, JudgementWords.Read(grade), Wording.PrintedText.Fold(name), Trust.Entry);
        return true;
    }

    private void Tell(IEnumerable<JudgementName> names, Grade grade, string folded, Trust trust)
    {
        foreach (var name in names.SelectMany(name => WithLeavers(name, folded)).Where(IsMade))
            _told.Add((new Judgement(name, grade), trust));
    }

    // What the kind of inspection has no judgement of, was not graded by it, whatever the words seem to say. A paper about a visit may tell the grades of the inspection that it followed.
    private bool IsMade(JudgementName name) =>
        _start == DateOnly.MinValue || _framework is Framework.LacInspection or Framework.LscbReview || FrameworkJudgements.CanMake(OfGrades(), _start, name);

    private bool IsUnderEarlier(PaperOutline outline, PaperPart part)
    {
        for (var i = part.Index - 1; i >= 0 && i > part.Index - 9; i--)
        {
            if (outline.Parts[i] is { IsRow: false, IsMarked: false } lead || (part.IsMarked && !outline.Parts[i].Mark.IsLike(part.Mark)))
                return outline.Parts[i].Sentences is [.., var last] && _time.IsEarlier(last);
        }
        return false;
    }

    // With a column for an earlier inspection beside it, the head of the table says which; where it doesn't, the last grade of the row counts.
    private (string Name, string Grade, bool IsApart) CellsOf(PaperOutline outline, PaperPart row)
    {
        var cells = row.Block.Cells.Select(cell => Wording.PrintedText.Fold(cell).Trim('\'', '"', ' ', '.')).ToList();
        var heads = outline.Parts.FirstOrDefault(part => part.IsRow && part.Block.Table == row.Block.Table)!.Block.Cells;
        var grades = Enumerable.Range(0, cells.Count).Where(i => WholeGrade().IsMatch(cells[i])).ToList();
        var name = cells.Find(cell => cell.Length > 0) ?? "";
        if (grades.Count == 0 || WholeGrade().IsMatch(name))
            return ("", "", false);
        if (grades.Count == 1 || heads.Count != cells.Count)
            return (name, cells[grades[^1]], false);
        var ofThis = grades.Where(i => !_time.IsEarlier(heads[i]) && !Earlier().IsMatch(Wording.PrintedText.Fold(heads[i]))).ToList();
        return (name, cells[ofThis.Count > 0 ? Newest(ofThis, heads) : grades[^1]], ofThis.Count > 0 && ofThis.Count < grades.Count);
    }

    private static int Newest(List<int> columns, IReadOnlyList<string> heads) =>
        columns.All(i => ToldDates.FindBest(heads[i])?.Year is not null) ? columns.MaxBy(i => ToldDates.FindBest(heads[i])!.Value.Year) : columns[^1];

    private static List<JudgementName> EntryNames(string folded) => [.. Distinguished(JudgementWords.Names(folded), folded)];

    // Care leavers have a grade of their own in single inspections and since 2023, which a paper may tell in one breath with that of children in care.
    private IEnumerable<JudgementName> WithLeavers(JudgementName name, string folded)
    {
        yield return name;
        if (name == JudgementName.ChildrenInCare && AreLeaversApart() && CareAndLeavers().IsMatch(folded))
            yield return JudgementName.CareLeavers;
    }

    private bool AreLeaversApart() => _start != DateOnly.MinValue && FrameworkJudgements.Of(OfGrades(), _start).Contains(JudgementName.CareLeavers);

    // A visit makes no judgements: what is told beside it is of the inspection that it followed.
    private Framework OfGrades() =>
        _framework is { } framework && FrameworkJudgements.Of(framework, _start).Count > 0 ? framework : _start < IlacsSince ? Framework.Sif : Framework.IlacsStandard;

    // "The overall judgement for services to children in care" is about care; "overall effectiveness" beside another name is a judgement of its own.
    private static IEnumerable<JudgementName> Distinguished(IReadOnlyList<JudgementWords.NameMention> names, string folded) =>
        names.Select(name => name.Name).Distinct().Where(name => name != JudgementName.OverallEffectiveness || names.Count == 1 || OwnOverall().IsMatch(folded));

    private (IReadOnlyList<Judgement> Judgements, IReadOnlyList<JudgementName> Contradicted) Result()
    {
        var judgements = new List<Judgement>();
        var contradicted = new List<JudgementName>();
        foreach (var group in _told.GroupBy(told => told.Judgement.Name).OrderBy(group => group.Key))
        {
            var best = group.Where(told => told.Trust == group.Max(other => other.Trust)).Select(told => told.Judgement.Grade).ToList();
            judgements.Add(new Judgement(group.Key, best[0]));
            if (best.Distinct().Count() > 1)
                contradicted.Add(group.Key);
        }
        return (judgements, contradicted);
    }

    private const string GradeWords = @"(?:outstanding|good|requir(?:es?|ing) improvement(?: to be good)?|inadequate|adequate|not judged)";

    [GeneratedRegex(@"^(?<name>[^.;]{6,170}?)(?:\s*[-:=]\s*|\s+(?:is|are|was|were|has been|have been) (?:(?:judged|rated|graded|assessed|found|deemed) )?(?:(?:to be|as) )?|\s+)['""(]*(?<grade>" + GradeWords + @")['"")]*\s*(?:;\s*and|,\s*and|;|\.|,|\band\b)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\b(?:previous|prior|last|earlier|before|old)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Earlier();

    [GeneratedRegex("^" + GradeWords + "$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeGrade();

    [GeneratedRegex(@"\b(?:good|outstanding|inadequate|requires improvement)['""]?,? (?:or|/) ['""]?(?:good|outstanding|better|inadequate|requires improvement)", RegexOptions.CultureInvariant)]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\b(?:in care|looked[- ]after(?: children)?|children looked after|care for)(?:,? and|,| &) (?:those )?care[- ](?:leavers|experienced)", RegexOptions.CultureInvariant)]
    private static partial Regex CareAndLeavers();

    [GeneratedRegex(@"\boverall (?:effectiveness|grade|judge?ment|rating)?\s*(?:was|is|were|as|:|-|,|and|of|['""])|\boverall\s*$|\boverall effectiveness\b", RegexOptions.CultureInvariant)]
    private static partial Regex OwnOverall();
}
