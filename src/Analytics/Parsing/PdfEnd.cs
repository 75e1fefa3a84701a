namespace Analytics.Parsing;

/// <summary>
/// Looks for the mark <c>%%EOF</c> that ends every PDF (ISO 32000-1, 7.5.5). Engines mend a file that was cut off and give
/// what is left of it, which would lose findings silently.
/// </summary>
internal static class PdfEnd
{
    // Readers look for the mark in the last 1,024 bytes; some producers append more rubbish than that.
    private const int Tail = 4096;

    public static bool IsMissing(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        Span<byte> tail = stackalloc byte[Tail];
        file.Seek(-Math.Min(Tail, file.Length), SeekOrigin.End);
        return tail[..file.ReadAtLeast(tail, Tail, throwOnEndOfStream: false)].IndexOf("%%EOF"u8) < 0;
    }
}
