using System.Globalization;
using AngleSharp.Dom;

namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>The rows of a table of data, each cell that spans columns or rows in all of its places.</summary>
internal static class HtmlTable
{
    private const int MostColumns = 60;
    private const int MostSpannedRows = 200;

    /// <summary>Null for a table that only lays out a page: nothing stands beside anything, or tables stand in it.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Read(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table") is not null)
            return null;
        var rows = Place([.. table.QuerySelectorAll("tr").Where(row => !Visibility.IsHidden(row))]);
        return rows.Exists(row => row.Distinct().Count() > 1) ? [.. rows.Select(row => row.Select(cell => cell.Text).ToList())] : null;
    }

    private static List<List<Cell>> Place(List<IElement> rows)
    {
        var placed = new List<List<Cell>>();
        // The cells of rows above that reach down, by column.
        var reaching = new Dictionary<int, Cell>();
        foreach (var row in rows)
        {
            var cells = new List<Cell>();
            foreach (var element in row.Children.Where(child => child.LocalName is "td" or "th" && !Visibility.IsHidden(child)))
            {
                TakeReaching(cells, reaching, row: placed.Count);
                var cell = new Cell(HtmlBlocks.ReadText(element), LastRow: placed.Count + Span(element, "rowspan", MostSpannedRows) - 1);
                for (var i = Span(element, "colspan", MostColumns); i > 0 && cells.Count < MostColumns; i--)
                {
                    reaching[cells.Count] = cell;
                    cells.Add(cell);
                }
            }
            TakeReaching(cells, reaching, row: placed.Count);
            placed.Add(cells);
        }
        return placed;
    }

    private static void TakeReaching(List<Cell> cells, Dictionary<int, Cell> reaching, int row)
    {
        while (cells.Count < MostColumns && reaching.TryGetValue(cells.Count, out var above) && above.LastRow >= row)
            cells.Add(above);
    }

    private static int Span(IElement cell, string attribute, int most) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, most) : 1;

    private sealed record Cell(string Text, int LastRow)
    {
        // Two cells with the same words are two cells.
        public bool Equals(Cell? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
