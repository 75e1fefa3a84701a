using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Layout;

/// <summary>Takes off what is printed round the text of each page: page numbers, running titles, date lines and footnotes.</summary>
internal static class PageFurniture
{
    /// <summary>Running lines stand in the upper and lower eighth of the page.</summary>
    private const double UpperBand = 0.125, LowerBand = 0.875;

    /// <summary>Footnotes are set at least this much smaller than the text.</summary>
    private const double FootnoteSize = 0.92;

    /// <summary>The lines of the text itself, page after page.</summary>
    public static List<TextLine> Strip(IReadOnlyList<IReadOnlyList<TextLine>> pages)
    {
        var bodySize = BodySize(pages);
        var running = RunningLines(pages);
        var text = new List<TextLine>();
        foreach (var page in pages)
        {
            var kept = page.Where(line => !IsFurniture(line, running)).ToList();
            var footnotes = kept.FindIndex(line => IsFootnote(line, bodySize));
            text.AddRange(footnotes < 0 ? kept : kept.Take(footnotes));
        }
        return text;
    }

    /// <summary>The size in which most of the document is set, in points.</summary>
    public static double BodySize(IEnumerable<IReadOnlyList<TextLine>> pages) =>
        pages.SelectMany(page => page).GroupBy(line => line.FontSize).MaxBy(group => group.Sum(line => line.Text.Length))?.Key ?? 0;

    // The same words, whatever the page number, near the same edge of two pages or more.
    private static HashSet<string> RunningLines(IReadOnlyList<IReadOnlyList<TextLine>> pages) =>
        pages.SelectMany(page => page.Where(IsInBand).Select(RunningText).Where(text => text.Length > 0).Distinct())
            .CountBy(text => text)
            .Where(seen => seen.Value > 1)
            .Select(seen => seen.Key)
            .ToHashSet();

    private static bool IsFurniture(TextLine line, HashSet<string> running) =>
        IsInBand(line) && (RunningText(line) is var text && (text.Length == 0 || running.Contains(text)));

    private static bool IsInBand(TextLine line) => line.Place is < UpperBand or > LowerBand;

    // Letters only: empty for a bare page number, with or without dashes round it.
    private static string RunningText(TextLine line) => string.Concat(PrintedText.Fold(line.Text).Where(char.IsLetter));

    private static bool IsFootnote(TextLine line, double bodySize) =>
        line.Place > 0.4 && line.FontSize <= FootnoteSize * bodySize && (line.StartsWithMark || char.IsAsciiDigit(line.Text.FirstOrDefault()));
}
