using Analytics.Reports;

namespace Analytics.Parsing;

/// <summary>The seam to a PDF engine: words with position, size and weight, and ruled lines, read within a time and a memory limit.</summary>
public interface IPdfTextReader
{
    EngineVersion Engine { get; }

    /// <exception cref="UnreadablePdfException">The file is no PDF, damaged, encrypted, too large, or took too long.</exception>
    Task<PdfText> ReadAsync(string path, CancellationToken cancel);

    /// <summary>The ruled lines of the pages asked for, in that order. Costs more for a page than its text does, so ask for few.</summary>
    /// <param name="pages">Their numbers, from 1.</param>
    /// <exception cref="UnreadablePdfException">As for <see cref="ReadAsync"/>, or the file has no such page.</exception>
    Task<IReadOnlyList<PageRules>> ReadRulesAsync(string path, IReadOnlyList<int> pages, CancellationToken cancel);
}

/// <summary>The text of a PDF, page by page.</summary>
public sealed record PdfText(IReadOnlyList<PdfPage> Pages);

/// <summary>A page with its runs in the engine's order. Number from 1; lengths in points (1/72 inch).</summary>
public sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<TextRun> Runs);

/// <summary>
/// One or more words on one line in one font. Lengths in points, <paramref name="Top"/> from the upper edge of the page;
/// spaces inside <paramref name="Text"/> are printed ones.
/// </summary>
public sealed record TextRun(double Left, double Top, double Width, double Height, double FontSize, bool Bold, string Text);

/// <summary>What is ruled on a page, in the order of drawing. Page from 1.</summary>
public sealed record PageRules(int Page, IReadOnlyList<RuledLine> Lines);

/// <summary>
/// A horizontal or vertical line without thickness: the middle of a thin rectangle or of a stroke, whatever its colour. In the same points
/// from the upper left corner as <see cref="TextRun"/>; <paramref name="Top"/> and <paramref name="Bottom"/> of a horizontal one are the same.
/// </summary>
public sealed record RuledLine(double Left, double Top, double Right, double Bottom)
{
    public bool IsHorizontal => Right - Left >= Bottom - Top;
}

/// <summary>A PDF that the engine could not read within its limits; the message says why, for people.</summary>
public sealed class UnreadablePdfException(string reason) : Exception(reason);
