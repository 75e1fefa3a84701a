using Analytics.Parsing.Layout;

namespace Analytics.Parsing;

/// <summary>The lines of a document without what is printed round the text of each page.</summary>
/// <param name="BodySize">The size in which most of it is set, in points.</param>
internal sealed record ReportText(IReadOnlyList<TextLine> Lines, double BodySize)
{
    public static ReportText Of(PdfText pdf)
    {
        var pages = pdf.Pages.Select(LineBuilder.Build).ToList();
        return new ReportText(PageFurniture.Strip(pages), PageFurniture.BodySize(pages));
    }
}
