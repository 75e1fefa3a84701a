using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Parsing;

/// <summary>What bytes really are, whatever the file's name says.</summary>
/// <param name="MediaType">Such as <c>application/pdf</c>.</param>
/// <param name="Description">For people, such as <c>HTML page "Not found"</c>.</param>
public sealed partial record FileFormat(string MediaType, string Description)
{
    /// <summary>How many bytes of a file's beginning are worth giving to <see cref="Detect"/>.</summary>
    public const int HeadLength = 64 * 1024;

    private const int LongestTitle = 120;

    public static FileFormat Unknown { get; } = new("application/octet-stream", "file of an unknown format");

    // The name of the stream, in UTF-16.
    private static ReadOnlySpan<byte> EncryptedPackage => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    public static FileFormat Pdf { get; } = new("application/pdf", "PDF");

    public static FileFormat Word { get; } = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word document");

    public bool IsPdf => this == Pdf;

    public static async Task<FileFormat> DetectAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[(int)Math.Min(HeadLength, file.Length)];
        var length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return Detect(head.AsSpan(0, length));
    }

    /// <param name="head">The first bytes of the file, <see cref="HeadLength"/> of them or the whole of a shorter file.</param>
    public static FileFormat Detect(ReadOnlySpan<byte> head) => head switch
    {
        [] => new("application/x-empty", "empty file"),
        [0x50, 0x4B, 0x03, 0x04, ..] => Zip(head),
        [0xD0, 0xCF, 0x11, 0xE0, ..] when head.IndexOf(EncryptedPackage) >= 0 => new("application/x-ole-storage", "encrypted Office document, which needs a password"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => new("application/x-ole-storage", "old Office document"),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => new("image/png", "PNG picture"),
        [0xFF, 0xD8, 0xFF, ..] => new("image/jpeg", "JPEG picture"),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => new("image/gif", "GIF picture"),
        [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => new("image/tiff", "TIFF picture"),
        [0x1F, 0x8B, ..] => new("application/gzip", "gzip archive"),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => new("application/rtf", "RTF document"),
        // Readers accept the header anywhere in the first 1,024 bytes (ISO 32000-1, annex H).
        _ when head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0 && !StartsLikeMarkup(head) => Pdf,
        [0xFF, 0xFE, ..] => TextOrUnknown(Encoding.Unicode.GetString(head[2..])),
        [0xFE, 0xFF, ..] => TextOrUnknown(Encoding.BigEndianUnicode.GetString(head[2..])),
        _ when head.IndexOf((byte)0) >= 0 => Unknown,
        _ => TextOrUnknown(Encoding.UTF8.GetString(WithoutMark(head))),
    };

    public override string ToString() => Description;

    private static bool StartsLikeMarkup(ReadOnlySpan<byte> head) => WithoutMark(head).TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    private static FileFormat Zip(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.IndexOf("word/"u8) >= 0 => Word,
        _ when head.IndexOf("xl/"u8) >= 0 => new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel workbook"),
        _ when head.IndexOf("ppt/"u8) >= 0 => new("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint presentation"),
        _ => new("application/zip", "zip archive"),
    };

    private static FileFormat TextOrUnknown(string head)
    {
        var text = head.TrimStart();
        if (HtmlStart().IsMatch(WithoutComments(text)))
            return new("text/html", Title(text) is { Length: > 0 } title ? $"HTML page \"{title}\"" : "HTML page without a title");
        return text switch
        {
            "" => new("text/plain", "empty file: white space only"),
            _ when text.StartsWith("<?xml", StringComparison.Ordinal) || MeetingStart().IsMatch(text) => new("application/xml", "XML document"),
            _ when JsonStart().IsMatch(text) => new("application/json", "JSON file"),
            _ when IsReadable(text) => new("text/plain", "plain text"),
            _ => Unknown,
        };
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> head) => head.StartsWith("\uFEFF"u8) ? head[3..] : head;

    // The end of the head may cut a character in two, so a few unreadable ones are no sign of anything.
    private static bool IsReadable(string text) => text.Count(c => c is '\uFFFD' || (char.IsControl(c) && !char.IsWhiteSpace(c))) * 100 <= text.Length + 300;

    // Not left to the expression below, which would try every way to take many comments for fewer.
    private static ReadOnlySpan<char> WithoutComments(ReadOnlySpan<char> text)
    {
        while (text.StartsWith("<!--") && text.IndexOf("-->") is > 0 and var end)
            text = text[(end + "-->".Length)..].TrimStart();
        return text;
    }

    private static string Title(string html)
    {
        var title = WebUtility.HtmlDecode(TitleElement().Match(html).Groups[1].Value);
        var printable = string.Concat(title.Select(c => char.IsControl(c) ? ' ' : c));
        var clean = string.Join(' ', printable.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('"', '\'');
        return clean.Length <= LongestTitle ? clean : string.Concat(clean.EnumerateRunes().Take(LongestTitle)) + "…";
    }

    // Also a part of a page that somebody saved by itself.
    [GeneratedRegex(@"^<(!doctype\s+html|html|head|body|(div|main|section|article|table|h[1-6]|p|ul|ol|span|form|meta|link|title|script|style|header)[\s>]|\?xml[^>]*>\s*(<!doctype\s+html|<html))", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex HtmlStart();

    // Of Modern.gov's web service, without its declaration.
    [GeneratedRegex(@"^<(meeting|getmeetings|getmeetingsbydate|committees|soap:Envelope)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex MeetingStart();

    [GeneratedRegex(@"^(\{\s*""|\[\s*(\{\s*""|\]))")]
    private static partial Regex JsonStart();

    [GeneratedRegex(@"<title[^>]*>(.*?)</title>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex TitleElement();
}
