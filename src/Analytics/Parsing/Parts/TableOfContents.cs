using System.Text.RegularExpressions;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Parts;

/// <summary>Takes off the table of contents, which repeats every heading, most with their page behind them.</summary>
internal static partial class TableOfContents
{
    /// <summary>A table of contents begins within this many pages.</summary>
    private const int FirstPages = 8;

    /// <summary>So many lines of an entry, or of entries without a page number, may follow one another.</summary>
    private const int LongestEntry = 5;

    /// <summary>Lines of a table of contents without page numbers.</summary>
    private const int MostEntries = 60;

    public static IReadOnlyList<TextLine> Strip(IReadOnlyList<TextLine> lines)
    {
        var start = 0;
        while (start < lines.Count && lines[start].Page <= FirstPages && PrintedText.Fold(lines[start].Text) is not ("contents" or "table of contents"))
            start++;
        if (start == lines.Count || lines[start].Page > FirstPages)
            return lines;
        var end = start + 1;
        for (var i = end; i < lines.Count && i - end < LongestEntry; i++)
        {
            if (EndsWithPageNumber(lines[i]))
                end = i + 1;
        }
        if (end == start + 1)
            end = FirstEntryAgain(lines, start + 1);
        return end == start + 1 ? lines : [.. lines.Take(start), .. lines.Skip(end)];
    }

    // Entries without any page number: the contents end where the heading of the first one stands.
    private static int FirstEntryAgain(IReadOnlyList<TextLine> lines, int first)
    {
        for (var i = first + 1; i < lines.Count && i - first < MostEntries; i++)
        {
            if (PrintedText.Fold(lines[i].Text) == PrintedText.Fold(lines[first].Text))
                return i;
        }
        return first;
    }

    private static bool EndsWithPageNumber(TextLine line) => (line.Cells.Count > 1 && PageNumber().IsMatch(line.Cells[^1].Text)) || EntryEnd().IsMatch(line.Text);

    [GeneratedRegex(@"^\.*\s*\d{1,3}$")]
    private static partial Regex PageNumber();

    // Dots or a space before the number; a year has four digits.
    [GeneratedRegex(@"^\D{4,}[\s.]\d{1,3}$")]
    private static partial Regex EntryEnd();
}
