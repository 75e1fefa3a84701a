using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Parsing.Damage;

/// <summary>Reports of the sample whose objects, tables or fonts are wrong.</summary>
internal static partial class BrokenStructure
{
    /// <summary>The table that says where each object begins, and the way to it.</summary>
    public static IReadOnlyList<Func<SamplePdf, Random, byte[]>> Tables { get; } =
    [
        (pdf, random) => Edit(pdf, text => Offset().Replace(text, entry => $"{long.Parse(entry.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + random.Next(-50, 50):D10} 00000 n")),
        (pdf, random) => Edit(pdf, text => Offset().Replace(text, entry => random.Next(20) == 0 ? $"{random.Next(100_000):D10} 00000 n" : entry.Value)),
        (pdf, random) => Edit(pdf, text => Offset().Replace(text, entry => random.Next(20) == 0 ? "9999999999 00000 n" : entry.Value)),
        (pdf, random) => Edit(pdf, text => Offset().Replace(text, entry => random.Next(20) == 0 ? "0000000000 65535 f" : entry.Value)),
        (pdf, random) => Edit(pdf, text => Start().Replace(text, $"startxref\n{random.Next(text.Length * 2)}\n")),
        (pdf, _) => Edit(pdf, text => Start().Replace(text, "startxref\n99999999999999999999\n")),
        (pdf, _) => Edit(pdf, text => Start().Replace(text, "startxref\n-1\n")),
        (pdf, _) => Edit(pdf, text => Start().Replace(text, $"startxref\n{text.LastIndexOf("startxref", StringComparison.Ordinal)}\n")),
        (pdf, _) => Edit(pdf, text => text.Replace("trailer\n<<", $"trailer\n<</Prev {text.LastIndexOf("xref\n0", StringComparison.Ordinal)}\n", StringComparison.Ordinal)),
        (pdf, random) => Edit(pdf, text => Root().Replace(text, $"/Root {random.Next(1, 200)} 0 R")),
        (pdf, _) => Edit(pdf, text => text.Replace("trailer", "trailor", StringComparison.Ordinal)),
        (pdf, random) => Edit(pdf, text => Size().Replace(text, $"/Size {random.Next(2) * int.MaxValue}")),
        (pdf, random) => Edit(pdf, text => text.Replace("xref\n0 ", $"xref\n{random.Next(1, 9)} ", StringComparison.Ordinal)),
        (pdf, _) => Edit(pdf, text => text[..text.LastIndexOf("xref\n0", StringComparison.Ordinal)] + "%%EOF"),
    ];

    /// <summary>Objects that are gone, changed their kind, or lie about their length.</summary>
    public static IReadOnlyList<Func<SamplePdf, Random, byte[]>> Objects { get; } =
    [
        (pdf, random) => pdf.With((Any(pdf.Pages, random), "null")),
        (pdf, random) => pdf.With((Any(pdf.Pages, random), "<< /Type /Catalog >>")),
        (pdf, random) => pdf.With((Any(pdf.Contents, random), "null")),
        (pdf, random) => pdf.With((Any(pdf.Contents, random), $"[{random.Next(200)} 0 R (x) null]")),
        (pdf, random) => pdf.With((Any(pdf.Contents, random), RawPdf.Stream("/Filter /FlateDecode", Latin(BrokenBytes.Noise(random, 500))))),
        (pdf, random) => pdf.With((Any(pdf.Contents, random), RawPdf.Stream("/Filter /NoSuchDecode", "BT ET"))),
        (pdf, random) => pdf.With((Any(pdf.Contents, random), RawPdf.Stream($"/Filter [{string.Concat(Enumerable.Repeat("/FlateDecode ", random.Next(2, 2000)))}]", Latin(RawPdf.Pack([1, 2, 3]))))),
        (pdf, random) => pdf.With((Any(pdf.Contents, random), RawPdf.Packed($"/DecodeParms << /Predictor 12 /Columns {random.Next(2) * 2_000_000_000 + 5} >>", BrokenBytes.Noise(random, 500)))),
        (pdf, random) => pdf.With((Any(pdf.Contents, random), RawPdf.Stream("", Latin(BrokenBytes.Noise(random, 5000))))),
        (pdf, random) => Edit(pdf, text => Length().Replace(text, _ => $"/Length {Lie(random)}>> stream")),
        (pdf, random) => Edit(pdf, text => Length().Replace(text, length => random.Next(4) == 0 ? $"/Length {Lie(random)}>> stream" : length.Value)),
        (pdf, random) => Edit(pdf, text => text.Replace("endobj", random.Next(2) == 0 ? "endob " : "      ", StringComparison.Ordinal)),
        (pdf, random) => Edit(pdf, text => text.Replace("endstream", random.Next(2) == 0 ? "endstrea " : "         ", StringComparison.Ordinal)),
        (pdf, random) => Edit(pdf, text => Box().Replace(text, random.Next(2) == 0 ? "/MediaBox [0 0 0.00000 000.00000]" : "/MediaBox [9e9 -1 594.99 nan 41999]")),
    ];

