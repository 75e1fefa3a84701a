namespace Analytics.Parsing;

/// <summary>Damage that engines mend as well as they can without a word, and that must not pass in silence.</summary>
internal static class PdfDamage
{
    /// <exception cref="UnreadablePdfException">The file is damaged.</exception>
    public static void Check(string path)
    {
        if (PdfEnd.IsMissing(path))
            throw new UnreadablePdfException("damaged PDF: the file is cut off before its end");
        if (PdfStreams.AnyIsBroken(path))
            throw new UnreadablePdfException("damaged PDF: a part of its text is broken");
    }
}
