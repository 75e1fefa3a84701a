using Analytics.Parsing;
using Analytics.Parsing.Papers;
using Analytics.Parsing.Papers.Forms;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>Whatever is dropped, doubled, swapped or cut in a paper, it is read or refused: nothing that a file contains is our bug to throw.</summary>
public sealed class ShuffledPapersTests(ITestOutputHelper output)
{
    private const int Seed = 20_261, VariantsOfEach = 4, MostChanges = 12, MostLettersOfBlock = 4_000;

    private static readonly string[] Ends = [".html", ".xml", ".txt", ".docx"];

    public static TheoryData<string> Sets => new() { "data/sample/papers", "tests/Analytics.Tests/Fixtures/papers/told-in-prose" };

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Shuffled_papers_are_read_or_refused(string folder)
    {
        var random = new Random(Seed);
        var outcomes = new List<ParseOutcome>();
        foreach (var path in Directory.EnumerateFiles(RepositoryFolder.File(folder)).Where(path => Ends.Contains(Path.GetExtension(path))).Order(StringComparer.Ordinal))
        {
            var format = await FileFormat.DetectAsync(path, TestContext.Current.CancellationToken);
            var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            var text = Assert.IsType<PaperForm.Readable>(PaperForms.Read(format, bytes)).Text;
            outcomes.AddRange(Enumerable.Range(0, VariantsOfEach).Select(_ => Read(text with { Blocks = Shuffled(text.Blocks, random) })));
            if (format.MediaType.StartsWith("text/", StringComparison.Ordinal) || format.MediaType == "application/xml")
                outcomes.AddRange(Enumerable.Range(0, VariantsOfEach).Select(_ => PaperForms.Read(format, ShuffledLines(bytes, random))).OfType<PaperForm.Readable>().Select(form => Read(form.Text)));
        }

        output.WriteLine($"{outcomes.Count} read, {outcomes.OfType<ParseOutcome.Rejected>().Count()} of them refused");
        Assert.All(outcomes, outcome => Assert.True(outcome is ParseOutcome.Rejected or ParseOutcome.ParsedPaper));
    }

    private static ParseOutcome Read(PaperText text) => PaperReader.Read(text, PaperReading.Document(), PaperReading.Invented, "test");

    private static byte[] ShuffledLines(byte[] bytes, Random random) =>
        System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Shuffled(System.Text.Encoding.UTF8.GetString(bytes).Split('\n'), random, Cut)));

    private static List<PaperBlock> Shuffled(IReadOnlyList<PaperBlock> blocks, Random random) => Shuffled(blocks, random, CutBlock);

    private static List<T> Shuffled<T>(IReadOnlyList<T> whole, Random random, Func<T, Random, T> cut)
    {
        List<T> parts = [.. whole];
        for (var change = random.Next(1, MostChanges); change > 0 && parts.Count > 1; change--)
        {
            var (one, other) = (random.Next(parts.Count), random.Next(parts.Count));
            switch (random.Next(5))
            {
                case 0:
                    parts.RemoveAt(one);
                    break;
                case 1:
                    parts.Insert(other, parts[one]);
                    break;
                case 2:
                    (parts[one], parts[other]) = (parts[other], parts[one]);
                    break;
                case 3:
                    parts.RemoveRange(one, Math.Min(random.Next(1, 8), parts.Count - one));
                    break;
                default:
                    parts[one] = cut(parts[one], random);
                    break;
            }
        }
        return parts;
    }

    private static string Cut(string line, Random random) => random.Next(3) == 0 ? line + line[..random.Next(line.Length + 1)] : line[random.Next(line.Length + 1)..];

    // Also what no form should give: a row without its cells, a label without its text.
    private static PaperBlock CutBlock(PaperBlock block, Random random) => block with
    {
        Text = Cut(block.Text.Length > MostLettersOfBlock ? block.Text[..MostLettersOfBlock] : block.Text, random),
        Cells = [.. block.Cells.Skip(random.Next(2)).Select(cell => Cut(cell, random))],
        Label = random.Next(4) == 0 ? null : block.Label,
        Level = Math.Max(0, block.Level + random.Next(-1, 2)),
    };
}
