using Analytics.Search;
using Analytics.Search.Vocabulary;

namespace Analytics.Tests.Search.Vocabulary;

public sealed class SearchVocabularyTests
{
    private static readonly SearchVocabulary Invented = SearchVocabulary.Of(new VocabularyFile
    {
        CommonWords = ["send", "in", "care"],
        Entries =
        [
            new() { Terms = ["lamp reading officer", "LRO"], Note = "Invented." },
            new() { Terms = ["lamp in care", "caring lamp", "LIC"], Note = "Invented.", OnlyTyped = ["shining"] },
            new() { Terms = ["lamp theft"], Narrower = ["street lamp theft"], Note = "Invented." },
            new() { Terms = ["street lamp theft", "SLT"], Note = "Invented." },
            new() { Terms = ["evening duty", "SEND"], Capitals = ["SEND"], Note = "Invented." },
            new() { Terms = ["lamp and reader assessment"], OnlyTyped = ["L&R assessment"], Note = "Invented." },
            new() { Terms = ["lamp reading officer's plan", "LRO plan"], Note = "Invented." },
        ],
    });

    [Theory]
    [InlineData("LRO", "(LRO ALSO lamp-reading-officer)")]
    [InlineData("lros", "(lros ALSO lamp-reading-officer)")]
    [InlineData("lamp reading officers", "((lamp AND reading AND officers) ALSO LRO)")]
    [InlineData("late lamp reading officer visits", "(late AND ((lamp AND reading AND officer) ALSO LRO) AND visits)")]
    [InlineData("lamp-reading officer", "((lamp-reading AND officer) ALSO LRO)")]
    [InlineData("LRO's plan", "((LRO AND plan) ALSO lamp-reading-officer's-plan)")]
    [InlineData("late (LRO OR visits)", "(late AND ((LRO ALSO lamp-reading-officer) OR visits))")]
    [InlineData("shining", "(shining ALSO lamp-in-care ALSO caring-lamp ALSO LIC)")]
    [InlineData("late NEAR/5 LRO", "(late NEAR/5 (LRO ALSO lamp-reading-officer))")]
    [InlineData("late NEAR/5 (LRO OR visits)", "(late NEAR/5 ((LRO ALSO lamp-reading-officer) OR visits))")]
    [InlineData("L.R.O.", "(LRO ALSO lamp-reading-officer)")]
    [InlineData("LRO/visits", "((LRO ALSO lamp-reading-officer) OR visits)")]
    [InlineData("L&R assessment", "((L-R AND assessment) ALSO lamp-and-reader-assessment)")]
    [InlineData("reading lamp officer", "(reading AND lamp AND officer)")]
    [InlineData("lamp reading", "(lamp AND reading)")]
    [InlineData("lamp-reading officer-visits", "(lamp-reading AND officer-visits)")]
    public void A_term_typed_in_full_is_searched_with_what_means_the_same(string text, string expected)
    {
        var reading = Invented.Apply(QueryParser.Parse(text).Words);

        Assert.Equal(expected, reading.Words?.ToString());
    }

    [Theory]
    [InlineData("\"LRO\"")]
    [InlineData("\"lamp reading officer\"")]
    [InlineData("LRO*")]
    [InlineData("late -LRO")]
    [InlineData("late NOT (LRO visits)")]
    [InlineData("send")]
    [InlineData("Send")]
    [InlineData("late visits")]
    public void Quotes_stars_exclusions_and_common_words_mean_what_they_say(string text)
    {
        var typed = QueryParser.Parse(text).Words;

        var reading = Invented.Apply(typed);

        Assert.Equal(typed, reading.Words);
        Assert.Empty(reading.Also);
    }

    [Fact]
    public void No_words_stay_no_words()
    {
        var reading = Invented.Apply(null);

        Assert.Null(reading.Words);
        Assert.Empty(reading.Also);
    }

    [Fact]
    public void What_is_narrower_is_found_by_the_wider_term_and_not_the_other_way_round()
    {
        var wide = Invented.Apply(QueryParser.Parse("lamp-theft").Words);
        var narrow = Invented.Apply(QueryParser.Parse("SLT").Words);

        Assert.Equal(["street lamp theft", "SLT"], Assert.Single(wide.Also).Others);
        Assert.Equal(["street lamp theft"], Assert.Single(narrow.Also).Others);
    }

    [Fact]
    public void A_term_in_which_all_typed_words_stand_adds_nothing_and_is_left_out()
    {
        var reading = Invented.Apply(QueryParser.Parse("lamp theft").Words);

        Assert.Equal(["SLT"], Assert.Single(reading.Also).Others);
    }

    [Fact]
    public void Capitals_tell_an_acronym_from_a_common_word()
    {
        var reading = Invented.Apply(QueryParser.Parse("SEND visits").Words);

        Assert.Equal("((SEND ALSO evening-duty) AND visits)", reading.Words?.ToString());
    }

    [Fact]
    public void What_was_added_is_told_once_for_a_term_typed_twice()
    {
        var reading = Invented.Apply(QueryParser.Parse("(LRO late) OR (lro visits)").Words);

        var also = Assert.Single(reading.Also);
        Assert.Equal("LRO", also.Typed);
        Assert.Equal(["lamp reading officer"], also.Others);
    }
}
