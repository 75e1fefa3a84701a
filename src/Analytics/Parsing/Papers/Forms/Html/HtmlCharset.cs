using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>Turns the bytes of markup into characters: by their mark, by what they say of themselves, and by what they are where the two differ.</summary>
internal static partial class HtmlCharset
{
    private const int HeadLength = 4096;

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;
    private static readonly Encoding Lenient = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => DecodeUnmarked(bytes[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => DecodeUnmarked(bytes),
    };

    private static string DecodeUnmarked(ReadOnlySpan<byte> bytes)
    {
        var named = Named(bytes[..Math.Min(HeadLength, bytes.Length)]);
        if (named is not null && !named.IsSingleByte && named.CodePage != Lenient.CodePage)
            return named.GetString(bytes);
        // Nobody writes by chance what is right in UTF-8, whatever the page calls itself; a broken letter or two still leave it UTF-8.
        var (whole, broken) = Count(bytes);
        return broken > whole ? (named is { IsSingleByte: true } ? named : Windows).GetString(bytes)
            : whole > 0 || named is null or { IsSingleByte: false } ? Lenient.GetString(bytes)
            : named.GetString(bytes);
    }

    // As browsers do, Latin-1 and ASCII are taken for Windows-1252, and what can't be, since the name itself was readable, for UTF-8.
    private static Encoding? Named(ReadOnlySpan<byte> head)
    {
        if (Charset().Match(Encoding.Latin1.GetString(head)) is not { Success: true } match)
            return null;
        var name = match.Groups["name"].Value.ToLowerInvariant();
        return name switch
        {
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252" or "cp1252" => Windows,
            _ when name.StartsWith("utf-", StringComparison.Ordinal) || name == "unicode" => Lenient,
            _ => Known(name),
        };
    }

    private static Encoding? Known(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // A name that nobody knows is no name.
            return null;
        }
    }

    // How many characters of several bytes are whole in UTF-8, and how many bytes belong to none.
    private static (int Whole, int Broken) Count(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = (0, 0);
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            bytes = bytes[at..];
            var isWhole = Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done;
            (whole, broken) = isWhole ? (whole + 1, broken) : (whole, broken + 1);
            bytes = bytes[length..];
        }
        return (whole, broken);
    }

    [GeneratedRegex(@"(?:<meta\b[^>]*?\bcharset\s*=\s*|^\s*<\?xml[^>]*?\bencoding\s*=\s*)[""']?\s*(?<name>[A-Za-z0-9_:.-]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();
}
