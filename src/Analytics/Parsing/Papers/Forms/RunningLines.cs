using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>Finds what a plain text made of pages repeats at the head or foot of each: it stands in the middle of lists and paragraphs, and belongs to none.</summary>
internal static partial class RunningLines
{
    /// <summary>Lines with words from a page number that may still be of the head or foot of a page.</summary>
    private const int Near = 2;

    private const int FewestLetters = 4;

    /// <summary>The first lines of a paper say what it is, also where each page says it again.</summary>
    private const int Head = 3;

    /// <summary>The places of such lines; those that repeat nothing but a page number are left to their reader.</summary>
    public static IReadOnlySet<int> Find(IReadOnlyList<string> lines)
    {
        var printed = Enumerable.Range(0, lines.Count).Where(i => !string.IsNullOrWhiteSpace(lines[i])).ToList();
        var atBreak = printed.Index().Where(line => IsAtBreak(lines[line.Item])).SelectMany(line => Enumerable.Range(line.Index - Near, (2 * Near) + 1)).ToHashSet();
        return printed.Index()
            .Where(line => atBreak.Contains(line.Index) && lines[line.Item].Count(char.IsLetter) >= FewestLetters && !ThreeCells().IsMatch(lines[line.Item]))
            .GroupBy(line => Digits().Replace(PrintedText.Clean(lines[line.Item]).Trim(), "0"), line => line.Item)
            .Where(same => same.Count() > 1)
            .SelectMany(same => same)
            .Where(place => place > printed[Math.Min(Head, printed.Count) - 1])
            .ToHashSet();
    }

    private static bool IsAtBreak(string line) => line.StartsWith('\f') || PageNumber().IsMatch(line);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    // The heads of a table, which each page repeats too.
    [GeneratedRegex(@"\S\s{2,}\S.*\S\s{2,}\S")]
    private static partial Regex ThreeCells();

    // By itself, or behind a gap at the end of a line.
    [GeneratedRegex(@"(?:^|(?<!\s)(?>\s{3,}))(?:[-–]\s*)?(?:page\s+)?[0-9]{1,3}(?:\s+of\s+[0-9]{1,3})?(?:\s*[-–])?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
