using System.Text;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Layout;

/// <summary>Puts the runs of a page together to lines, from top to bottom and left to right.</summary>
internal static class LineBuilder
{
    /// <summary>Runs whose baselines differ by less than this share of the smaller one's height stand on one line.</summary>
    private const double SameBaseline = 0.4;

    /// <summary>The part of a run's height that lies above its baseline.</summary>
    private const double Ascent = 0.8;

    /// <summary>A gap of this many ems begins a new cell; spaces of justified text stay below it.</summary>
    private const double CellGap = 0.9;

    /// <summary>A gap of this many ems is a space, where none is printed.</summary>
    private const double WordGap = 0.15;

    /// <summary>Digits this much smaller than their line are footnote marks.</summary>
    private const double MarkSize = 0.8;

    /// <summary>A line is bold when more than this share of its letters is: headings have a stray plain character now and then.</summary>
    private const double BoldShare = 0.6;

    public static IReadOnlyList<TextLine> Build(PdfPage page)
    {
        var lines = new List<TextLine>();
        foreach (var runs in WithMarks(Group(page.Runs)))
        {
            runs.Sort((a, b) => a.Left.CompareTo(b.Left));
            if (Line(page.Number, page.Height, runs) is var line && !IsEmpty(line))
                lines.Add(line);
        }
        return lines;
    }

    /// <summary>
    /// The parts of a line that stand in the columns of a ruled table, where columns without text have none. Text that fills a column
    /// may come so near to the next one that the gap alone doesn't tell.
    /// </summary>
    /// <param name="boundaries">Where columns meet, from left to right.</param>
    public static IEnumerable<(int Column, TextLine Line)> Divide(TextLine line, IReadOnlyList<double> boundaries) =>
        from run in line.Runs
        group run by boundaries.Count(boundary => boundary <= run.Left) into column
        let part = Line(line.Page, pageHeight: 0, [.. column]) with { Place = line.Place }
        where !IsEmpty(part)
        select (column.Key, part);

    private static List<List<TextRun>> Group(IReadOnlyList<TextRun> runs)
    {
        var groups = new List<List<TextRun>>();
        var reference = (TextRun?)null;
        foreach (var run in runs.Where(run => run.Text.Any(PrintedText.IsPrinted)).OrderBy(Baseline))
        {
            if (reference is null || Baseline(run) - Baseline(reference) >= SameBaseline * Math.Min(run.Height, reference.Height))
                groups.Add([]);
            groups[^1].Add(run);
            reference = run;
        }
        return groups;
    }

    // Raised marks and letters ("4th") have a baseline of their own, so they came out as a line above the one that they belong to.
    private static List<List<TextRun>> WithMarks(List<List<TextRun>> groups)
    {
        for (var i = groups.Count - 2; i >= 0; i--)
        {
            var below = groups[i + 1];
            if (groups[i].TrueForAll(raised => below.Exists(run => IsRaisedFrom(raised, run))))
            {
                below.AddRange(groups[i]);
                groups.RemoveAt(i);
            }
        }
        return groups;
    }

    private static bool IsRaisedFrom(TextRun raised, TextRun run) =>
        raised.FontSize <= MarkSize * run.FontSize && raised.Text.AsSpan().Trim().Length <= 2 && raised.Top + raised.Height > run.Top + run.Height * 0.25;

    private static TextLine Line(int page, double pageHeight, List<TextRun> runs)
    {
        var size = DominantSize(runs);
        var first = runs[0];
        var startsWithMark = runs.Count > 1 && IsMark(first, size);
        var printed = runs.Where(run => !IsMark(run, size)).ToList();
        var bullet = printed.Count > 0 && Bullets.IsBullet(printed[0], printed.Count > 1 ? printed[1] : null) ? new Bullet(printed[0].Left, Bullets.Glyph(printed[0].Text.AsSpan().TrimStart()[0])) : null;
        var cells = Cells(printed, bullet is not null);
        return new TextLine
        {
            Page = page,
            Left = first.Left,
            Right = runs.Max(run => run.Left + run.Width),
            Top = printed.Min(run => run.Top),
            Bottom = printed.Max(run => run.Top + run.Height),
            Place = pageHeight > 0 ? first.Top / pageHeight : 0,
            FontSize = size,
            Bold = printed.Where(run => run.Bold).Sum(Letters) > BoldShare * printed.Sum(Letters),
            Text = cells.Count == 1 ? cells[0].Text : string.Join(' ', cells.Select(cell => cell.Text)),
            Cells = cells,
            Runs = runs,
            Bullet = bullet,
            StartsWithMark = startsWithMark,
        };
    }

    private static bool IsEmpty(TextLine line) => line.Text.Length == 0 && line.Bullet is null;

    private static List<LineCell> Cells(List<TextRun> runs, bool bulleted)
    {
        var cells = new List<LineCell>();
        var text = new StringBuilder();
        var (left, right) = (0.0, 0.0);
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var printed = bulleted && i == 0 ? WithoutBullet(run.Text) : run.Text;
            if (string.IsNullOrWhiteSpace(printed))
                continue;
            var gap = run.Left - right;
            if (text.Length > 0 && gap > CellGap * run.FontSize)
                Close();
            else if (text.Length > 0 && gap > WordGap * run.FontSize)
                text.Append(' ');
            if (text.Length == 0)
                left = run.Left;
            text.Append(printed);
            right = run.Left + run.Width;
        }
        Close();
        return cells;

        void Close()
        {
            if (PrintedText.Clean(text.ToString()).Trim() is { Length: > 0 } clean)
                cells.Add(new LineCell(left, right, clean));
            text.Clear();
        }
    }

    private static string WithoutBullet(string text) => text.TrimStart()[1..];

    // A single run without letters, such as a lone page number, is no mark of anything.
    private static bool IsMark(TextRun run, double lineSize) => run.FontSize < MarkSize * lineSize && IsDigits(run.Text);

    private static bool IsDigits(string text) => text.AsSpan().Trim() is { Length: > 0 and <= 2 } trimmed && trimmed.IndexOfAnyExceptInRange('0', '9') < 0;

    private static double DominantSize(List<TextRun> runs)
    {
        if (runs.Count == 1)
            return runs[0].FontSize;
        return runs.GroupBy(run => run.FontSize).MaxBy(group => group.Sum(run => run.Text.Length))?.Key ?? 0;
    }

    private static int Letters(TextRun run) => run.Text.Count(char.IsLetterOrDigit);

    private static double Baseline(TextRun run) => run.Top + Ascent * run.Height;
}
