using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Parsing.Layout;

/// <summary>Recognises the number printed before a paragraph, such as "12.", and tells it from a figure at the start of a wrapped line.</summary>
internal static partial class ParagraphNumbers
{
    /// <summary>Numbers of one, two and three digits may be set flush right, so their column is this many points wide.</summary>
    private const double ColumnWidth = 10;

    /// <summary>A place where this many lines begin with a number is such a column.</summary>
    private const int LeastInColumn = 3;

    /// <summary>Where numbers stand, from the left edge of the page; a report may have pages with other margins.</summary>
    public static IReadOnlyList<double> FindColumns(IEnumerable<TextLine> lines) =>
        [.. lines.Where(line => Printed().Match(line.Text) is { Success: true } match && match.Groups[2].Success)
            .CountBy(line => Math.Round(line.Left))
            .Where(place => place.Value >= LeastInColumn)
            .Select(place => place.Key)];

    /// <summary>The number and the line without it when it carries on from <paramref name="last"/> (or begins at 1 again) in one of the columns.</summary>
    public static (int Number, TextLine Line)? Take(TextLine line, int last, IReadOnlyList<double> columns)
    {
        if (line.Bullet is not null || !columns.Any(column => Math.Abs(line.Left - column) <= ColumnWidth) || Printed().Match(line.Text) is not { Success: true } match)
            return null;
        var number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        // A number may have been left out or printed twice; a lone number without its full stop needs a gap behind it.
        var follows = number == 1 || (number >= last && number <= last + 3 && last > 0);
        var apart = match.Groups[2].Success || line.Cells is [{ Text.Length: <= 3 }, _, ..];
        if (!follows || !apart || match.Length == line.Text.Length)
            return null;
        return (number, WithoutNumber(line, match.Length));
    }

    private static TextLine WithoutNumber(TextLine line, int length)
    {
        var cells = line.Cells[0].Text.Length <= length ? line.Cells.Skip(1).ToList() : line.Cells;
        return line with { Text = line.Text[length..], Cells = cells };
    }

    [GeneratedRegex(@"^([0-9]{1,3})(?:([.)])\s*(?=\D)|()\s+(?=\S))")]
    private static partial Regex Printed();
}
