using Analytics.Parsing.Layout;
using Analytics.Parsing.Layout.Tables;

namespace Analytics.Parsing.Papers.Forms.Pdf;

/// <summary>A row as told to readers: as many cells as the table has columns.</summary>
internal sealed record PdfRow(int Page, IReadOnlyList<string> Cells);

/// <summary>Gives each column of each row the text of the cell that stands in it, also where the cell spans columns or rows.</summary>
internal static class RuledRows
{
    public static IEnumerable<PdfRow> Join(IReadOnlyList<TableRow> rows, Func<TextLine, (RuledBand Band, RuledGrid Grid)?> placeOf)
    {
        var placed = new List<(int Page, IReadOnlyList<SharedText> Cells)>();
        foreach (var row in rows)
        {
            if (row.Cells.SelectMany(cell => cell.Lines).FirstOrDefault() is not { } line)
                continue;
            var above = placed is [.., var last] ? last : (line.Page, Cells: []);
            var cells = placeOf(line) is var (band, grid) ? Place(row, band, grid, above.Page == line.Page ? above.Cells : []) : [.. row.Cells.Select(cell => new SharedText(cell))];
            // The area that the rows before are about goes on over the page, though nothing is printed of it there.
            if (above.Page != line.Page && above.Cells.Count == cells.Count && cells[0].Text.Length == 0 && cells.Count(cell => cell.Text.Length > 0) > 1)
                cells[0] = above.Cells[0];
            placed.Add((line.Page, cells));
        }
        return placed.Select(row => new PdfRow(row.Page, [.. row.Cells.Select(cell => cell.Text)]));
    }

    private static List<SharedText> Place(TableRow row, RuledBand band, RuledGrid grid, IReadOnlyList<SharedText> above)
    {
        var texts = row.Cells.Select(cell => new SharedText(cell)).ToList();
        var cells = grid.CellsOf(band).Select(cell => texts[Math.Min(cell, texts.Count - 1)]).ToList();
        for (var column = 0; column < cells.Count && column < above.Count; column++)
        {
            if (!grid.IsOpenAbove(band, column))
                continue;
            above[column].Add(cells[column]);
            cells[column] = above[column];
        }
        return cells;
    }

    /// <summary>The text of a cell, which several rows may share.</summary>
    private sealed class SharedText(TableCell cell)
    {
        private readonly List<TableCell> _cells = [cell];

        public string Text => string.Join(' ', _cells.Select(part => part.Joined.Text).Where(text => text.Length > 0));

        public void Add(SharedText below) => _cells.AddRange(below._cells.Where(part => !_cells.Contains(part)));
    }
}
