using System.Globalization;
using System.Text;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Parsing.Damage;

/// <summary>A file for the reader to get over. <paramref name="Says"/> is what a person must be told of it, where that is known beforehand.</summary>
internal sealed record DamagedInput(string Kind, string Name, Action<Stream> Write, string Says);

/// <summary>A thousand files that are no sound reports, the same ones each time.</summary>
internal static class DamagedInputs
{
    public const int Count = 1000;

    private const int Seed = 20_261_122;

    private const int HugeMegabytes = 300;

    private const string Text = "BT /R 12 Tf 72 700 Td (A secret of an invented place) Tj ET";

    private static readonly string[] OddNames = ["-xml.pdf", "  .pdf", "a\nb.pdf", "$(id).pdf", "'\".pdf", "Büro – 報告.pdf", "\U0001F4C4.pdf", "%00.pdf", "CON.PDF", "a\\b.pdf", "no-extension", "report.pdf.exe", "\u202Efdp.pdf", "&amp;<b>.pdf", "*?.pdf", "~.pdf", "\u0007.pdf", "\u00A0.pdf", "a;b|c.pdf", "{0}.pdf"];

    public static IReadOnlyList<DamagedInput> Generate(IReadOnlyList<SamplePdf> samples)
    {
        var all = new List<DamagedInput>(Count);
        OfRealBytes(samples, all);
        OfStructure(samples, all);
        OfReports(samples, all);
        OfOtherFormats(samples, all);
        return all;
    }

    private static void OfRealBytes(IReadOnlyList<SamplePdf> samples, List<DamagedInput> all)
    {
        Add("cut off", 90, (random, _) => BrokenBytes.CutOff(Any(samples, random), length: random.Next(55_000)));
        Add("cut off at the tail", 30, (random, i) => Any(samples, random)[..^(i + 1)]);
        Add("bits flipped", 174, (random, i) => BrokenBytes.Flip(Any(samples, random), random, times: 1 << i / 14));
        Add("bytes zeroed", 50, (random, _) => BrokenBytes.Zero(Any(samples, random), random));
        Add("bytes removed", 40, (random, _) => BrokenBytes.Remove(Any(samples, random), random));
        Add("bytes repeated", 30, (random, _) => BrokenBytes.Duplicate(Any(samples, random), random));
        Add("blocks swapped", 30, (random, _) => BrokenBytes.Swap(Any(samples, random), random));
        Add("noise within", 30, (random, _) => BrokenBytes.Insert(Any(samples, random), random));
        Add("other line ends", 5, (random, _) => BrokenBytes.WithOtherLineEnds(Any(samples, random)));
        Add("taken for UTF-8", 5, (random, _) => BrokenBytes.AsUnicode(Any(samples, random)));
        Add("without eighth bits", 5, (random, _) => BrokenBytes.AsSevenBits(Any(samples, random)));
        Add("behind rubbish", 15, (random, i) => [.. BrokenBytes.Noise(random, 100 << i / 2), .. Any(samples, random)]);
        Add("before rubbish", 15, (random, i) => [.. Any(samples, random), .. BrokenBytes.Noise(random, 100 << i / 2)]);

        void Add(string kind, int count, Func<Random, int, byte[]> bytes, string says = "") => DamagedInputs.Add(all, kind, count, bytes, says);
    }

    private static void OfStructure(IReadOnlyList<SamplePdf> samples, List<DamagedInput> all)
    {
        Add(all, "table of objects", 42, (random, i) => BrokenStructure.Tables[i % BrokenStructure.Tables.Count](One(samples, random), random));
        Add(all, "objects", 60, (random, i) => BrokenStructure.Objects[i % BrokenStructure.Objects.Count](One(samples, random), random));
        Add(all, "fonts", 36, (random, i) => BrokenStructure.Fonts[i % BrokenStructure.Fonts.Count](One(samples, random), random));
        Add(all, "page tree", 28, (random, i) => [.. HostilePdf.PageTrees[i % HostilePdf.PageTrees.Count](random), .. Encoding.ASCII.GetBytes($"%{i}")]);
        Add(all, "nested", 36, (random, i) => HostilePdf.Nested[i % HostilePdf.Nested.Count](random));
        Add(all, "flood", 18, (random, i) => HostilePdf.Floods[i % HostilePdf.Floods.Count](random));
        Add(all, "endless", 3, (random, _) => HostilePdf.Endless(random));
        Add(all, "senseless figures", 50, (random, _) => HostilePdf.Figures(random));
    }

