using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Analytics.Tests.Fixtures;

/// <summary>A piece of text at a place, points from the upper left corner of an A4 page to the baseline.</summary>
public sealed record PlacedText(double Left, double Baseline, double Size, bool Bold, string Text);

/// <summary>Writes the smallest PDF files that show something, in Helvetica, so that the tests know every word, place and size in them.</summary>
public static class SmallPdf
{
    private const double PageHeight = 842;

    private static readonly string MadeUp = string.Concat(Enumerable.Repeat("5A", 32));

    /// <summary>One page for each list of texts.</summary>
    public static byte[] Write(params IReadOnlyList<PlacedText>[] pages) => Assemble([.. pages.Select(Content)], trailer: "");

    /// <summary>One page that shows a text and then draws something in the operators of PDF, counted from the lower left corner.</summary>
    /// <param name="entries">Of the page, such as its turn.</param>
    public static byte[] WriteDrawn(PlacedText text, string drawing, string entries = "") => Assemble([$"{Content([text])}\n{drawing}"], trailer: "", pageEntries: entries);

    /// <summary>Asks for a password that nobody knows: its check values are made up.</summary>
    public static byte[] WriteEncrypted(IReadOnlyList<PlacedText> page) => Assemble([Content(page)], Encryption(permissions: -4, MadeUp));

    /// <summary>Opens without a password, whose check value is right, but forbids that its text is copied. (The text itself is not encrypted as it should be.)</summary>
    public static byte[] WriteProtected(IReadOnlyList<PlacedText> page) =>
        Assemble([Content(page)], Encryption(permissions: -20, "97C8316F0E7CB3BFADEDAFB99CBFACE031AFB264FD49ADE6DA0CFD4EA66F3005"));

    /// <summary>A page that draws a form that draws the next one ten times, and so on: a little file with days of work in it.</summary>
    public static byte[] WriteEndless() => Assemble(["/X Do"], trailer: "", Forms(depth: 12, times: 10));

    /// <summary>A page that draws a form that draws the next one, and so on.</summary>
    public static byte[] WriteNested(int depth) => Assemble(["/X Do"], trailer: "", Forms(depth, times: 1));

    /// <summary>A form of nothing but spaces, packed to a thousandth.</summary>
    public static byte[] WritePacked(int unpackedMegabytes)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            var spaces = new byte[1024 * 1024];
            spaces.AsSpan().Fill((byte)' ');
            for (var i = 0; i < unpackedMegabytes; i++)
                packing.Write(spaces);
        }
        return Assemble(["/X Do"], trailer: "", [Form("/Filter /FlateDecode", Encoding.Latin1.GetString(packed.ToArray()))]);
    }

    // Object numbers: 1 catalogue, 2 pages, 3 and 4 fonts, then extras, then two for each page.
    private const int FirstExtra = 5;

    private static string Content(IReadOnlyList<PlacedText> texts) => string.Join('\n', texts.Select(text => string.Create(CultureInfo.InvariantCulture,
        $"BT /{(text.Bold ? "B" : "R")} {text.Size} Tf {text.Left} {PageHeight - text.Baseline} Td ({Escape(text.Text)}) Tj ET")));

    private static string Escape(string text) => text.Replace(@"\", @"\\").Replace("(", @"\(").Replace(")", @"\)").Replace('\u2019', '\u0092').Replace('\u2022', '\u0095');

    private static string Encryption(int permissions, string check) =>
        $"/ID[<{MadeUp[..32]}><{MadeUp[..32]}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P {permissions} /O <{MadeUp}> /U <{check}> >>";

    // Each draws the next one so many times; the last draws nothing.
    private static string[] Forms(int depth, int times) => [.. Enumerable.Range(1, depth).Select(level => level < depth
        ? Form($"/Resources << /XObject << /F {FirstExtra + level} 0 R >> >>", string.Concat(Enumerable.Repeat("/F Do ", times)))
        : Form("", "0 0 1 1 re W n"))];

    private static string Form(string entries, string content) => Stream($"/Type /XObject /Subtype /Form /BBox [0 0 595 842] {entries}", content);

    private static string Stream(string entries, string content) => $"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Assemble(IReadOnlyList<string> contents, string trailer, string[]? extraObjects = null, string pageEntries = "")
    {
        var extras = extraObjects ?? [];
        var firstPage = FirstExtra + extras.Length;
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /MediaBox [0 0 595 842] /Count {contents.Count} /Kids [{string.Join(' ', contents.Select((_, i) => $"{firstPage + 2 * i} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        };
        objects.AddRange(extras);
        foreach (var content in contents)
        {
            var form = extras.Length > 0 ? $"/XObject << /X {FirstExtra} 0 R >>" : "";
            objects.Add($"<< /Type /Page /Parent 2 0 R {pageEntries} /Resources << /Font << /R 3 0 R /B 4 0 R >> {form} >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add(Stream("", content));
        }
        return Encoding.Latin1.GetBytes(WithTable(objects, trailer));
    }

    private static string WithTable(List<string> objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToString();
    }
}
