using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Ilacs;

/// <summary>The table of judgements on the first page or two. Rows go by their label, never by their place: the order has differed.</summary>
/// <param name="Start">Index of the table's first line.</param>
/// <param name="End">Index of the first line behind the table.</param>
internal sealed record JudgementTable(int Start, int End, IReadOnlyList<JudgementRow> Rows)
{
    /// <summary>The column of grades begins in the right two thirds of an A4 page, points.</summary>
    private const double LeastGradeLeft = 200;

    /// <summary>Cells of a column line up within this many points.</summary>
    private const double ColumnTolerance = 15;

    /// <summary>Pages below one another, so that a table may cross a page break.</summary>
    private const double PageLength = 10_000;

    private static readonly string[] LongGrades = ["requiresimprovementtobegood", "requireimprovementtobegood", "notjudged"];

    /// <summary>Null when there is no such table on the first two pages.</summary>
    public static JudgementTable? Find(IReadOnlyList<TextLine> lines)
    {
        var start = IndexOf(lines, line => line.Page <= 2 && (IsHeader(line) || IsRow(line)));
        if (start < 0)
            return null;
        var first = IsHeader(lines[start]) ? start + 1 : start;
        if (GradeColumn(lines, start) is not { } gradeLeft)
            return null;

        var end = first;
        while (end < lines.Count && lines[end].Page <= 2 && BelongsToTable(lines[end], gradeLeft))
            end++;
        var rows = ReadRows(lines.Skip(first).Take(end - first), gradeLeft);
        return rows.Count == 0 ? null : new JudgementTable(start, end, rows);
    }

    private static bool IsHeader(TextLine line) => PrintedText.Fold(line.Text) is "judgement grade" or "judgements grade" or "judgement grades" or "judgements grades" or "judgment grade";

    private static bool IsRow(TextLine line) => line.Cells.Count > 1 && IlacsLabels.StartsLabel(line.Text) && StartsGrade(line.Cells[^1].Text);

    private static double? GradeColumn(IReadOnlyList<TextLine> lines, int start)
    {
        if (lines[start].Cells is [_, .., var header])
            return header.Left - ColumnTolerance;
        var grades = lines.Skip(start).TakeWhile(line => line.Page <= 2).SelectMany(line => line.Cells).Where(cell => cell.Left > LeastGradeLeft && StartsGrade(cell.Text)).ToList();
        return grades.Count > 0 ? grades.Min(cell => cell.Left) - ColumnTolerance : null;
    }

    private static bool BelongsToTable(TextLine line, double gradeLeft) =>
        (line.Cells is [.., var last] && last.Left >= gradeLeft) || (line.Right < gradeLeft + 2 * ColumnTolerance && IlacsLabels.IsPartOfLabel(line.Text));

    private static List<JudgementRow> ReadRows(IEnumerable<TextLine> lines, double gradeLeft)
    {
        var labels = new List<Cluster>();
        var grades = new List<Cluster>();
        foreach (var line in lines)
        {
            var middle = line.Page * PageLength + line.Top;
            var label = string.Join(' ', line.Cells.Where(cell => cell.Left < gradeLeft).Select(cell => cell.Text));
            var grade = string.Join(' ', line.Cells.Where(cell => cell.Left >= gradeLeft).Select(cell => cell.Text));
            if (label.Length > 0)
                Add(labels, label, middle, continues: labels.Count > 0 && !IlacsLabels.StartsLabel(label));
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

    private static bool StartsGrade(string text) => PrintedGrades.Read(text) != Grade.Unknown || IsPartOfGrade(text);

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

    private sealed record Cluster(string Text, double First, double Last)
    {
        public double Middle => (First + Last) / 2;
    }
}

/// <summary>A row as printed, wrapped lines joined.</summary>
internal sealed record JudgementRow(string Label, string Grade);
