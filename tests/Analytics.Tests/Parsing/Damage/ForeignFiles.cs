using System.IO.Compression;
using System.Text;

namespace Analytics.Tests.Parsing.Damage;

/// <summary>Files of other formats, which somebody saved under the name of a PDF.</summary>
internal static class ForeignFiles
{
    /// <summary>Each with the words by which a person is told what it is.</summary>
    public static IReadOnlyList<(string Says, Func<Random, byte[]> Write)> All { get; } =
    [
        ("HTML page \"Not found\"", random => Text($"<!doctype html><html><head><title>Not found</title></head><body>{random.Next()}</body></html>")),
        ("HTML page \"Sign in\"", random => Text($"\uFEFF  \n<HTML><head><TITLE>\n Sign\n in </TITLE><body>{random.Next()}")),
        ("HTML page without a title", random => Text($"<html><body>%PDF-1.7 {random.Next()}")),
        ("HTML page", random => Text($"<!-- {random.Next()} --><!-- --> <html><title>&#0;&#7;{new string('x', 119)}\U0001F600</title>")),
        ("XML", random => Text($"<?xml version=\"1.0\"?><feed>{random.Next()}</feed>")),
        ("no council paper", random => Text(string.Concat(Enumerable.Repeat("<!-- -->", 4000)) + random.Next())),
        ("Word document", random => Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", $"<w:document>{random.Next()}</w:document>"))),
        ("Excel workbook", random => Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", $"<workbook>{random.Next()}</workbook>"))),
        ("PowerPoint presentation", random => Zip(("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", $"<p>{random.Next()}</p>"))),
        ("zip archive", random => Zip(("report.pdf", $"%PDF-1.4 {random.Next()}"))),
        ("old Office document", random => Bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], random)),
        ("PNG picture", random => Bytes([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], random)),
        ("JPEG picture", random => Bytes([0xFF, 0xD8, 0xFF, 0xE0], random)),
        ("GIF picture", random => Bytes("GIF89a"u8, random)),
        ("TIFF picture", random => Bytes([0x49, 0x49, 0x2A, 0x00], random)),
        ("TIFF picture", random => Bytes([0x4D, 0x4D, 0x00, 0x2A], random)),
        ("gzip archive", random => Bytes([0x1F, 0x8B, 8, 0], random)),
        ("RTF document", random => Text($@"{{\rtf1\ansi Inspection {random.Next()}}}")),
        ("plain text", random => Text($"Inspection of children's services\n{random.Next()}")),
        ("not a PDF", random => BrokenBytes.Noise(random, random.Next(1, 20_000))),
    ];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Bytes(ReadOnlySpan<byte> start, Random random) => [.. start, .. BrokenBytes.Noise(random, random.Next(10, 5000))];

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                var entry = zip.CreateEntry(name);
                // The time of writing would make other bytes each time.
                entry.LastWriteTime = DateTimeOffset.UnixEpoch.AddYears(20);
                using var writing = entry.Open();
                writing.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return bytes.ToArray();
    }
}
