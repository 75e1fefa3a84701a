using Analytics.Reports;

namespace Analytics.Parsing;

/// <summary>The seam to a PDF engine: words with position, size and weight, read within a time and a memory limit.</summary>
public interface IPdfTextReader
{
    EngineVersion Engine { get; }

    /// <exception cref="UnreadablePdfException">The file is no PDF, damaged, encrypted, too large, or took too long.</exception>
    Task<PdfText> ReadAsync(string path, CancellationToken cancel);
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

/// <summary>A PDF that the engine could not read within its limits; the message says why, for people.</summary>
public sealed class UnreadablePdfException(string reason) : Exception(reason);
