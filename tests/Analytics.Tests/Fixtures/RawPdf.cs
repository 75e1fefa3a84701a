using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Analytics.Tests.Fixtures;

/// <summary>Puts PDF files together from objects written by hand, right or wrong; text stands for bytes (Latin-1).</summary>
public static class RawPdf
{
    /// <summary>Objects numbered from 1, the first being the catalogue, with a cross-reference table that is right.</summary>
    public static byte[] Assemble(IReadOnlyList<string> objects, string trailer = "")
    {
        var file = new StringBuilder("%PDF-1.5\n");
        var offsets = new List<int>(objects.Count);
        foreach (var content in objects)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>One page with this content and these resources; <paramref name="more"/> are the objects from 6 on.</summary>
    public static byte[] OnePage(string content, string resources = "", string mediaBox = "[0 0 595 842]", params IEnumerable<string> more) => Assemble(
    [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        $"<< /Type /Page /Parent 2 0 R /MediaBox {mediaBox} /Resources << /Font << /R 5 0 R >> {resources} >> /Contents 4 0 R >>",
        Stream("", content),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        .. more,
    ]);

    public static string Stream(string entries, string content) => $"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream";

    public static string Packed(string entries, byte[] content) => Stream($"{entries} /Filter /FlateDecode", Encoding.Latin1.GetString(Pack(content)));

    public static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest))
            packing.Write(content);
        return packed.ToArray();
    }

    /// <summary>The file with newer versions of some objects behind it, as a program writes that saves only what changed.</summary>
    public static byte[] Update(byte[] pdf, string root, params IReadOnlyList<(int Number, string Content)> objects)
    {
        var end = new StringBuilder("\n");
        var table = new StringBuilder("xref\n");
        foreach (var (number, content) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{pdf.Length + end.Length:D10} 00000 n \n");
            end.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }
        var text = Encoding.Latin1.GetString(pdf);
        var before = text.AsSpan(text.LastIndexOf("startxref", StringComparison.Ordinal) + 9).Trim();
        var previous = before[..before.IndexOf('\n')];
        end.Append(CultureInfo.InvariantCulture, $"{table}trailer\n<< /Size 100000 /Root {root} /Prev {previous} >>\nstartxref\n{pdf.Length + end.Length}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(end.ToString())];
    }
}
