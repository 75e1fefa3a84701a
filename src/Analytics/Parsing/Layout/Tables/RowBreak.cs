namespace Analytics.Parsing.Layout.Tables;

/// <summary>
/// Whether a row goes on across a page break. Word closes both parts of such a row with a rule, so that the rules seldom say it and the
/// words have to.
/// </summary>
internal static class RowBreak
{
    /// <summary>Words that refer to the sentence before: no row begins with them.</summary>
    private static readonly string[] BackReferences = ["This ", "These ", "They ", "It "];

    /// <param name="row">As it is so far.</param>
    /// <param name="before">Its part on the page before.</param>
    public static bool Continues(TableRow row, RowPart before, RowPart next)
    {
        if (next.Page == before.Page || next.IsBehindText || next.Cells.Count != before.Cells.Count)
            return false;
        if (before.Band.IsOpenBelow || next.Band.IsOpenAbove)
            return true;
        var cells = row.Cells.Zip(before.Cells, next.Cells).Select(cell => (Start: cell.First.Lines, Before: cell.Second.Lines, Next: cell.Third.Lines)).ToList();
        // A cell without text on the next page is one whose text ended on this one. Where no word tells, the last column's text does.
        return cells.Exists(cell => cell.Before.Count > 0 && (cell.Next.Count == 0 || IsCut(cell.Start[0], cell.Before[^1], cell.Next)))
            || (cells[^1] is { Before.Count: > 0, Next.Count: > 0 } last && IsCutInSentence(last.Before, last.Next));
    }

    private static bool IsCut(TextLine start, TextLine last, IReadOnlyList<TextLine> next) => next switch
    {
        [] => false,
        [{ Bullet: not null }, ..] => start.Bullet is null,
        [var first, ..] => (BeginsSmall(first) && !BeginsSmall(start))
            || last.Text is [.., ',' or ';' or ':']
            || last.Text.EndsWith(" and", StringComparison.Ordinal)
            || BackReferences.Any(word => first.Text.StartsWith(word, StringComparison.Ordinal)),
    };

    private static bool IsCutInSentence(IReadOnlyList<TextLine> before, IReadOnlyList<TextLine> next) =>
        next[0].Bullet is null && !BlockBuilder.EndsSentence(before[^1]) && !HasRoom(before, next);

    // The last line of a paragraph often has room for the word that comes next.
    private static bool HasRoom(IReadOnlyList<TextLine> before, IReadOnlyList<TextLine> next)
    {
        var right = before.Concat(next).Max(line => line.Right);
        var first = next[0];
        var word = first.Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : first.Text.Length;
        var space = (first.Right - first.Left) * (word + 1) / Math.Max(1, first.Text.Length);
        return before[^1].Right + space < right;
    }

    private static bool BeginsSmall(TextLine line) => line.Text is [var first, ..] && char.IsLower(first);
}
