using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Parsing.Layout.Tables;

/// <summary>A row that holds a numbered list from its first line on is a row for each number: it was only not ruled.</summary>
internal static partial class NumberedRows
{
    public static IEnumerable<TableRow> Divide(TableRow row)
    {
        if (row.Cells is not [{ Lines: [var first, ..] lines }] || NumberOf(first) is not { } number)
            return [row];
        var rows = new List<List<TextLine>>();
        foreach (var line in lines)
        {
            if (NumberOf(line) == number)
            {
                rows.Add([]);
                number++;
            }
            rows[^1].Add(line);
        }
        return rows.Select(part => new TableRow([new TableCell(part)]));
    }

    private static int? NumberOf(TextLine line) =>
        Number().Match(line.Text) is { Success: true } number ? int.Parse(number.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^([0-9]{1,2})[.)] ")]
    private static partial Regex Number();
}
