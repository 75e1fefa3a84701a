using Analytics.Parsing;
using Analytics.Parsing.Layout;

namespace Analytics.Tests.Parsing.Layout;

/// <summary>Makes lines as they would come out of a page, 12 points high with a width for each character.</summary>
internal static class PrintedLines
{
    public static TextRun Run(double left, double top, string text, double size = 12, bool bold = false) =>
        new(left, top, text.Length * size * 0.5, size * 1.2, size, bold, text);

    public static IReadOnlyList<TextLine> Page(int number, params IReadOnlyList<TextRun> runs) => LineBuilder.Build(new PdfPage(number, 595, 842, runs));
}
