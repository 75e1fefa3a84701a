using Analytics.Search;
using Analytics.Search.Spelling;
using Analytics.Search.Sqlite;
using Analytics.Search.Vocabulary;
using Analytics.Storage;

namespace Analytics.Tests.Search;

public sealed class QueryReadingTests : IDisposable
{
    private static readonly SearchVocabulary Vocabulary = SearchVocabulary.Of(new VocabularyFile
    {
        CommonWords = ["often"],
        PassedOver = ["how", "often", "are", "the"],
        Entries = [new VocabularyEntry { Terms = ["lamp reading officer", "LRO"], Note = "Invented." }],
    });

    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-reading-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("how often are lanterns trimmed", "(lanterns AND trimmed)", "how, often, are")]
    [InlineData("How often", "(How AND often)", "")]
    [InlineData("the -lanterns", "(the AND NOT lanterns)", "")]
    [InlineData("how AND lanterns", "(how AND lanterns)", "")]
    [InlineData("\"how often\" lanterns", "(\"how often\" AND lanterns)", "")]
    public async Task Passes_over_the_little_words_of_a_question(string text, string expected, string passedOver)
    {
        using var index = await IndexAsync();

        var reading = QueryReading.Of(text, QueryFields.Enumerations, Vocabulary, index, isExact: false);

        Assert.Equal(expected, reading.Words?.ToString());
        Assert.Equal(passedOver, string.Join(", ", reading.PassedOver));
    }

    [Fact]
    public async Task Looks_for_a_word_that_no_finding_has_in_its_nearest_spelling_too()
    {
        using var index = await IndexAsync();

        var reading = QueryReading.Of("lantrens polished", QueryFields.Enumerations, Vocabulary, index, isExact: false);

        var also = Assert.Single(reading.Also);
        Assert.Equal(("lantrens", "lanterns"), (also.Typed, Assert.Single(also.Others)));
        Assert.Equal(1, index.Search(new FindingQuery { Words = reading.Words, Enough = 3 }).Total);
    }

    [Theory]
    [InlineData("lantrens NEAR/3 polished", "lanterns", 1)]
    [InlineData("polished NEAR/3 (lamps OR lantrens)", "lanterns", 1)]
    [InlineData("LRO NEAR/3 lanterns", "lamp reading officer", 0)]
    [InlineData("hte lanterns", "the", 1)]
    public async Task Looks_for_other_words_beside_those_that_NEAR_joins_and_for_the_commonest_whose_letters_are_swapped(string text, string other, int found)
    {
        using var index = await IndexAsync();

        var reading = QueryReading.Of(text, QueryFields.Enumerations, Vocabulary, index, isExact: false);

        Assert.Equal(other, Assert.Single(Assert.Single(reading.Also).Others));
        Assert.Equal(found, Math.Min(1, index.Search(new FindingQuery { Words = reading.Words }).Total));
    }

    [Theory]
    [InlineData("lantrens NEAR/3 polished", "lanterns NEAR/3 polished")]
    [InlineData("section:lantrens", "section:lanterns")]
    public async Task Offers_another_spelling_within_NEAR_and_a_field(string text, string offered)
    {
        using var index = await IndexAsync();

        var better = new QuerySpelling(Vocabulary).Correct(text, QueryParser.Parse(text).Words, index);

        Assert.Equal(offered, better);
    }

    [Theory]
    [InlineData("lantrens")]
    [InlineData("how often are lanterns trimmed")]
    [InlineData("LRO visits")]
    public async Task Takes_words_exactly_as_typed_where_that_is_asked_for(string text)
    {
        using var index = await IndexAsync();

        var reading = QueryReading.Of(text, QueryFields.Enumerations, Vocabulary, index, isExact: true);

        Assert.Equal(QueryParser.Parse(text).Words?.ToString(), reading.Words?.ToString());
        Assert.Equal((0, 0), (reading.Also.Count, reading.PassedOver.Count));
    }

    private async Task<IFindingIndex> IndexAsync()
    {
        var index = new SqliteFindingIndex(_folder);
        index.Attach(new StoreId(Guid.NewGuid()));
        IndexedFinding[] findings =
        [
            FindingIndexContract.Finding("a", "The lanterns are trimmed."),
            FindingIndexContract.Finding("b", "The lanterns are polished."),
            FindingIndexContract.Finding("c", "How often lanterns are lit is not known."),
            FindingIndexContract.Finding("d", "The lamps are lit."),
        ];
        await index.RebuildAsync(findings.Select(finding => new DocumentFindings(finding.FindingId, [finding])).ToAsyncEnumerable(), 1, TestContext.Current.CancellationToken);
        return index;
    }
}
