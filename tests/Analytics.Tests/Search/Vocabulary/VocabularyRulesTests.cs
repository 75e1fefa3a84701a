using Analytics.Search.Vocabulary;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Search.Vocabulary;

public sealed class VocabularyRulesTests
{
    private static readonly VocabularyEntry Sound = new() { Terms = ["lamp reading officer", "LRO"], Note = "Invented." };

    public static TheoryData<string, VocabularyEntry[]> Breaches => new()
    {
        { "'lro' is a term more than once", [Sound, new() { Terms = ["LROs", "lamp officer"], Note = "Invented." }] },
        { "'lro' is a term more than once", [new() { Terms = ["lro", "LRO"], Note = "Invented." }] },
        { "names nothing that is searched for too", [new() { Terms = ["LRO"], Note = "Invented." }] },
        { "names nothing that is searched for too", [new() { Terms = [], OnlyTyped = ["LRO", "LR officer"], Note = "Invented." }] },
        { "has no note", [Sound with { Note = " " }] },
        { "'in care' is common", [Sound with { OnlyTyped = ["in care"] }] },
        { "'in care' is common", [new() { Terms = ["in care"], OnlyTyped = ["caring"], Note = "Invented." }] },
        { "'in care' is common", [new() { Terms = ["in care", "LIC"], OnlyTyped = ["LC"], Capitals = ["LC"], Note = "Invented." }] },
        { "'SEND' is common", [new() { Terms = ["evening duty", "SEND"], Note = "Invented." }] },
        { "'lamps' is a plain word", [Sound with { Terms = ["lamps", "LRO"] }] },
        { "'lamplight' is a plain word", [Sound with { Narrower = ["lamplight"] }] },
        { "'Lro' stands for capitals", [Sound with { Terms = ["Lro", "lamp officer"], Capitals = ["Lro"] }] },
        { "'LRP' stands for capitals", [Sound with { Capitals = ["LRP"] }] },
        { "'LROs' is narrower than itself", [Sound with { Narrower = ["LROs"] }] },
        { "leads back to itself", [Sound with { Narrower = ["SLT"] }, new() { Terms = ["SLT"], Narrower = ["LRO"], Note = "Invented." }] },
    };

    [Theory]
    [MemberData(nameof(Breaches))]
    public void A_vocabulary_that_would_find_too_much_or_too_little_is_refused(string breach, VocabularyEntry[] entries)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => SearchVocabulary.Of(new VocabularyFile { CommonWords = ["in care", "send"], Entries = entries }));

        Assert.Contains(breach, refusal.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "common_words": [], "entries": [] }""")]
    [InlineData("""{ "common_words": [], "entries": [{ "terms": ["LRO", "lamp officer"], "note": "Invented.", "synonyms": [] }] }""")]
    public void A_file_that_is_no_vocabulary_is_named(string text)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "vocabulary.json");
        File.WriteAllText(path, text);

        var refusal = Assert.Throws<InvalidDataException>(() => SearchVocabulary.Load(path));

        Assert.Contains(path, refusal.Message);
    }
}
