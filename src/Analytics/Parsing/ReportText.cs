using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing;

/// <summary>The lines of a document without what is printed round the text of each page.</summary>
/// <param name="BodySize">The size in which most of it is set, in points.</param>
/// <param name="Furniture">What is printed round the text: page numbers, running titles and dates, footnotes.</param>
/// <param name="EmptyPages">The pages on which there is no text at all.</param>
internal sealed record ReportText(IReadOnlyList<TextLine> Lines, double BodySize, IReadOnlyList<TextLine> Furniture, IReadOnlyList<int> EmptyPages)
{
    /// <summary>A report says what it is on so many pages.</summary>
    public const int TitlePages = 2;

    /// <summary>The lines up to that page, joined and folded (<see cref="PrintedText.Fold"/>).</summary>
    public string FoldedStart(int lastPage) => PrintedText.Fold(LineJoin.Join([.. Lines.TakeWhile(line => line.Page <= lastPage)]).Text);

    public static ReportText Of(PdfText pdf)
    {
        var pages = pdf.Pages.Select(LineBuilder.Build).ToList();
        var lines = PageFurniture.Strip(pages);
        var kept = lines.ToHashSet(ReferenceEqualityComparer.Instance);
        return new ReportText(
            lines,
            PageFurniture.BodySize(pages),
            [.. pages.SelectMany(page => page).Where(line => !kept.Contains(line))],
            [.. pdf.Pages.Where((_, i) => pages[i].Count == 0).Select(page => page.Number)]);
    }
}
