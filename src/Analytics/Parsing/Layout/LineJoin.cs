using System.Text;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Layout;

/// <summary>Lines put together as running text, which still knows where on which page each of its characters stands.</summary>
internal sealed record JoinedText(string Text, IReadOnlyList<LineStart> Lines)
{
    public int PageAt(int offset) => Lines.Last(start => start.Offset <= offset).Line.Page;

    /// <summary>The places of a part of the text, one for each line; within a line letters are taken to be equally wide.</summary>
    public IReadOnlyList<PassageBox> BoxesOf(int start, int length)
    {
        var boxes = new List<PassageBox>();
        for (var i = 0; i < Lines.Count; i++)
        {
            var (offset, line) = Lines[i];
            var from = Math.Max(start, offset) - offset;
            var to = Math.Min(start + length, offset + line.Text.Length) - offset;
            if (from < to)
                boxes.Add(Box(line, from, to));
        }
        return boxes;
    }

    private static PassageBox Box(TextLine line, int from, int to)
    {
        var left = line.Cells.Count > 0 ? line.Cells[0].Left : line.Left;
        var letter = (line.Right - left) / line.Text.Length;
        return new PassageBox(line.Page, left + from * letter, line.Top, left + to * letter, line.Bottom);
    }
}

/// <summary>From <paramref name="Offset"/> on the text is that of <paramref name="Line"/>.</summary>
internal sealed record LineStart(int Offset, TextLine Line);

/// <summary>Joins lines. Hyphens at line ends are always real ones in these reports: nothing is ever hyphenated softly.</summary>
internal static class LineJoin
{
    public static JoinedText Join(IReadOnlyList<TextLine> lines)
    {
        var text = new StringBuilder();
        var starts = new List<LineStart>(lines.Count);
        foreach (var line in lines)
        {
            if (text.Length > 0 && NeedsSpace(text, line.Text))
                text.Append(' ');
            starts.Add(new LineStart(text.Length, line));
            text.Append(line.Text);
        }
        return new JoinedText(text.ToString(), starts);
    }

    // "multi-" + "agency" is one word; "short-" + "and long-term" and a dash between two words keep their space.
    private static bool NeedsSpace(StringBuilder before, string next)
    {
        var last = before[^1];
        if (last == '/')
            return false;
        if (!PrintedText.IsDash(last))
            return true;
        return before.Length < 2 || before[^2] == ' ' || StartsWithConjunction(next);
    }

    private static bool StartsWithConjunction(string text) =>
        text.StartsWith("and ", StringComparison.Ordinal) || text.StartsWith("or ", StringComparison.Ordinal) || text.StartsWith("to ", StringComparison.Ordinal);
}
