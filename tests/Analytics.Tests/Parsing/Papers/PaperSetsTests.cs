namespace Analytics.Tests.Parsing.Papers;

/// <summary>
/// Four sets of 24 invented papers in <c>Fixtures/papers</c>, written by people who had not seen the rules: in what different words councils tell the same facts.
/// What the README there says of their first reading is nearest to what papers of unseen councils give; the rules were bettered by them since.
/// </summary>
public sealed class PaperSetsTests(ITestOutputHelper output)
{
    /// <summary>How many of the papers are right in each fact, at least.</summary>
    private static readonly Dictionary<string, Dictionary<string, int>> s_floors = new()
    {
        ["told-in-prose"] = new()
        {
            ["authority"] = 24,
            ["kind"] = 24,
            ["committee"] = 24,
            ["meeting date"] = 24,
            ["item"] = 24,
            ["title"] = 24,
            ["days on site"] = 24,
            ["judgements"] = 15,
            ["areas"] = 24,
            ["further actions"] = 24,
            ["strengths"] = 24,
            ["actions"] = 21,
            ["progress"] = 24,
            ["deadline"] = 24,
            ["cut"] = 24,
        },
        ["mixed"] = new()
        {
            ["authority"] = 21,
            ["kind"] = 20,
            ["committee"] = 18,
            ["meeting date"] = 21,
            ["item"] = 18,
            ["title"] = 22,
            ["days on site"] = 20,
            ["judgements"] = 17,
            ["areas"] = 12,
            ["further actions"] = 21,
            ["strengths"] = 10,
            ["actions"] = 6,
            ["progress"] = 6,
            ["deadline"] = 21,
            ["cut"] = 22,
        },
        ["typical"] = new()
        {
            ["authority"] = 24,
            ["kind"] = 22,
            ["committee"] = 19,
            ["meeting date"] = 24,
            ["item"] = 22,
            ["title"] = 22,
            ["days on site"] = 24,
            ["judgements"] = 22,
            ["areas"] = 22,
            ["further actions"] = 24,
            ["strengths"] = 24,
            ["actions"] = 23,
            ["progress"] = 13,
            ["deadline"] = 22,
            ["cut"] = 24,
        },
        ["councils"] = new()
        {
            ["authority"] = 24,
            ["kind"] = 24,
            ["committee"] = 22,
            ["meeting date"] = 23,
            ["item"] = 24,
            ["title"] = 23,
            ["days on site"] = 22,
            ["judgements"] = 20,
            ["areas"] = 21,
            ["further actions"] = 24,
            ["strengths"] = 23,
            ["actions"] = 19,
            ["progress"] = 18,
            ["deadline"] = 22,
            ["cut"] = 24,
        },
    };

    [Theory]
    [InlineData("told-in-prose")]
    [InlineData("mixed")]
    [InlineData("typical")]
    [InlineData("councils")]
    public async Task Papers_tell_what_a_reader_finds_in_them(string set)
    {
        var score = await ReadingScore.OfAsync(RepositoryFolder.File($"tests/Analytics.Tests/Fixtures/papers/{set}"));

        output.WriteLine(score.Table(withEach: true));
        Assert.All(s_floors[set], floor => Assert.True(score.Right(floor.Key) >= floor.Value, $"{floor.Key}: {score.Right(floor.Key)}, {floor.Value} expected"));
    }

    /// <summary>Precision and recall of the passages of each role over the set, at least.</summary>
    private static readonly Dictionary<string, Dictionary<string, (double Precision, double Recall)>> s_passageFloors = new()
    {
        ["told-in-prose"] = new()
        {
            ["areas"] = (0.99, 0.99),
            ["further actions"] = (0.99, 0.99),
            ["strengths"] = (0.99, 0.99),
            ["actions"] = (0.97, 0.96),
            ["owners"] = (0.96, 0.94),
            ["deadlines"] = (0.97, 0.96),
            ["progress"] = (0.99, 0.99),
        },
        ["mixed"] = new()
        {
            ["areas"] = (0.86, 0.54),
            ["further actions"] = (0.99, 0.00),
            ["strengths"] = (0.90, 0.23),
            ["actions"] = (0.82, 0.75),
            ["owners"] = (0.68, 0.62),
            ["deadlines"] = (0.80, 0.72),
            ["progress"] = (0.84, 0.42),
        },
        ["typical"] = new()
        {
            ["areas"] = (0.99, 0.93),
            ["further actions"] = (0.99, 0.99),
            ["strengths"] = (0.99, 0.99),
            ["actions"] = (0.99, 0.99),
            ["owners"] = (0.99, 0.99),
            ["deadlines"] = (0.94, 0.94),
            ["progress"] = (0.96, 0.77),
        },
        ["councils"] = new()
        {
            ["areas"] = (0.96, 0.87),
            ["further actions"] = (0.99, 0.99),
            ["strengths"] = (0.99, 0.93),
            ["actions"] = (0.92, 0.86),
            ["owners"] = (0.85, 0.79),
            ["deadlines"] = (0.82, 0.76),
            ["progress"] = (0.86, 0.78),
        },
    };

    [Theory]
    [InlineData("told-in-prose")]
    [InlineData("mixed")]
    [InlineData("typical")]
    [InlineData("councils")]
    public async Task Passages_are_those_that_a_reader_finds(string set)
    {
        var score = await PassageScore.OfAsync(RepositoryFolder.File($"tests/Analytics.Tests/Fixtures/papers/{set}"));

        output.WriteLine(score.Table());
        Assert.All(s_passageFloors[set], floor => Assert.InRange(score.Precision(floor.Key), floor.Value.Precision, 1));
        Assert.All(s_passageFloors[set], floor => Assert.InRange(score.Recall(floor.Key), floor.Value.Recall, 1));
    }
}
