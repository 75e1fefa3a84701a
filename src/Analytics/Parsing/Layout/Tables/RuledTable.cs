namespace Analytics.Parsing.Layout.Tables;

/// <summary>
/// The table among some lines of text, whose rows and columns are told by ruled lines. A row that crosses pages is one. The cells of the
/// table's head are its first row; where it is printed again on another page it is left out.
/// </summary>
/// <param name="Outside">The lines before, between and behind the rows: nothing is lost.</param>
internal sealed record RuledTable(IReadOnlyList<TableRow> Rows, IReadOnlyList<TextLine> Outside)
{
    /// <param name="lines">In reading order and without what is printed round the text of a page.</param>
    /// <param name="rules">Of the pages on which the lines stand; without those of a page its lines are outside.</param>
    /// <param name="continues">Whether a row goes on over the page; by the words of reports where nothing else is given.</param>
    public static RuledTable Read(IReadOnlyList<TextLine> lines, IReadOnlyList<PageRules> rules, Func<TableRow, RowPart, RowPart, bool>? continues = null)
    {
        var bands = rules.DistinctBy(page => page.Page).ToDictionary(page => page.Page, RuledBands.Find);
        var outside = new List<TextLine>();
        var parts = new List<RowPart>();
        var isBehindText = false;
        foreach (var line in lines)
        {
            var band = RuledBand.Of(line, bands.GetValueOrDefault(line.Page, []));
            if (band is null)
                outside.Add(line);
            else
                PartOf(band, line.Page, parts, isBehindText).Add(line);
            isBehindText = band is null;
        }
        return new RuledTable([.. Join(parts, continues ?? RowBreak.Continues).SelectMany(NumberedRows.Divide)], outside);
    }

    private static RowPart PartOf(RuledBand band, int page, List<RowPart> parts, bool isBehindText)
    {
        if (parts.FindLast(part => part.Page == page && part.Band == band) is { } known)
            return known;
        parts.Add(new RowPart(band, page, isBehindText));
        return parts[^1];
    }

    private static List<TableRow> Join(List<RowPart> parts, Func<TableRow, RowPart, RowPart, bool> continues)
    {
        var rows = new List<TableRow>();
        var before = (RowPart?)null;
        foreach (var part in parts)
        {
            if (before is not null && part.Page != before.Page && part.HasWordsOf(parts[0]))
                continue;
            if (before is not null && continues(rows[^1], before, part))
                rows[^1] = rows[^1].With(part.Cells);
            else
                rows.Add(new TableRow(part.Cells));
            before = part;
        }
        return rows;
    }
}
