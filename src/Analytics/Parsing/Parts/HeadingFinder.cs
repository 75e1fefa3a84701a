using System.Text.RegularExpressions;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Parts;

/// <summary>A heading as found, over one or more lines.</summary>
/// <param name="Title">Without its grade, footnote mark and closing punctuation.</param>
/// <param name="Grade">The grade that it ends with or that stands beside it.</param>
/// <param name="Rule">What the layout knows of it; null for a heading that it doesn't know.</param>
/// <param name="Size">Font size in points.</param>
internal sealed record Heading(string Title, Grade? Grade, HeadingRule? Rule, double Size);

/// <summary>Finds the headings among lines: those that the layout knows first, then whatever else is set like one.</summary>
/// <param name="bodySize">The size in which most of the text is set, in points.</param>
internal sealed partial class HeadingFinder(IReadOnlyList<HeadingRule> rules, double bodySize)
{
    /// <summary>A heading is larger than the text by this factor, where it is not bold.</summary>
    public const double Larger = 1.1;

    private const int MostLines = 6, MostPlainLines = 4;

    /// <summary>Lines of one known heading are at most this many of their font sizes apart; of an unknown one, this many.</summary>
    private const double KnownGap = 2.2, UnknownGap = 1.5;

    private const int LongestUnknown = 160;

    /// <summary>Characters. A longer line is no part of any heading, whatever a damaged file may have.</summary>
    private const int LongestLine = 400;

    /// <summary>Grades beside a heading stand in the right two thirds of an A4 page, points.</summary>
    private const double LeastGradeLeft = 200;

    private readonly List<HeadingRule> _plain = [.. rules.Where(rule => rule.MayBePlain)];

    /// <summary>The heading that begins with the line at <paramref name="at"/>, and how many lines it takes; null when none does.</summary>
    public (Heading Heading, int Count)? FindAt(IReadOnlyList<TextLine> lines, int at)
    {
        var run = RunLength(lines, at);
        for (var count = run; count > 0; count--)
        {
            if (Known(lines, at, count, rules) is { } known && !AreTwo(lines, at, count))
                return WithGradeBelow(known, lines, at + count) is { } graded ? (graded, count + 1) : (known, count);
        }
        return run > 0 && !IsGradeBeside(lines[at]) ? Unknown(lines, at, run) : Plain(lines, at);
    }

    /// <summary>Whether the layout knows this heading.</summary>
    public bool IsKnown(string heading)
    {
        var folded = Fold(heading);
        return rules.Any(rule => rule.Matches(folded));
    }

    // How many lines from here on are set alike and close enough to be one heading.
    private int RunLength(IReadOnlyList<TextLine> lines, int at)
    {
        var beside = 0;
        while (beside < MostLines && at + beside < lines.Count && IsGradeBeside(lines[at + beside]))
            beside++;
        if (beside == MostLines || at + beside == lines.Count || lines[at + beside] is not { } first || !IsSetLikeHeading(first))
            return 0;
        var count = 1;
        while (count < MostLines && at + count < lines.Count && Continues(lines[at + count - 1], lines[at + count], first))
            count++;
        return count;
    }

    // A grade in a column of its own may begin above the heading and end below it, in letters of its own.
    private static bool IsGradeBeside(TextLine line) => line.Cells is [{ Left: > LeastGradeLeft } only] && PrintedGrades.IsPartOfGrade(only.Text);

    private bool IsSetLikeHeading(TextLine line) => line.Bullet is null && line.Text.Length <= LongestLine && (line.Bold || line.FontSize > bodySize * Larger) && line.Text.Any(char.IsLetter);

    private bool Continues(TextLine previous, TextLine line, TextLine first) =>
        (IsGradeBeside(line) || (IsSetLikeHeading(line) && (line.Bold == first.Bold || first.FontSize > bodySize * Larger) && Math.Abs(line.FontSize - first.FontSize) < 1)) && (previous.Page != line.Page || previous.GapTo(line) <= KnownGap * line.FontSize);

    private static Heading? Known(IReadOnlyList<TextLine> lines, int at, int count, IEnumerable<HeadingRule> rules)
    {
        var (title, grade) = Read(lines, at, count);
        var folded = Fold(title);
        foreach (var rule in rules)
        {
            if (rule.Matches(folded))
                return new Heading(rule.Title ?? WithoutMarks(title), grade, rule, lines[at].FontSize);
        }
        return null;
    }

    // One heading directly below another, where the first one's wording may go on with anything.
    private bool AreTwo(IReadOnlyList<TextLine> lines, int at, int count) =>
        Enumerable.Range(1, count - 1).Any(first => Known(lines, at, first, rules) is not null && Known(lines, at + first, count - first, rules) is not null);

