namespace Analytics.Classification.Evaluating;

/// <summary>A table of an evaluation's figures, for a terminal or a Markdown file. The first column is text, the others are figures.</summary>
public sealed record ScoreTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public IEnumerable<string> TextLines()
    {
        var widths = Heads.Select((head, column) => Rows.Select(row => row[column].Length).Append(head.Length).Max()).ToList();
        return Rows.Prepend(Heads).Select(row => string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
    }

    public IEnumerable<string> MarkdownLines() =>
    [
        MarkdownLine(Heads),
        MarkdownLine(Heads.Select((_, column) => column == 0 ? "---" : "---:")),
        .. Rows.Select(MarkdownLine),
    ];

    private static string MarkdownLine(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
