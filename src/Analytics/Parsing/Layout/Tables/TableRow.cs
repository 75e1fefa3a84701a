namespace Analytics.Parsing.Layout.Tables;

/// <summary>A row of a table, from left to right. A cell without text has no lines.</summary>
internal sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>With what follows on the next page, cell by cell.</summary>
    public TableRow With(IReadOnlyList<TableCell> next) => new([.. Cells.Zip(next, (cell, more) => new TableCell([.. cell.Lines, .. more.Lines]))]);
}

/// <summary>The lines in one cell of a table.</summary>
internal sealed record TableCell(IReadOnlyList<TextLine> Lines)
{
    /// <summary>The lines as those of one item: a list within the cell keeps its bullets.</summary>
    public IReadOnlyList<TextLine> AsItem => [.. Lines.Select((line, i) => line.Bullet is { } bullet && i > 0 ? line with { Text = $"{bullet.Glyph} {line.Text}" } : line)];

    public JoinedText Joined => LineJoin.Join(AsItem);
}