    // "The effectiveness of the board is" / "requires improvement", in letters of another weight; "Grade 3 (Adequate)".
    private static Heading? WithGradeBelow(Heading heading, IReadOnlyList<TextLine> lines, int below) =>
        heading is { Rule.Judgement: not null, Grade: null } && below < lines.Count && lines[below - 1].GapTo(lines[below]) <= KnownGap * heading.Size
        && SentenceEnd().Match(PrintedText.Fold(lines[below].Text)) is { Success: true } match ? heading with { Grade = PrintedGrades.Read(match.Groups[1].Value) } : null;

    private (Heading, int)? Unknown(IReadOnlyList<TextLine> lines, int at, int run)
    {
        var count = 1;
        while (count < run && lines[at + count - 1].GapTo(lines[at + count]) <= UnknownGap * lines[at].FontSize && !BeginsKnown(lines, at + count, run - count))
            count++;
        var (title, grade) = Read(lines, at, count);
        return LooksLikeHeading(title) ? (new Heading(WithoutMarks(title), grade, null, lines[at].FontSize), count) : null;
    }

    private bool BeginsKnown(IReadOnlyList<TextLine> lines, int at, int run) => Enumerable.Range(1, run).Any(count => Known(lines, at, count, rules) is not null);

    private static bool LooksLikeHeading(string title) =>
        title.Length is > 2 and <= LongestUnknown && title[^1] is not ('.' or ';' or ',') && (char.IsUpper(title[0]) || title[0] is '‘' or '“' or '\'');

    // In plain letters a heading of a judgement is known by the grade that it ends with or that stands beside it, any other by standing alone on its line.
    private (Heading, int)? Plain(IReadOnlyList<TextLine> lines, int at)
    {
        for (var count = Math.Min(MostPlainLines, lines.Count - at); count > 0; count--)
        {
            if (IsClose(lines, at, count) && (count == 1 || HasGrade(lines, at, count)) && Known(lines, at, count, _plain) is { Rule: { } rule } heading && (rule.Judgement is null ? count == 1 : heading.Grade is not null))
                return (heading, count);
        }
        return null;
    }

    // Asked of every line of the text, so the cheap question comes first.
    private static bool HasGrade(IReadOnlyList<TextLine> lines, int at, int count)
    {
        for (var i = at; i < at + count; i++)
        {
            if (PrintedGrades.EndsLikeGrade(lines[i].Text))
                return true;
        }
        return false;
    }

    private static bool IsClose(IReadOnlyList<TextLine> lines, int at, int count)
    {
        for (var i = at; i < at + count; i++)
        {
            if (lines[i].Bullet is not null || lines[i].Text.Length is 0 or > LongestUnknown || lines[i].Text[^1] is '.' or ',' or ';' || (i > at && lines[i - 1].GapTo(lines[i]) > UnknownGap * lines[i].FontSize))
                return false;
        }
        return IsGradeBeside(lines[at]) || char.IsUpper(lines[at].Text[0]);
    }

    // The grade is the heading's end, or stands in a column of its own beside it, wrapped or not.
    private static (string Title, Grade? Grade) Read(IReadOnlyList<TextLine> lines, int at, int count)
    {
        var title = new List<TextLine>(count);
        var beside = new List<string>();
        for (var i = at; i < at + count; i++)
        {
            var line = lines[i];
            if (line.Cells.Count > 0 && line.Cells[^1] is var last && last.Left > LeastGradeLeft && PrintedGrades.IsPartOfGrade(last.Text))
            {
                beside.Add(last.Text);
                line = line with { Text = string.Join(' ', line.Cells.SkipLast(1).Select(cell => cell.Text)) };
            }
            else if (beside.Count > 0 && RestOfGrade().Match(line.Text) is { Success: true } rest && PrintedGrades.Read($"{string.Join(' ', beside)} {rest.Value}") != Grade.Unknown)
            {
                // The columns all but touch on this line.
                beside.Add(rest.Value);
                line = line with { Text = line.Text[..rest.Index].TrimEnd() };
            }
            if (line.Text.Length > 0)
                title.Add(line);
        }
        var text = LineJoin.Join(title).Text;
        return beside.Count > 0 && PrintedGrades.Read(string.Join(' ', beside)) is var grade and not Grade.Unknown ? (text, grade) : PrintedGrades.Divide(text);
    }

    private static string Fold(string title) => Judgment().Replace(WithoutMarks(PrintedText.Fold(title)), "judgement");

    private static string WithoutMarks(string title) => Marks().Replace(title, "");

    // The mark of a footnote, and what closes a heading.
    [GeneratedRegex(@"[\s?:.]*(?<!\d)\d{0,2}[\s:]*$")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?:grade \d \()?(?:is )?(?:that (?:it|they) )?(?:is |are )?(requires? improvement(?: to be good)?|good|adequate|inadequate|outstanding)\)?\.?$")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(improvement to be good|improvement|to be good)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex RestOfGrade();

    [GeneratedRegex(@"judgment")]
    private static partial Regex Judgment();
}
