using Analytics.Parsing;
using Analytics.Parsing.Layout;

namespace Analytics.Tests.Parsing;

/// <summary>Moves page breaks: every page but the last is cut at some line, and what follows goes to the top of a page of its own.</summary>
internal static class PagesCutInTwo
{
    private const double TopMargin = 72;

    /// <summary>A line's runs may begin this many points above or below it.</summary>
    private const double SameLine = 7;

    public static PdfText Cut(PdfText pdf, Random random)
    {
        var kept = PageFurniture.Strip([.. pdf.Pages.Select(LineBuilder.Build)]);
        var halves = pdf.Pages.SelectMany(page => Cut(page, [.. kept.Where(line => line.Page == page.Number)], page.Number == pdf.Pages.Count, random));
        return new PdfText([.. halves.Select((page, i) => page with { Number = i + 1 })]);
    }

    private static PdfPage[] Cut(PdfPage page, List<TextLine> kept, bool isLast, Random random)
    {
        var lines = kept.ConvertAll(line => line.Top);
        // The title stays on the first page, and so does the subject of a letter, which is in bold.
        var first = page.Number == 1 ? Math.Max(lines.Count / 3, kept.FindIndex(line => line.Bold) + 2) : 1;
        if (isLast || lines.Count < first + 2)
            return [page];
        var at = lines[random.Next(first, lines.Count)] - SameLine;
        var foot = page.Runs.Where(run => !lines.Any(line => Math.Abs(line - run.Top) < SameLine)).ToList();
        var text = page.Runs.Except(foot).ToList();
        return
        [
            page with { Runs = [.. text.Where(run => run.Top < at), .. foot] },
            page with { Runs = [.. text.Where(run => run.Top >= at).Select(run => run with { Top = run.Top - at + TopMargin }), .. foot] },
        ];
    }
}
