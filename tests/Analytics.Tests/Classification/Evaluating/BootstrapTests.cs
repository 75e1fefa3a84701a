using Analytics.Classification.Evaluating;
using Analytics.Reports;

namespace Analytics.Tests.Classification.Evaluating;

public sealed class BootstrapTests
{
    private static readonly string[] Right = ["neglect"];
    private static readonly string[] Wrong = ["caseloads"];

    [Fact]
    public void Gives_the_same_passages_the_same_intervals()
    {
        var judged = Authorities(20, authority => authority % 3 == 0);

        Assert.Equal(Bootstrap.OfThemes(judged).Micro, Bootstrap.OfThemes(judged).Micro);
        Assert.Equal(Bootstrap.OfThemes(judged).Micro, Bootstrap.OfThemes([.. judged.Reverse()]).Micro);
    }

    [Fact]
    public void Has_the_width_that_theory_gives_for_a_share()
    {
        var judged = Authorities(400, authority => authority % 2 == 0);

        var interval = Bootstrap.OfThemes(judged).Micro.Recall;

        // One half plus and minus 1.96 times the root of 0.25 / 400.
        Assert.Equal(0.5 - 0.049, interval.Low, 0.01);
        Assert.Equal(0.5 + 0.049, interval.High, 0.01);
    }

    [Fact]
    public void Is_as_wide_for_many_like_passages_of_an_authority_as_for_one()
    {
        var once = Authorities(40, authority => authority % 2 == 0);
        IReadOnlyList<JudgedPassage> often = [.. Enumerable.Repeat(once, 25).SelectMany(judged => judged)];

        Assert.Equal(Bootstrap.OfThemes(once).Micro, Bootstrap.OfThemes(often).Micro);
    }

    [Fact]
    public void Tells_a_certain_difference_from_one_of_chance()
    {
        var better = Authorities(60, authority => authority % 10 != 0);
        var worse = Authorities(60, authority => authority % 2 != 0);
        var alike = Authorities(60, authority => authority % 10 != 1);

        Assert.True(Bootstrap.OfDifference(better, worse).Low > 0);
        Assert.True(Bootstrap.OfDifference(better, alike) is { Low: < 0, High: > 0 });
    }

    [Fact]
    public void Refuses_to_compare_judgements_of_other_authorities()
    {
        Assert.Throws<ArgumentException>(() => Bootstrap.OfDifference(Authorities(3, _ => true), Authorities(4, _ => true)));
    }

    [Fact]
    public void Knows_nothing_of_nothing()
    {
        Assert.Equal(default, Bootstrap.OfThemes([]).Micro.F1);
        Assert.Equal(default, Bootstrap.OfPolarity([]));
    }

    private static IReadOnlyList<JudgedPassage> Authorities(int count, Func<int, bool> isRight) =>
        [.. Enumerable.Range(0, count).Select(authority => SmallJudgement.OfSentence(
            $"authority {authority:000}", Right, Polarity.Strength, isRight(authority) ? Right : Wrong, Polarity.Strength))];
}
