using System.Text;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Parsing.Damage;

/// <summary>PDF files that lead a reader into loops, depths, floods and figures that make no sense.</summary>
internal static class HostilePdf
{
    private const string Text = "BT /R 12 Tf 72 700 Td (Inspection of an invented place) Tj ET";

    private const string Catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
    private const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

    /// <summary>Page trees that end nowhere, or lie.</summary>
    public static IReadOnlyList<Func<Random, byte[]>> PageTrees { get; } =
    [
        _ => RawPdf.Assemble([Catalogue, "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"]),
        _ => RawPdf.Assemble([Catalogue, "<< /Type /Pages /Count 4 /Kids [3 0 R 3 0 R] >>", "<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R 2 0 R] >>"]),
        _ => RawPdf.Assemble([Catalogue, "<< /Type /Pages /Count 2 /Kids [9 0 R 10 0 R] >>"]),
        _ => RawPdf.Assemble([Catalogue, "<< /Type /Pages /Count 3 /Kids [null 7 (x)] >>"]),
        _ => RawPdf.Assemble([Catalogue, "<< /Type /Pages /Count 0 /Kids [] >>"]),
        _ => RawPdf.Assemble([Catalogue, "<< /Type /Pages /Count -1 /Kids [3 0 R] >>", Page(), RawPdf.Stream("", Text), Font]),
        _ => RawPdf.Assemble([Catalogue, "<< /Type /Pages /Count 2147483647 /Kids [3 0 R] >>", Page(), RawPdf.Stream("", Text), Font]),
        _ => RawPdf.Assemble([Catalogue, "<< /Type /Pages /Count 99999999999999999999 /Kids [3 0 R] >>", Page(), RawPdf.Stream("", Text), Font]),
        _ => RawPdf.Assemble([Catalogue, "<< /Type /Pages /Count 2 /Kids [3 0 R 3 0 R 3 0 R 6 0 R] >>", Page(), RawPdf.Stream("", Text), Font, "<< /Type /Catalog >>"]),
        _ => RawPdf.Assemble(["<< /Type /Catalog /Pages 1 0 R >>"]),
        _ => RawPdf.Assemble(["1 0 R"]),
        _ => RawPdf.Assemble(["2 0 R", "1 0 R"]),
        _ => RawPdf.Assemble(["<< /Type /Catalog /Pages << /Type /Pages /Count 1 /Kids 7 >> >>"]),
        random => DeepTree(random.Next(10, 60)),
        random => DeepTree(random.Next(2_000, 20_000)),
        random => Siblings(random.Next(501, 3_000)),
    ];

