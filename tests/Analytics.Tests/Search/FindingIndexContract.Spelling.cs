using Analytics.Search;
using Analytics.Search.Spelling;
using Analytics.Search.Vocabulary;

namespace Analytics.Tests.Search;

public abstract partial class FindingIndexContract
{
    private static readonly QuerySpelling Spelling = new(SearchVocabulary.Of(new VocabularyFile
    {
        CommonWords = [],
        Entries = [new() { Terms = ["lamp reading officer", "LANTERM"], Note = "Invented." }],
    }));

    [Fact]
    public async Task Words_are_counted_by_the_findings_that_have_them_in_passage_or_section()
    {
        using var index = await BuildAsync(
            Finding("a", "Lamps, lamps and a CAFÉ.") with { Section = "Lamps" }, Finding("b", "A lamp.") with { Section = "Lamps" }, Finding("c", "The café’s 2nd lamps.") with { Section = "Rest" });

        var words = index.ReadWords();

        Assert.Equal(3, words.Findings);
        Assert.Equal(3, words.FindingsWith("lamps"));
        Assert.Equal(1, words.FindingsWith("Lamp"));
        Assert.Equal(2, words.FindingsWith("café"));
        Assert.Equal(1, words.FindingsWith("2nd"));
        Assert.Equal(0, words.FindingsWith("lantern"));
        Assert.Equal(9, words.Count);
    }

    [Fact]
    public async Task Words_follow_what_changes()
    {
        using var index = await BuildAsync(Finding("a", "Lamps are lit."), Finding("b", "Lamps are out."));
        var before = index.ReadWords().FindingsWith("lamps");

        index.Apply([new DocumentFindings("a", [Finding("a", "Candles are lit.")]), new DocumentFindings("b", [])], 1, 2);
        var after = index.ReadWords();

        Assert.Equal(2, before);
        Assert.Equal(0, after.FindingsWith("lamps"));
        Assert.Equal(1, after.FindingsWith("candles"));
        Assert.Equal(1, after.Findings);
    }

    [Fact]
    public void An_absent_index_has_no_words()
    {
        using var index = Open();

        var words = index.ReadWords();

        Assert.Equal(0, words.Count);
        Assert.Null(Spelling.Correct("lantren", new QueryNode.Word("lantren"), index));
    }

    [Theory]
    [InlineData("lantren", "lantern")]
    [InlineData("lantrens", "lanterns")]
    [InlineData("Kandles late", "candles late")]
    [InlineData("  late   \"the lantren\" OR kandles", "  late   \"the lantern\" OR candles")]
    [InlineData("lanturm", "lantern")]
    [InlineData("supervisoin", "supervision")]
    [InlineData("lamq", "lamp")]
    public async Task A_word_that_no_finding_has_is_offered_as_the_nearest_that_findings_have(string text, string expected)
    {
        using var index = await BuildSpelledAsync();

        var better = Spelling.Correct(text, QueryParser.Parse(text).Words, index);

        Assert.Equal(expected, better);
    }

    [Theory]
    [InlineData("lantern")]
    [InlineData("lanterned")]
    [InlineData("lanterm")]
    [InlineData("lmp")]
    [InlineData("lamx1")]
    [InlineData("xyzzyx")]
    [InlineData("lantre*")]
    [InlineData("-lantren")]
    [InlineData("oncex")]
    [InlineData("")]
    public async Task Words_that_are_known_or_short_or_like_none_stay(string text)
    {
        using var index = await BuildSpelledAsync();

        var better = Spelling.Correct(text, QueryParser.Parse(text).Words, index);

        Assert.Null(better);
    }

    [Fact]
    public async Task A_word_that_hardly_any_finding_has_is_doubted_only_beside_a_very_frequent_one()
    {
        using var index = await BuildAsync(
            [.. Enumerable.Range(0, 100).Select(n => Finding($"f{n:000}", "Lanterns are lit.")), .. Enumerable.Range(0, 99).Select(n => Finding($"g{n:000}", "Candles are lit.")), Finding("x", "Lantarns and candels.")]);

        var doubted = Spelling.Correct("lantarns", QueryParser.Parse("lantarns").Words, index);
        var kept = Spelling.Correct("candels", QueryParser.Parse("candels").Words, index);

        Assert.Equal("lanterns", doubted);
        Assert.Null(kept);
    }

    private Task<IFindingIndex> BuildSpelledAsync() => BuildAsync(
        [.. Enumerable.Range(0, 3).Select(n => Finding($"f{n}", "The lantern and the lanterns, candles and lamp supervision are late.")), Finding("z", "Once.")]);
}
