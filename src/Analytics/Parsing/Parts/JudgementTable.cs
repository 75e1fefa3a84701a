using System.Text.RegularExpressions;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Parts;

/// <summary>The table of judgements on the first page or two. Rows go by their label, never by their place: the order has differed.</summary>
/// <param name="Start">Index of the table's first line.</param>
/// <param name="End">Index of the first line behind the table.</param>
internal sealed partial record JudgementTable(int Start, int End, IReadOnlyList<JudgementRow> Rows)
{
    /// <summary>The column of grades begins in the right two thirds of an A4 page, points.</summary>
    private const double LeastGradeLeft = 200;

    /// <summary>Cells of a column line up within this many points.</summary>
    private const double ColumnTolerance = 15;

    /// <summary>Pages below one another, so that a table may cross a page break.</summary>
    private const double PageLength = 10_000;

    private static readonly string[] LongGrades = ["requiresimprovementtobegood", "requireimprovementtobegood", "notjudged"];

    /// <summary>Null when there is no such table on the first two pages.</summary>
    public static JudgementTable? Find(IReadOnlyList<TextLine> lines, JudgementLabels labels)
    {
        var start = IndexOf(lines, line => line.Page <= 2 && (IsHeader(line) || IsRow(line, labels)));
        if (start < 0)
            return null;
        if (GradeColumn(lines, start) is not { } gradeLeft)
            return null;

        var first = IsHeader(lines[start]) ? start + 1 : start;
        // A wrapped grade may begin above the first label.
        while (first == start && start > 0 && lines[start - 1] is { Cells: [var above] } line && line.Page == lines[start].Page && above.Left >= gradeLeft && PrintedGrades.IsPartOfGrade(above.Text))
            first = --start;

        var end = first;
        while (end < lines.Count && lines[end].Page <= lines[start].Page + 1 && BelongsToTable(lines[end], gradeLeft, labels))
            end++;
        var rows = ReadRows(lines.Skip(first).Take(end - first), gradeLeft, labels);
        return rows.Count == 0 ? null : new JudgementTable(start, end, rows);
    }

    private static bool IsHeader(TextLine line) => Header().IsMatch(PrintedText.Fold(line.Text));

    // Where the header is missing: the first line of a label. The same words in prose go on with others.
    private static bool IsRow(TextLine line, JudgementLabels labels) => line.Cells is [var label, ..] && labels.StartsLabel(label.Text) && labels.IsPartOfLabel(PrintedGrades.Divide(label.Text).Heading);

    private static double? GradeColumn(IReadOnlyList<TextLine> lines, int start)
    {
        if (IsHeader(lines[start]) && lines[start].Cells is [_, .., var header])
            return header.Left - ColumnTolerance;
        var grades = lines.Skip(start).TakeWhile(line => line.Page <= lines[start].Page + 1).SelectMany(line => line.Cells).Where(cell => cell.Left > LeastGradeLeft && PrintedGrades.IsPartOfGrade(cell.Text)).ToList();
        return grades.Count > 0 ? grades.Min(cell => cell.Left) - ColumnTolerance : null;
    }

    private static bool BelongsToTable(TextLine line, double gradeLeft, JudgementLabels labels) =>
        (line.Cells is [.., var last] && last.Left >= gradeLeft) || (line.Right < gradeLeft + 2 * ColumnTolerance && labels.IsPartOfLabel(line.Text))
        || (PrintedGrades.Divide(line.Text) is (var label, not null) && labels.IsPartOfLabel(label));

    private static List<JudgementRow> ReadRows(IEnumerable<TextLine> lines, double gradeLeft, JudgementLabels known)
    {
        var labels = new List<Cluster>();
        var grades = new List<Cluster>();
        foreach (var line in lines)
        {
            var middle = line.Page * PageLength + line.Top;
            var label = string.Join(' ', line.Cells.Where(cell => cell.Left < gradeLeft).Select(cell => cell.Text));
            var grade = string.Join(' ', line.Cells.Where(cell => cell.Left >= gradeLeft).Select(cell => cell.Text));
            // Where the columns all but touch, the grade is the end of the label's cell.
            if (grade.Length == 0 && PrintedGrades.Divide(label) is (var heading, not null))
                (label, grade) = (heading, label[heading.Length..].Trim(' ', ':', '-', '–'));
            if (label.Length > 0)
                Add(labels, label, middle, continues: labels.Count > 0 && !known.StartsLabel(label));
            if (grade.Length > 0)
                Add(grades, grade, middle, continues: grades.Count > 0 && IsPartOfGrade(grades[^1].Text + grade));
        }
        // Each grade belongs to the label whose middle is nearest; a wrapped one may begin above its label and end below it.
        return [.. labels.Select(label => (Label: label, Grade: NearestTo(label, grades, labels))).Where(row => row.Grade is not null).Select(row => new JudgementRow(row.Label.Text, row.Grade!.Text))];
    }

    private static Cluster? NearestTo(Cluster label, List<Cluster> grades, List<Cluster> labels)
    {
        if (grades.Count == labels.Count)
            return grades[labels.IndexOf(label)];
        var nearest = grades.MinBy(grade => Math.Abs(grade.Middle - label.Middle));
        return nearest is not null && labels.MinBy(other => Math.Abs(other.Middle - nearest.Middle)) == label ? nearest : null;
    }

    private static void Add(List<Cluster> clusters, string text, double y, bool continues)
    {
        if (continues)
            clusters[^1] = clusters[^1] with { Text = $"{clusters[^1].Text} {text}", Last = y };
        else
            clusters.Add(new Cluster(text, y, y));
    }

    private static bool IsPartOfGrade(string text)
    {
        var letters = string.Concat(PrintedText.Fold(text).Where(char.IsLetter));
        return letters.Length > 0 && LongGrades.Any(grade => grade.StartsWith(letters, StringComparison.Ordinal));
    }

    private static int IndexOf(IReadOnlyList<TextLine> lines, Func<TextLine, bool> matches)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (matches(lines[i]))
                return i;
        }
        return -1;
    }

    [GeneratedRegex(@"^judge?ments?( areas?)? (grades?|judge?ments?)$")]
    private static partial Regex Header();

    private sealed record Cluster(string Text, double First, double Last)
    {
        public double Middle => (First + Last) / 2;
    }
}

/// <summary>A row as printed, wrapped lines joined.</summary>
internal sealed record JudgementRow(string Label, string Grade);
