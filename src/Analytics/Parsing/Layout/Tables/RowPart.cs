namespace Analytics.Parsing.Layout.Tables;

/// <summary>What stands on one page of a row.</summary>
/// <param name="isBehindText">Other text stands between this and the row before.</param>
internal sealed class RowPart(RuledBand band, int page, bool isBehindText)
{
    private readonly List<List<TextLine>> _columns = [.. Enumerable.Range(0, band.Columns.Count + 1).Select(_ => new List<TextLine>())];

    public RuledBand Band => band;

    public int Page => page;

    public bool IsBehindText => isBehindText;

    public IReadOnlyList<TableCell> Cells => [.. _columns.Select(lines => new TableCell(lines))];

    /// <summary>Divides a line among the columns.</summary>
    public void Add(TextLine line)
    {
        foreach (var (column, part) in LineBuilder.Divide(line, band.Columns))
            _columns[column].Add(part);
    }

    public bool HasWordsOf(RowPart other) => Words().SequenceEqual(other.Words());

    private IEnumerable<string> Words() => _columns.Select(lines => LineJoin.Join(lines).Text);
}
