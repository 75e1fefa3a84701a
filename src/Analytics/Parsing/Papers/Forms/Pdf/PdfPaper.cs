using Analytics.Parsing.Layout;

namespace Analytics.Parsing.Papers.Forms.Pdf;

/// <summary>Reads a PDF that is no inspection report: its ruled tables as rows, all else as headings, paragraphs and list items.</summary>
internal static class PdfPaper
{
    /// <summary>
    /// Ruled lines cost two processes and about a tenth of a second for each page, whose time counts against the limit of the whole file; the longest
    /// action plans have forty pages. Of a pack with more tables the first are read as tables, the rest line by line.
    /// </summary>
    private const int MostRuledPages = 60;

    /// <summary>So many lines that a wide gap divides make a page worth asking for its rules.</summary>
    private const int LeastDividedLines = 3;

    private const int MostFrameLines = 40, LongestFrameLine = 200;

    /// <summary>The pages that may have ruled tables.</summary>
    public static IReadOnlyList<int> RuledPages(ReportText text) =>
        [.. text.Lines.Concat(text.Furniture).Where(IsDivided).CountBy(line => line.Page).Where(page => page.Value >= LeastDividedLines).Select(page => page.Key).Order().Take(MostRuledPages)];

    /// <param name="rules">Of those pages.</param>
    public static PaperText Read(ReportText text, IReadOnlyList<PageRules> rules)
    {
        var blocks = new BlockList();
        var tables = new PdfTables(rules);
        var all = tables.WithLostRows(text);
        var letters = 0;
        var lines = all.TakeWhile(line => (letters += line.Text.Length) <= PaperText.MostLetters).ToList();
        var paragraphs = new PdfParagraphs(blocks, lines, text.BodySize);
        foreach (var part in tables.Divide(lines))
        {
            if (part.IsTable)
                tables.Add(part.Lines, blocks);
            else
                paragraphs.Add(part.Lines);
        }
        var meeting = text.Furniture.Select(line => MeetingWords.OfRunningLine(line.Text)).FirstOrDefault(words => words is not null);
        return MeetingItems.Choose(new PaperText
        {
            Blocks = blocks.Blocks,
            Committee = meeting?.Committee,
            MeetingDate = meeting?.Date,
            Item = meeting?.Item,
            Frame = [.. text.Furniture.Select(line => line.Text).Where(line => line.Length < LongestFrameLine).Distinct().Take(MostFrameLines)],
            IsCut = blocks.IsCut || lines.Count < all.Count,
        });
    }

    // A number or letter beside its paragraph divides no columns.
    private static bool IsDivided(TextLine line) => line.Cells.Count > (line.Cells is [var first, ..] && first.Text.Length <= 5 ? 2 : 1);
}
