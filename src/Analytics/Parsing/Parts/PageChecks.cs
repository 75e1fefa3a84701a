using System.Globalization;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Parts;

/// <summary>Checks what stands round the text of each page: dates against those of the title, printed numbers against the order of the pages.</summary>
internal static class PageChecks
{
    /// <summary>Characters. Shorter pages, such as those of a form, may be alike.</summary>
    private const int LeastRepeated = 100;

    public static IEnumerable<string> Warnings(ReportFacts facts)
    {
        foreach (var page in facts.Text.EmptyPages)
            yield return $"Page {page} has no text.";
        foreach (var (page, first) in Repeated(facts.Text))
            yield return $"Page {page} repeats page {first}.";
        if (OtherDates(facts) is { } other)
            yield return other;
        if (PagesOutOfOrder(facts.Text) is { } disorder)
            yield return disorder;
    }

    private static IEnumerable<(int Page, int First)> Repeated(ReportText text) =>
        text.Lines.GroupBy(line => line.Page, (page, lines) => (Page: page, Text: string.Join('\n', lines.Select(line => line.Text))))
            .Where(page => page.Text.Length >= LeastRepeated)
            .GroupBy(page => page.Text, page => page.Page)
            .SelectMany(pages => pages.Skip(1).Select(page => (page, pages.First())));

    // Reports since 2021 repeat the dates at the foot of each page.
    private static string? OtherDates(ReportFacts facts)
    {
        foreach (var line in facts.Text.Furniture.Where(line => line.Place > 0.5 && line.FontSize <= facts.Text.BodySize))
        {
            if (PrintedDates.ReadWindows(line.Text) is [var window] && window.Start < window.End && !facts.Title.Windows.Contains(window))
                return $"The foot of page {line.Page} dates the inspection {window.Start:yyyy-MM-dd} to {window.End:yyyy-MM-dd}, the title {facts.Title.Windows[0].Start:yyyy-MM-dd} to {facts.Title.Windows[^1].End:yyyy-MM-dd}.";
        }
        return null;
    }

    private static string? PagesOutOfOrder(ReportText text)
    {
        var numbers = text.Furniture
            .Select(line => (line.Page, Printed: int.TryParse(line.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0))
            .Where(page => page.Printed > 0)
            .GroupBy(page => page.Page, page => page.Printed)
            .Where(page => page.Count() == 1)
            .Select(page => (Page: page.Key, Printed: page.First()))
            .ToList();
        var (before, after) = numbers.Zip(numbers.Skip(1)).FirstOrDefault(pair => pair.Second.Printed - pair.First.Printed != pair.Second.Page - pair.First.Page);
        return after.Page > 0 ? $"Page {before.Page} is numbered {before.Printed}, page {after.Page} {after.Printed}: pages are missing, repeated or out of order." : null;
    }
}