    /// <summary>Values nested deeper than any stack, and forms that draw each other.</summary>
    public static IReadOnlyList<Func<Random, byte[]>> Nested { get; } =
    [
        random => OfPage($"/Deep {Repeat("[", Depth(random))}{Repeat("]", 10)}"),
        random => OfPage($"/Deep {Repeat("<< /D ", Depth(random))} 1 {Repeat(" >>", 10)}"),
        random => RawPdf.OnePage($"{Repeat("[", Depth(random))} TJ {Text}"),
        random => RawPdf.OnePage($"/P {Repeat("<< /D ", Depth(random))} BDC {Text}"),
        random => RawPdf.OnePage($"{Repeat("q ", Depth(random))} {Text}"),
        random => RawPdf.OnePage($"BT /R 12 Tf {Repeat("(", Depth(random))}x) Tj ET"),
        random => RawPdf.OnePage($"{Repeat("BT ", 2000)} /R 12 Tf ({random.Next()}) Tj"),
        random => SmallPdf.WriteNested(random.Next(5, 30)),
        random => SmallPdf.WriteNested(random.Next(2_000, 20_000)),
        random => RawPdf.OnePage($"{Text} /F Do", "/XObject << /F 6 0 R >>", more: RawPdf.Stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 6 0 R >> >>", $"/F Do {random.Next()}")),
        random => RawPdf.OnePage($"{Text} /F Do", "/XObject << /F 4 0 R >>", more: $"({random.Next()})"),
        random => RawPdf.OnePage("BT /T 12 Tf 72 700 Td (aaaa) Tj ET", "/Font << /T 6 0 R >>", more:
            [$"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /Encoding << /Differences [97 /a] >> /CharProcs << /a 7 0 R >> /Resources << /Font << /T 6 0 R >> >> /X {random.Next()} >>", RawPdf.Stream("", "9 0 d0 BT /T 1 Tf (aaaa) Tj ET")]),
    ];

    /// <summary>Much more in them than they look.</summary>
    public static IReadOnlyList<Func<Random, byte[]>> Floods { get; } =
    [
        random => SmallPdf.WritePacked(random.Next(20, 60)),
        random => SmallPdf.WritePacked(random.Next(300, 600)),
        random => Doubly(random.Next(100, 300)),
        random => RawPdf.OnePage(Text, more: Enumerable.Range(0, random.Next(100_000, 150_000)).Select(i => $"{i}")),
        random => RawPdf.OnePage($"BT /R 1 Tf 72 700 Td {Repeat("(words and words ) Tj ", random.Next(50_000, 100_000))} ET"),
        random => RawPdf.OnePage($"BT /R 6 Tf {string.Concat(Enumerable.Range(0, random.Next(30_000, 60_000)).Select(i => $"1 0 0 1 {i % 97 * 6} {i / 97 % 800} Tm (word{i}) Tj "))} ET"),
        random => RawPdf.OnePage($"BT /R 6 Tf 9 9 Td ({new string('x', random.Next(1_000_000, 2_000_000))}) Tj ET"),
        random => SmallPdf.Write([.. Enumerable.Range(0, random.Next(2_000, 5_000)).Select(i => new[] { new PlacedText(72, 100, 12, Bold: false, $"Page {i}") })]),
        random => SmallPdf.Write([.. Enumerable.Range(0, random.Next(300, 499)).Select(i => new[] { new PlacedText(72, 100, 12, Bold: false, $"Page {i}") })]),
    ];

    /// <summary>Work without an end; only the clock stops it.</summary>
    public static byte[] Endless(Random random) => [.. SmallPdf.WriteEndless(), .. Encoding.ASCII.GetBytes($"%{random.Next()}")];

    /// <summary>Places and sizes that no page has.</summary>
    public static byte[] Figures(Random random)
    {
        string[] figures = ["0", "-1", "-12", "1e9", "1e38", "-1e300", "nan", "inf", "1e-320", "99999999999999999999999999", "--5", "4.5.6", "2147483648", ".", "/x", "(x)", "null"];
        var box = random.Next(3) == 0 ? $"[{Pick()} {Pick()} {Pick()} {Pick()}]" : "[0 0 595 842]";
        return RawPdf.OnePage($"{Text} {Pick()} 0 0 {Pick()} 0 0 cm BT /R {Pick()} Tf {Pick()} {Pick()} Td (18) Tj {Pick()} Tc {Pick()} Tz {Pick()} TL T* (figures 7) Tj 1 0 0 {Pick()} {Pick()} {Pick()} Tm (\u0095 of no sense) Tj ET", mediaBox: box, resources: $"/X {random.Next()}");

        string Pick() => figures[random.Next(figures.Length)];
    }

    private static string Page(int contents = 4, int parent = 2) => $"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /R 5 0 R >> >> /Contents {contents} 0 R >>";

    private static byte[] OfPage(string entries) => RawPdf.Assemble([Catalogue, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", Page().Replace(">> /Contents", $">> {entries} /Contents", StringComparison.Ordinal), RawPdf.Stream("", Text), Font]);

    private static byte[] DeepTree(int depth) => RawPdf.Assemble(
    [
        Catalogue,
        "<< /Type /Pages /Count 1 /Kids [6 0 R] >>",
        Page(parent: depth + 5),
        RawPdf.Stream("", Text),
        Font,
        .. Enumerable.Range(6, depth).Select(number => $"<< /Type /Pages /Parent {(number == 6 ? 2 : number - 1)} 0 R /Count 1 /Kids [{(number == depth + 5 ? 3 : number + 1)} 0 R] >>"),
    ]);

    // The same page again and again.
    private static byte[] Siblings(int count) => RawPdf.Assemble([Catalogue, $"<< /Type /Pages /Count {count} /Kids [{Repeat("3 0 R ", count)}] >>", Page(), RawPdf.Stream("", Text), Font]);

    // Packed twice, so that even the packed form is tiny.
    private static byte[] Doubly(int megabytes)
    {
        var once = RawPdf.Pack(Enumerable.Repeat((byte)' ', megabytes * 1024 * 1024).ToArray());
        return RawPdf.OnePage("/F Do", "/XObject << /F 6 0 R >>", more: RawPdf.Stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter [/FlateDecode /FlateDecode]", Encoding.Latin1.GetString(RawPdf.Pack(once))));
    }

    private static int Depth(Random random) => random.Next(100, 1 << random.Next(8, 18));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
