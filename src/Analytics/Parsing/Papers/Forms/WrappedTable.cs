using System.Text.RegularExpressions;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>A table of a plain text whose cells go over several lines: a row of heads says where the columns begin, blank lines part the rows.</summary>
/// <param name="Rows">The cells of a row at its first line, none at its others.</param>
/// <param name="End">The first line behind it.</param>
internal sealed partial record WrappedTable(IReadOnlyDictionary<int, IReadOnlyList<string>> Rows, int End)
{
    private const int FewestColumns = 3, FewestRows = 3, MostBlankLines = 2;

    /// <summary>Null when no such table begins at the line.</summary>
    public static WrappedTable? Read(IReadOnlyList<string> lines, int first)
    {
        var starts = Cell().Matches(lines[first]).Select(cell => cell.Index).ToList();
        if (starts.Count < FewestColumns || lines[first].Contains('|', StringComparison.Ordinal) || lines[first].Contains('\t', StringComparison.Ordinal))
            return null;
        var rows = new List<List<int>>();
        var (blank, end) = (1, first);
        for (var i = first; i < lines.Count && blank <= MostBlankLines; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                blank++;
                continue;
            }
            if (ColumnsOf(lines[i], starts) is null)
                break;
            if (blank > 0)
                rows.Add([]);
            rows[^1].Add(i);
            (blank, end) = (0, i + 1);
        }
        return rows.Count >= FewestRows && rows.Skip(1).Any(row => row.Count > 1) && rows.Count(row => ColumnsOf(lines[row[0]], starts)!.Count > 1) * 2 > rows.Count
            ? new WrappedTable(rows.SelectMany(row => CellsOf(lines, row, starts)).ToDictionary(), end)
            : null;
    }

    private static IEnumerable<KeyValuePair<int, IReadOnlyList<string>>> CellsOf(IReadOnlyList<string> lines, List<int> row, List<int> starts)
    {
        var cells = Enumerable.Repeat("", starts.Count).ToArray();
        foreach (var (column, text) in row.SelectMany(line => ColumnsOf(lines[line], starts)!))
            cells[column] = cells[column].Length == 0 ? text : $"{cells[column]} {text}";
        return row.Select((line, i) => KeyValuePair.Create<int, IReadOnlyList<string>>(line, i == 0 ? cells : []));
    }

    /// <summary>The cells of a line, each with its column; null when one begins where no column does.</summary>
    private static List<(int Column, string Text)>? ColumnsOf(string line, List<int> starts)
    {
        var cells = Cell().Matches(line).Select(cell => (Column: starts.FindIndex(start => Math.Abs(start - cell.Index) <= 1), Text: cell.Value)).ToList();
        return cells.TrueForAll(cell => cell.Column >= 0) ? cells : null;
    }

    [GeneratedRegex(@"\S+(?: \S+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();
}
