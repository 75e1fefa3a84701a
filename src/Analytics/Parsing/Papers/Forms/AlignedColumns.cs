using System.Text.RegularExpressions;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>
/// Finds tables that a plain text sets by spaces alone: lines one behind the other with as many cells, the cells below each other; or rows of several lines
/// with blank lines between, whose cells are wrapped.
/// </summary>
internal static partial class AlignedColumns
{
    private const int FewestRows = 3;

    /// <summary>The cells of each line that is a row of such a table, by the line's place; no cells for the other lines of a row of several.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<string>> Find(IReadOnlyList<string> lines)
    {
        var rows = new Dictionary<int, IReadOnlyList<string>>();
        for (var first = 0; first < lines.Count;)
        {
            if (WrappedTable.Read(lines, first) is { } table)
            {
                foreach (var (place, cells) in table.Rows)
                    rows.Add(place, cells);
                first = table.End;
                continue;
            }
            var end = first;
            var starts = StartsOf(lines[first]);
            while (starts.Count > 1 && end < lines.Count && IsBelow(starts, StartsOf(lines[end])))
                end++;
            if (end - first >= FewestRows)
            {
                for (var i = first; i < end; i++)
                    rows.Add(i, [.. Gap().Split(lines[i].Trim())]);
            }
            first = Math.Max(end, first + 1);
        }
        return rows;
    }

    // Of the cells behind the first, which may be indented. A label and its text are no columns.
    private static List<int> StartsOf(string line)
    {
        var text = line.TrimEnd();
        var starts = Gap().Matches(text).Where(gap => gap.Index > 0).Select(gap => gap.Index + gap.Length).ToList();
        return starts.Count == 0 || LabelAlone().IsMatch(text.TrimStart()) || text.Contains('|', StringComparison.Ordinal) || text.Contains('\t', StringComparison.Ordinal) ? [] : [text.Length - text.TrimStart().Length, .. starts];
    }

    private static bool IsBelow(List<int> starts, List<int> others) => starts.Count == others.Count && starts.Skip(1).SequenceEqual(others.Skip(1));

    [GeneratedRegex(@"(?<=\S) {2,}(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"^(?:\(?[0-9a-zA-Z]{1,4}[.)]|[0-9]{1,2}(?:\.[0-9]{1,2})*\.?|[-–•*·o])\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex LabelAlone();
}
