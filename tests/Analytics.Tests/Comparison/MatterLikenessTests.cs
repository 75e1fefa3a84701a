using Analytics.Comparison;

namespace Analytics.Tests.Comparison;

public sealed class MatterLikenessTests
{
    private static readonly MatterLikeness Likeness = new(
        ["The quality of lantern checks.", "The quality of rope stores.", "The quality of tide tables.", "The timeliness of sails.", "The timeliness of anchors."]);

    [Theory]
    [InlineData("The quality of lantern checks.", "The quality of lantern checks. (outcome 3, national framework)")]
    [InlineData("The quality of lantern checks.", "The quality of lantern checks (paragraphs 4, 5).")]
    [InlineData("The quality of lantern checks.", "the Quality of Lantern’s checking")]
    public void Framework_tags_paragraph_numbers_case_and_endings_make_no_difference(string one, string other)
    {
        var likeness = Likeness.Weigh(one).LikenessTo(Likeness.Weigh(other));

        Assert.Equal(1, likeness, 9);
    }

    [Fact]
    public void Rare_words_count_for_more_than_frequent_ones()
    {
        var sharesRare = Likeness.Weigh("lantern checks").LikenessTo(Likeness.Weigh("timeliness of lantern"));
        var sharesFrequent = Likeness.Weigh("quality checks").LikenessTo(Likeness.Weigh("timeliness of quality"));

        Assert.True(sharesRare > sharesFrequent, $"{sharesRare} and {sharesFrequent}");
    }

    [Fact]
    public void It_is_the_same_both_ways_and_nothing_without_a_word_in_common()
    {
        var (one, other) = (Likeness.Weigh("The quality of lantern checks."), Likeness.Weigh("Checks, and rope stores"));

        Assert.Equal(one.LikenessTo(other), other.LikenessTo(one), 12);
        Assert.InRange(one.LikenessTo(other), 0.01, 0.99);
        Assert.Equal(0, one.LikenessTo(Likeness.Weigh("anchors and sails")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    public void A_passage_without_words_is_like_none(string text)
    {
        Assert.Equal(0, Likeness.Weigh(text).LikenessTo(Likeness.Weigh("The quality of lantern checks.")));
    }

    /// <summary>tf-idf by hand: of five items two words are in three and one of them.</summary>
    [Fact]
    public void The_weight_of_a_word_is_the_logarithm_of_one_and_how_many_items_there_are_for_each_that_has_it()
    {
        var (frequent, rare) = (Math.Log(1 + (5 / 3.0)), Math.Log(1 + 5.0));

        var likeness = Likeness.Weigh("quality lantern").LikenessTo(Likeness.Weigh("lantern"));

        Assert.Equal(rare / Math.Sqrt((frequent * frequent) + (rare * rare)), likeness, 12);
    }
}
