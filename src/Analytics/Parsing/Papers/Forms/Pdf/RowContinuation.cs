using Analytics.Parsing.Layout;
using Analytics.Parsing.Layout.Tables;

namespace Analytics.Parsing.Papers.Forms.Pdf;

/// <summary>
/// Whether a row of an action plan goes on over the page. Its short cells (owner, deadline, status) are never cut, so that a row with all of them is
/// a new one; prose that is cut goes on in the middle of a sentence.
/// </summary>
internal static class RowContinuation
{
    public static bool Continues(TableRow row, RowPart before, RowPart next)
    {
        if (next.Page == before.Page || next.IsBehindText || next.Cells.Count != before.Cells.Count)
            return false;
        if (before.Band.IsOpenBelow || next.Band.IsOpenAbove)
            return true;
        var cells = before.Cells.Zip(next.Cells, (cell, more) => (Before: cell.Lines, Next: more.Lines)).ToList();
        return cells.Exists(cell => IsCut(cell.Before, cell.Next))
            || (cells[0].Next.Count == 0 && cells[^1].Next.Count == 0 && cells.Count(cell => cell.Next.Count > 0) < cells.Count(cell => cell.Before.Count > 0));
    }

    private static bool IsCut(IReadOnlyList<TextLine> before, IReadOnlyList<TextLine> next) =>
        before.Count > 0 && next is [{ Bullet: null, Text: [var first, ..] }, ..] && char.IsLower(first) && !BlockBuilder.EndsSentence(before[^1]);
}
