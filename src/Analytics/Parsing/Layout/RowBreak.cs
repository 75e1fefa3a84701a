namespace Analytics.Parsing.Layout;

/// <summary>
/// Whether a row goes on across a page break. Word closes both parts of such a row with a rule, so that the rules seldom say it and the
/// words have to.
/// </summary>
internal static class RowBreak
{
    public static bool Continues(TableRow row, RowPart before, RowPart next)
    {
        if (next.Page == before.Page || next.IsBehindText || next.Cells.Count != before.Cells.Count)
            return false;
        if (before.Band.IsOpenBelow || next.Band.IsOpenAbove)
            return true;
        // A cell without text is one whose text ended on the page before. The text of the last column tells best where it ends.
        return next.Cells.Any(cell => cell.Lines.Count == 0) || before.Cells[^1].Lines.Count == 0 || Continues(row.Cells[^1], before.Cells[^1].Lines[^1], next.Cells[^1].Lines);
    }

    private static bool Continues(TableCell cell, TextLine last, IReadOnlyList<TextLine> next)
    {
        if (next[0].Bullet is not null)
            return cell.Lines[0].Bullet is null;
        if (next[0].Text is [var first, ..] && char.IsLower(first) || last.Text is [.., ',' or ';' or ':'])
            return true;
        return !BlockBuilder.EndsSentence(last) && !HasRoom(last, next, cell.Lines);
    }

    // The last line of a paragraph often has room for the word that comes next.
    private static bool HasRoom(TextLine last, IReadOnlyList<TextLine> next, IReadOnlyList<TextLine> cell)
    {
        var right = cell.Concat(next).Max(line => line.Right);
        var word = next[0].Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : next[0].Text.Length;
        var space = (next[0].Right - next[0].Left) * (word + 1) / Math.Max(1, next[0].Text.Length);
        return last.Right + space < right;
    }
}
