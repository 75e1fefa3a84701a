using Analytics.Parsing;
using Analytics.Sources.LocalFolder;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>The invented papers of <c>data/sample</c>, against what a reader finds in them.</summary>
public sealed class SamplePapersTests(ITestOutputHelper output)
{
    private static readonly Listing Listed = Listing.Load(Path.Combine(ExpectedPaper.Folder, Listing.FileName));

    public static TheoryData<string> Files => [.. ExpectedPaper.All.Select(paper => paper.FileName)];

    /// <summary>How many of the forty are right in each fact, at least. The papers were written without knowing the rules, and the rules were then bettered by them.</summary>
    private static readonly IReadOnlyDictionary<string, int> s_floors = new Dictionary<string, int>
    {
        ["authority"] = 40,
        ["kind"] = 40,
        ["committee"] = 40,
        ["meeting date"] = 40,
        ["item"] = 40,
        ["title"] = 40,
        ["days on site"] = 40,
        ["judgements"] = 40,
        ["areas"] = 39,
        ["further actions"] = 40,
        ["strengths"] = 40,
        ["actions"] = 39,
        ["progress"] = 40,
        ["deadline"] = 39,
        ["cut"] = 40,
    };

    [Fact]
    public async Task Forty_papers_tell_what_a_reader_finds_in_them()
    {
        var score = await ReadingScore.OfAsync(ExpectedPaper.Folder);

        output.WriteLine(score.Table(withEach: true));
        Assert.Equal(40, score.Read);
        Assert.All(s_floors, floor => Assert.True(score.Right(floor.Key) >= floor.Value, $"{floor.Key}: {score.Right(floor.Key)}, {floor.Value} expected"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Nobody_is_named_in_what_is_kept_of_a_paper(string file)
    {
        var expected = ExpectedPaper.Of(file);

        var paper = Assert.IsType<ParseOutcome.ParsedPaper>(await ReadingScore.ReadAsync(expected.FilePath, Listed)).Paper;

        var kept = string.Join('\n', [.. paper.Passages.SelectMany(passage => new[] { passage.Text, passage.Owner ?? "", passage.Section }), .. paper.Warnings, paper.Title, paper.Committee ?? ""]);
        Assert.All(expected.People, name => Assert.DoesNotContain(name, kept, StringComparison.Ordinal));
    }
}
