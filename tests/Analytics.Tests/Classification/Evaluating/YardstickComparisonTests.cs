using Analytics.Classification.Evaluating;

namespace Analytics.Tests.Classification.Evaluating;

public sealed class YardstickComparisonTests
{
    [Theory]
    [InlineData(new[] { true, true }, new[] { false, false }, true)]
    [InlineData(new[] { true, true }, new[] { true, false }, false)]
    [InlineData(new[] { true, false }, new[] { false, true }, false)]
    public void Is_above_only_when_it_is_in_every_fold(bool[] model, bool[] yardstick, bool isAbove)
    {
        var comparison = YardstickComparison.Of(Judge(model), [("rule", Judge(yardstick))]);

        Assert.Equal(isAbove, comparison.IsAbove(Assert.Single(comparison.Yardsticks)));
    }

    [Fact]
    public void Scores_each_fold_apart()
    {
        var comparison = YardstickComparison.Of(Judge([true, false]), []);

        Assert.Equal([1, 0], comparison.Model.ByFold.Select(fold => fold.All));
        Assert.Equal(0.5, comparison.Model.Total.All);
    }

    private static IReadOnlyList<JudgedPassage> Judge(bool[] isRightInFold) =>
        [.. isRightInFold.Select((isRight, fold) => SmallJudgement.OfItem($"authority {fold}", ["neglect"], [isRight ? "neglect" : "caseloads"], fold))];
}