    /// <summary>Fonts without their file, and letters that stand for others or for none.</summary>
    public static IReadOnlyList<Func<SamplePdf, Random, byte[]>> Fonts { get; } =
    [
        (pdf, random) => pdf.With((Any(pdf.Fonts, random), "null")),
        (pdf, random) => pdf.With((Any(pdf.Fonts, random), $"<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [{Any(pdf.Fonts, random)} 0 R] >>")),
        (pdf, random) => pdf.With((Any(pdf.Fonts, random), "<< /Type /Font /Subtype /Type0 >>")),
        (pdf, random) => pdf.With((Any(pdf.Fonts, random), "<< /Type /Font /Subtype /TrueType /Encoding << /Differences [-5 /a 99999999 /b] >> >>")),
        (pdf, random) => pdf.With((Any(pdf.LetterMaps, random), "null")),
        (pdf, random) => pdf.With((Any(pdf.LetterMaps, random), RawPdf.Stream("/Filter /FlateDecode", Latin(BrokenBytes.Noise(random, 200))))),
        (pdf, _) => pdf.With([.. pdf.LetterMaps.Select(map => (map, RawPdf.Packed("", "1 beginbfrange <0000> <FFFF> <0000> endbfrange"u8.ToArray())))]),
        (pdf, _) => pdf.With([.. pdf.LetterMaps.Select(map => (map, RawPdf.Packed("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <D800> endbfrange"u8.ToArray())))]),
        (pdf, _) => pdf.With([.. pdf.LetterMaps.Select(map => (map, RawPdf.Packed("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0003> <0000> <0044> <00000007FFFE> endbfchar"u8.ToArray())))]),
        (pdf, _) => pdf.With([.. pdf.LetterMaps.Select(map => (map, RawPdf.Packed("", "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"u8.ToArray())))]),
        (pdf, random) => pdf.With((Any(pdf.FontFiles, random), RawPdf.Packed($"/Length1 {random.Next()}", BrokenBytes.Noise(random, 3000)))),
        (pdf, random) => pdf.With([.. pdf.FontFiles.Select(file => (file, RawPdf.Stream("", Latin(BrokenBytes.Noise(random, 100)))))]),
    ];

    public static byte[] Edit(SamplePdf pdf, Func<string, string> edit) => Encoding.Latin1.GetBytes(edit(Latin(pdf.Bytes)));

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static int Any(IReadOnlyList<int> numbers, Random random) => numbers[random.Next(numbers.Count)];

    private static string Lie(Random random) => random.Next(5) switch { 0 => "0", 1 => "-7", 2 => "2147483647", 3 => $"{random.Next(10_000)}", _ => $"{random.Next(1, 150)} 0 R" };

    [GeneratedRegex(@"(\d{10}) 00000 n")]
    private static partial Regex Offset();

    [GeneratedRegex(@"startxref\n\d+\n")]
    private static partial Regex Start();

    [GeneratedRegex(@"/Root \d+ 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"/Size \d+")]
    private static partial Regex Size();

    [GeneratedRegex(@"/Length \d+>> stream")]
    private static partial Regex Length();

    [GeneratedRegex(@"/MediaBox \[[^]]*\]")]
    private static partial Regex Box();
}
