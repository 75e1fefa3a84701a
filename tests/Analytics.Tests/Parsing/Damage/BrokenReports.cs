using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Parsing.Damage;

/// <summary>Sound PDF files whose report is not: parts missing, in another order, or of a kind that cannot be read.</summary>
internal static class BrokenReports
{
    private const string Progress = "The experiences and progress of";
    private const string Protection = $"{Progress} children who need help and protection";
    private const string Leaders = "The impact of leaders on social work practice"
        + " with children and families";

    private static readonly string[] Lines =
    [
        "# Inspection of Hartmoor local authority children’s services",
        "Inspection dates: 11 to 15 March 2024",
        "Lead inspector: Wilhelmina Ashgrove, His Majesty’s Inspector",
        "|Judgement|Grade",
        $"|{Leaders}|Good",
        $"|{Protection}|Good",
        $"|{Progress} children in care|Requires improvement to be good",
        $"|{Progress} care leavers|Good",
        "|Overall effectiveness|Good",
        "Hartmoor is an invented place and its services are invented, too.",
        "# What needs to improve?",
        "\u2022 The quality of plans for children.",
        "\u2022 How often managers talk with social workers.",
        $"# {Protection}: good",
        "1. Children receive help early. Plans are clear and families know what is expected.",
        $"# {Progress} children in care: requires improvement",
        "2. Some children wait too long for a permanent home. Carers are well supported.",
        $"# {Progress} care leavers: good",
        "3. Personal advisers stay in touch with young people.",
        $"# {Leaders}: good",
        "4. Leaders know their services well.",
    ];

    /// <summary>The pages of a report of the sample in another order, or some of them, or many times.</summary>
    public static byte[] Shuffled(SamplePdf pdf, Random random, int kind) => pdf.WithPages((kind % 8) switch
    {
        0 => [.. pdf.Pages.Reverse()],
        1 => [.. pdf.Pages.OrderBy(_ => random.Next())],
        2 => [.. pdf.Pages.Skip(1)],
        3 => [.. pdf.Pages.Take(1)],
        4 => [.. pdf.Pages.Take(random.Next(2, pdf.Pages.Count))],
        5 => [.. pdf.Pages.SelectMany(page => new[] { page, page })],
        6 => [.. pdf.Pages.Concat(pdf.Pages.Reverse())],
        _ => [.. Enumerable.Range(0, pdf.Pages.Count).Select(_ => pdf.Pages[random.Next(pdf.Pages.Count)])],
    });

    /// <summary>The whole report printed over and over in one file.</summary>
    public static byte[] Repeated(SamplePdf pdf, int pages) => pdf.WithPages([.. Enumerable.Range(0, pages).Select(i => pdf.Pages[i % pdf.Pages.Count])]);

    /// <summary>A page or two of a report of the sample are empty.</summary>
    public static byte[] WithEmptyPage(SamplePdf pdf, Random random) =>
        pdf.With([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => pdf.Contents[random.Next(pdf.Contents.Count)]).Distinct().Select(content => (content, RawPdf.Stream("", "")))]);

    /// <summary>The page of one report in the middle of another; its fonts are the other's, so its letters are wrong.</summary>
    public static byte[] WithForeignPage(SamplePdf pdf, SamplePdf other, Random random) =>
        pdf.With((pdf.Contents[random.Next(pdf.Contents.Count)], other.ContentOf(other.Contents[random.Next(other.Contents.Count)])));

    /// <summary>A report without some of its lines, with lines in another order, or with words that make no sense.</summary>
    public static byte[] Rewritten(Random random, int kind) => Print((kind % 8) switch
    {
        0 => [.. Lines.Where(line => !line.StartsWith('|'))],
        1 => [.. Lines.Where(line => !line.Contains("2024", StringComparison.Ordinal))],
        2 => [.. Lines.Select(line => line.Replace("11 to 15 March 2024", $"{random.Next(32, 99)} to {random.Next(99)} Smarch {random.Next(99_999)}", StringComparison.Ordinal))],
        3 => [.. Lines.OrderBy(_ => random.Next())],
        4 => [.. Lines.Where(_ => random.Next(3) > 0)],
        5 => [.. Lines.Take(random.Next(1, Lines.Length))],
        6 => [.. Lines.Select(line => line.StartsWith('|') ? $"{line[..line.LastIndexOf('|')]}|Wonderful {random.Next()}" : line)],
        _ => [.. Lines.Select(line => random.Next(3) == 0 ? string.Concat(line.Reverse()) : line)],
    });

    /// <summary>A page whose text is white, drawn invisibly, off the page, or in a layer that is switched off.</summary>
    public static byte[] Hidden(Random random, int kind) => (kind % 4) switch
    {
        0 => RawPdf.OnePage($"1 g BT /R 12 Tf 72 700 Td (White {random.Next()}) Tj ET"),
        1 => RawPdf.OnePage($"3 Tr BT /R 12 Tf 72 700 Td (Invisible {random.Next()}) Tj ET"),
        2 => RawPdf.OnePage($"BT /R 12 Tf -900 5000 Td (Off the page {random.Next()}) Tj ET"),
        _ => RawPdf.Assemble(
        [
            "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >> >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /R 5 0 R >> /Properties << /L 6 0 R >> >> /Contents 4 0 R >>",
            RawPdf.Stream("", $"/OC /L BDC BT /R 12 Tf 72 700 Td (Layer {random.Next()}) Tj ET EMC"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            "<< /Type /OCG /Name (Layer) >>",
        ]),
    };

    /// <summary>Pages that are one picture each.</summary>
    public static byte[] Scanned(Random random)
    {
        var (width, height) = (random.Next(8, 200), random.Next(8, 200));
        var entries = $"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8";
        var picture = random.Next(2) == 0
            ? RawPdf.Packed(entries, BrokenBytes.Noise(random, width * height))
            : RawPdf.Stream($"{entries} /Filter /DCTDecode", System.Text.Encoding.Latin1.GetString([0xFF, 0xD8, 0xFF, 0xE0, .. BrokenBytes.Noise(random, 900)]));
        return RawPdf.OnePage("q 595 0 0 842 0 0 cm /Scan Do Q", "/XObject << /Scan 6 0 R >>", more: picture);
    }

    private static byte[] Print(IReadOnlyList<string> lines) => SmallPdf.Write([.. lines.SelectMany(Place)]);

    private static IEnumerable<PlacedText> Place(string line, int number)
    {
        var baseline = 60 + 24 * number;
        return line switch
        {
            ['#', ' ', .. var heading] => [new PlacedText(72, baseline, 14, Bold: true, heading)],
            ['|', .. var row] when row.Contains('|', StringComparison.Ordinal) => [new PlacedText(72, baseline, 9, Bold: false, row[..row.IndexOf('|', StringComparison.Ordinal)]), new PlacedText(420, baseline, 9, Bold: false, row[(row.IndexOf('|', StringComparison.Ordinal) + 1)..])],
            ['\u2022', ' ', .. var item] => [new PlacedText(90, baseline, 12, Bold: false, "\u2022"), new PlacedText(108, baseline, 12, Bold: false, item)],
            _ => [new PlacedText(72, baseline, 12, Bold: false, line)],
        };
    }
}
