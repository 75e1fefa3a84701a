using System.Buffers.Text;

namespace Analytics.Parsing.Poppler;

/// <summary>
/// Reads the output of <c>pdftohtml -xml</c>. It isn't always well-formed XML (overlapping bold and links, control characters,
/// stray ampersands), so this looks only for the three elements that matter and takes everything else calmly.
/// </summary>
internal static class PopplerXml
{
    /// <summary>Units of the output for a point: pdftohtml magnifies by 1.5 unless told otherwise, and rounds to whole units.</summary>
    private const double UnitsPerPoint = 1.5;

    public static List<PdfPage> Read(ReadOnlySpan<byte> xml)
    {
        var pages = new List<PdfPage>();
        var fontSizes = new Dictionary<int, double>();
        List<TextRun> runs = [];
        while (NextTag(ref xml) is { IsEmpty: false } tag)
        {
            if (tag.StartsWith("page "u8))
            {
                runs = [];
                pages.Add(new PdfPage(Number(tag, " number=\""u8), Points(tag, " width=\""u8), Points(tag, " height=\""u8), runs));
            }
            else if (tag.StartsWith("fontspec "u8))
            {
                fontSizes[Number(tag, " id=\""u8)] = Length(tag, " size=\""u8);
            }
            else if (tag.StartsWith("text "u8))
            {
                AddRun(runs, ReadRun(tag, TakeContent(ref xml), fontSizes));
            }
        }
        return pages;
    }

    /// <summary>What stands between the next <c>&lt;</c> and its <c>&gt;</c>; moves behind it. Empty at the end.</summary>
    public static ReadOnlySpan<byte> NextTag(ref ReadOnlySpan<byte> xml)
    {
        var start = xml.IndexOf((byte)'<');
        var end = start < 0 ? -1 : xml[start..].IndexOf((byte)'>');
        if (end < 0)
            return [];
        var tag = xml.Slice(start + 1, end - 1);
        xml = xml[(start + end + 1)..];
        return tag.IsEmpty ? "?"u8 : tag;
    }

    private static ReadOnlySpan<byte> TakeContent(ref ReadOnlySpan<byte> xml)
    {
        var end = xml.IndexOf("</text>"u8);
        var content = end < 0 ? xml : xml[..end];
        xml = xml[content.Length..];
        return content;
    }

    private static TextRun ReadRun(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> content, Dictionary<int, double> fontSizes)
    {
        var (text, bold) = PopplerMarkup.Read(content);
        var fontSize = fontSizes.GetValueOrDefault(Number(tag, " font=\""u8));
        return new TextRun(Points(tag, " left=\""u8), Points(tag, " top=\""u8), Length(tag, " width=\""u8), Length(tag, " height=\""u8), fontSize, bold, text);
    }

    // A printed space may be a run of its own, with a gap too small to be seen as one by itself: it goes to the word before it.
    private static void AddRun(List<TextRun> runs, TextRun run)
    {
        if (!string.IsNullOrWhiteSpace(run.Text))
            runs.Add(run);
        else if (runs is [.., var before] && run.Left >= before.Left && Math.Abs(run.Top - before.Top) < before.Height / 2)
            runs[^1] = before with { Text = before.Text + ' ' };
    }

    // Text that is drawn mirrored has lengths below zero.
    private static double Length(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> attribute) => Math.Abs(Points(tag, attribute));

    private static double Points(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> attribute) => Value(tag, attribute, out double value) ? value / UnitsPerPoint : 0;

    private static int Number(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> attribute) => Value(tag, attribute, out var value) ? (int)value : -1;

    private static bool Value(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> attribute, out double value)
    {
        value = 0;
        var start = tag.IndexOf(attribute);
        return start >= 0 && Utf8Parser.TryParse(tag[(start + attribute.Length)..], out value, out _);
    }
}