    private static void OfReports(IReadOnlyList<SamplePdf> samples, List<DamagedInput> all)
    {
        Add(all, "pages in disorder", 40, (random, i) => BrokenReports.Shuffled(One(samples, random), random, i));
        Add(all, "pages by the hundred", 4, (random, i) => BrokenReports.Repeated(One(samples, random), pages: 250 + 100 * i));
        Add(all, "empty page", 15, (random, _) => BrokenReports.WithEmptyPage(One(samples, random), random));
        Add(all, "foreign page", 10, (random, _) => BrokenReports.WithForeignPage(One(samples, random), One(samples, random), random));
        Add(all, "text in disorder", 32, (random, i) => BrokenReports.Rewritten(random, i));
        Add(all, "hidden text", 8, (random, i) => BrokenReports.Hidden(random, i));
        Add(all, "scanned", 10, (random, _) => BrokenReports.Scanned(random), "without text");
        Add(all, "encrypted", 12, (random, i) => EncryptedPdf.Write((PdfCipher)(i % 4), $"password {random.Next()}", Text), "encrypted PDF");
        Add(all, "encrypted without a password", 4, (_, i) => EncryptedPdf.Write((PdfCipher)i, "", Text), "A secret of an invented place");
        Add(all, "copying forbidden", 2, (_, i) => SmallPdf.WriteProtected([new PlacedText(72, 100, 12, Bold: false, $"Protected {i}")]), "protected PDF");
    }

    private static void OfOtherFormats(IReadOnlyList<SamplePdf> samples, List<DamagedInput> all)
    {
        for (var i = 0; i < ForeignFiles.All.Count; i++)
        {
            var (says, write) = ForeignFiles.All[i];
            Add(all, "another format", 2, (random, _) => write(random), says);
        }
        Add(all, "empty", 4, (_, _) => [], "empty file");
        Add(all, "white space", 5, (_, i) => Encoding.ASCII.GetBytes(new string(" \n\t"[i % 3], 1 << 4 * i)), "white space");
        Add(all, "huge", 1, says: "", write: (random, _, file) => WriteHuge(Any(samples, random), file));
        Add(all, "huge", 1, says: "not a PDF", write: (_, _, file) => file.SetLength(HugeMegabytes * 1024 * 1024));
        foreach (var name in OddNames)
            all.Add(new DamagedInput("odd name", name, file => file.Write(Encoding.UTF8.GetBytes($"<html><title>{name.Length} {(int)name[0]}</title>")), "HTML page"));
    }

    // A report with a comment of many megabytes before its table of objects, which then is not where it is said to be.
    private static void WriteHuge(byte[] pdf, Stream file)
    {
        var table = pdf.AsSpan().LastIndexOf("xref\n0"u8);
        var comment = Enumerable.Repeat((byte)'x', 1024 * 1024).ToArray();
        file.Write(pdf.AsSpan(0, table));
        file.Write("%"u8);
        for (var i = 0; i < HugeMegabytes; i++)
            file.Write(comment);
        file.Write("\n"u8);
        file.Write(pdf.AsSpan(table));
    }

    private static void Add(List<DamagedInput> all, string kind, int count, Func<Random, int, byte[]> bytes, string says = "") =>
        Add(all, kind, count, says, (random, i, file) => file.Write(bytes(random, i)));

    // Each has chances of its own, so that another file before it changes nothing.
    private static void Add(List<DamagedInput> all, string kind, int count, string says, Action<Random, int, Stream> write)
    {
        for (var i = 0; i < count; i++)
        {
            var (number, at) = (all.Count, i);
            var name = string.Create(CultureInfo.InvariantCulture, $"{number * 37 % Count:D3} {kind}.pdf");
            all.Add(new DamagedInput(kind, name, file => write(new Random(Seed + number), at, file), says));
        }
    }

    private static SamplePdf One(IReadOnlyList<SamplePdf> samples, Random random) => samples[random.Next(samples.Count)];

    private static byte[] Any(IReadOnlyList<SamplePdf> samples, Random random) => One(samples, random).Bytes;
}
