using Analytics.Parsing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace Analytics.PdfPig;

/// <summary>Opens a file with PdfPig and gives its pages one by one, or says why it can't.</summary>
internal static class PdfFile
{
    /// <summary>The bit of a protected file's permissions that lets its text be copied (ISO 32000-1, table 22).</summary>
    private const int MayCopy = 1 << 4;

    private const int LongestReason = 200;

    /// <exception cref="UnreadablePdfException">Thrown while the pages are taken, too.</exception>
    public static IEnumerable<PdfPage> Read(string path, PdfTextOptions limits)
    {
        using var document = Open(path, limits);
        document.AddPageFactory<PdfPage, PageTextFactory>();
        for (var number = 1; number <= document.NumberOfPages; number++)
            yield return Try(() => document.GetPage<PdfPage>(number), $"page {number} cannot be read");
    }

    /// <inheritdoc cref="Read"/>
    public static IEnumerable<PageRules> ReadRules(string path, IReadOnlyList<int> pages, PdfTextOptions limits)
    {
        using var document = Open(path, limits);
        document.AddPageFactory<PageRules, PageRulesFactory>();
        foreach (var number in pages)
            yield return Try(() => document.GetPage<PageRules>(number), $"page {number} cannot be read");
    }

    private static PdfDocument Open(string path, PdfTextOptions limits)
    {
        var document = Try(() => Open(path));
        try
        {
            Check(document, limits);
            return document;
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    private static void Check(PdfDocument document, PdfTextOptions limits)
    {
        if (Try(() => ForbidsCopying(document)))
            throw new UnreadablePdfException("protected PDF: it forbids copying its text");
        if (document.NumberOfPages == 0)
            throw new UnreadablePdfException("damaged PDF: it has no pages");
        if (document.NumberOfPages > limits.PageLimit)
            throw new UnreadablePdfException($"too large: more than {limits.PageLimit} pages");
    }

    // Text in a font that is not there has no known letters; the rest of the page is read without it.
    private static PdfDocument Open(string path)
    {
        try
        {
            return PdfDocument.Open(path, new ParsingOptions { SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadablePdfException("encrypted PDF: it needs a password");
        }
    }

    private static bool ForbidsCopying(PdfDocument document)
    {
        var encryption = document.Structure.Trailer.EncryptionToken;
        var dictionary = encryption is IndirectReferenceToken reference ? document.Structure.TokenScanner.Get(reference.Data)?.Data : encryption;
        return dictionary is DictionaryToken rights && rights.TryGet(NameToken.P, out NumericToken? permissions) && permissions is not null && ((int)permissions.Long & MayCopy) == 0;
    }

    // PdfPig says by every kind of exception that it can't go on, and quotes the file in it. What its own say is worth telling.
    private static T Try<T>(Func<T> read, string what = "its structure makes no sense")
    {
        try
        {
            return read();
        }
        catch (Exception wrong) when (wrong is not UnreadablePdfException)
        {
            var told = wrong.GetType().Assembly == typeof(PdfDocument).Assembly || wrong.GetType() == typeof(InvalidOperationException) ? wrong.Message : what;
            var reason = string.Concat(told.Select(c => char.IsControl(c) ? ' ' : c).Take(LongestReason));
            throw new UnreadablePdfException($"damaged PDF: {reason.Trim()}");
        }
    }
}
