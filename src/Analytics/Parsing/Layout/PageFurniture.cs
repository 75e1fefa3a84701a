using System.Globalization;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Layout;

/// <summary>Takes off what is printed round the text of each page: page numbers, running titles, date lines and footnotes.</summary>
internal static class PageFurniture
{
    /// <summary>Running lines stand in the upper and lower eighth of the page.</summary>
    private const double UpperBand = 0.125, LowerBand = 0.875;

    /// <summary>Share of the page's height by which the place of a running line may vary.</summary>
    private const double SamePlace = 0.02;

    /// <summary>Footnotes are set at least this much smaller than the text. 11 points (which Word writes as 11.04) beside 12 are no sign of one.</summary>
    private const double FootnoteSize = 0.91;

    /// <summary>Below this share of the text's size, a line at the foot of a page is a running one even if it stands there only once.</summary>
    private const double RunningSize = 0.75;

    /// <summary>The page number printed may differ from the page's place in the file by this much.</summary>
    private const int CoverPages = 2;

    /// <summary>The lines of the text itself, page after page.</summary>
    public static List<TextLine> Strip(IReadOnlyList<IReadOnlyList<TextLine>> pages)
    {
        var bodySize = BodySize(pages);
        var running = RunningLines(pages);
        var text = new List<TextLine>();
        foreach (var page in pages)
        {
            var kept = page.Where(line => !IsFurniture(line, running, bodySize)).ToList();
            var footnotes = kept.FindIndex(line => IsFootnote(line, bodySize));
            text.AddRange(footnotes < 0 ? kept : kept.Take(footnotes));
        }
        return text;
    }

    /// <summary>The size in which most of the document is set, in points.</summary>
    public static double BodySize(IEnumerable<IReadOnlyList<TextLine>> pages) =>
        pages.SelectMany(page => page).GroupBy(line => line.FontSize).MaxBy(group => group.Sum(line => line.Text.Length))?.Key ?? 0;

    // The same words, whatever the page number, as far from the same edge on a third of the pages: a heading or a short last line of a paragraph
    // may well stand first on two of them, and a heading as its own entry in the contents.
    private static ILookup<(bool Upper, string Text), double> RunningLines(IReadOnlyList<IReadOnlyList<TextLine>> pages) =>
        pages.SelectMany(page => page.Where(IsInBand).DistinctBy(RunningText))
            .Where(line => RunningText(line).Text.Length > 0)
            .ToLookup(RunningText, line => line.Place)
            .SelectMany(lines => lines.Where(place => IsRunning(lines.Count(other => Math.Abs(other - place) < SamePlace), pages.Count)).Select(place => (lines.Key, place)))
            .ToLookup(line => line.Key, line => line.place);

    private static bool IsRunning(int seen, int pages) => seen > 1 && seen * 3 >= pages;

    private static bool IsFurniture(TextLine line, ILookup<(bool Upper, string Text), double> running, double bodySize) =>
        IsInBand(line) && (IsPageNumber(line, bodySize) || running[RunningText(line)].Any(place => Math.Abs(place - line.Place) < SamePlace) || (line.Place > LowerBand && line.FontSize < RunningSize * bodySize));

    private static bool IsInBand(TextLine line) => line.Place is < UpperBand or > LowerBand;

    // Letters only: the page number beside them changes.
    private static (bool Upper, string Text) RunningText(TextLine line) => (line.Place < UpperBand, string.Concat(PrintedText.Fold(line.Text).Where(char.IsLetter)));

    // With or without dashes round it, near the page's own or at its foot in another size. Any other number may be the end of a sentence ("… those aged / 18.").
    private static bool IsPageNumber(TextLine line, double bodySize) =>
        int.TryParse(line.Text.AsSpan().Trim(" -\u2013\u2014"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && (Math.Abs(number - line.Page) <= CoverPages || (line.Place > LowerBand && Math.Abs(line.FontSize - bodySize) > 1));

    private static bool IsFootnote(TextLine line, double bodySize) =>
        line.Place > 0.4 && line.FontSize <= FootnoteSize * bodySize && (line.StartsWithMark || char.IsAsciiDigit(line.Text.FirstOrDefault()));
}
