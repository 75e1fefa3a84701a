using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Parsing;

/// <summary>
/// Unpacks the packed parts of a PDF that can hold text or say what it means, and compares each with its checksum. Engines go on
/// with what they get of a broken one, or without it, which would lose or change findings silently.
/// </summary>
internal static partial class PdfStreams
{
    /// <summary>Bytes. Larger files are taken as they are: what fills them is pictures.</summary>
    private const int LargestFile = 64 * 1024 * 1024;

    /// <summary>Bytes that one part may unpack to before it is passed over; what to make of it is then the engine's to say.</summary>
    private const int LargestPart = 32 * 1024 * 1024;

    /// <summary>Bytes before a part in which its dictionary stands.</summary>
    private const int LongestDictionary = 4096;

    public static bool AnyIsBroken(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.Length > LargestFile)
            return false;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        // Encrypted parts can be unpacked by the engine only.
        return bytes.AsSpan().IndexOf("/Encrypt"u8) < 0 && AnyIsBroken(bytes);
    }

    private static bool AnyIsBroken(byte[] bytes)
    {
        var unpacked = new byte[64 * 1024];
        for (var at = Next(bytes, 0); at < bytes.Length; at = Next(bytes, at))
        {
            if (HoldsPackedText(DictionaryBefore(bytes, at)) && IsBroken(bytes, at, unpacked))
                return true;
        }
        return false;
    }

    /// <summary>Where the content of the next part begins; the end of the file when there is none.</summary>
    private static int Next(ReadOnlySpan<byte> bytes, int at)
    {
        while (bytes[at..].IndexOf("stream"u8) is >= 0 and var found)
        {
            at += found + "stream"u8.Length;
            if (bytes[..at].EndsWith("endstream"u8))
                continue;
            if (bytes[at..] is [(byte)'\r', (byte)'\n', ..])
                return at + 2;
            if (bytes[at..] is [(byte)'\n', ..])
                return at + 1;
        }
        return bytes.Length;
    }

    private static string DictionaryBefore(ReadOnlySpan<byte> bytes, int at)
    {
        var before = bytes[Math.Max(0, at - LongestDictionary)..at];
        var start = before.LastIndexOf(" obj"u8);
        return start < 0 ? "" : Encoding.Latin1.GetString(before[start..]);
    }

    private static bool HoldsPackedText(string dictionary) => PackedFirst().IsMatch(dictionary) && !PictureOrFont().IsMatch(dictionary);

    private static bool IsBroken(byte[] bytes, int at, byte[] unpacked)
    {
        try
        {
            using var part = new ZLibStream(new MemoryStream(bytes, at, bytes.Length - at), CompressionMode.Decompress);
            for (int read, length = 0; length < LargestPart && (read = part.Read(unpacked)) > 0; length += read)
            {
            }
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    [GeneratedRegex(@"/Filter\s*\[?\s*/FlateDecode\b")]
    private static partial Regex PackedFirst();

    [GeneratedRegex(@"/Subtype\s*/(Image|Type1C|CIDFontType0C|OpenType)\b|/Length[123]\b")]
    private static partial Regex PictureOrFont();
}
