using Analytics.Classification.Evaluating;
using Analytics.Classification.Linear;

namespace Analytics.Tests.Classification.Evaluating;

public sealed class ModelCardTests
{
    private const string Card = """
        By hand.
        <!-- scores of linear: written by evaluate --card -->
        of old
        <!-- end of the scores of linear -->
        Also by hand.
        <!-- scores of another: written by evaluate --card -->
        of another engine
        <!-- end of the scores of another -->

        """;

    [Fact]
    public void Writes_the_scores_of_the_engine_and_leaves_the_rest()
    {
        var card = ModelCard.Update(Card, Measure(), "linear 7 · cafe");

        Assert.StartsWith("By hand.\n<!-- scores of linear: written by evaluate --card -->\nModel: `linear 7 · cafe`", card, StringComparison.Ordinal);
        Assert.DoesNotContain("of old", card, StringComparison.Ordinal);
        Assert.EndsWith(Card[Card.IndexOf("<!-- end of the scores of linear", StringComparison.Ordinal)..], card, StringComparison.Ordinal);
        Assert.Contains("| neglect | ", card, StringComparison.Ordinal);
        Assert.Contains("| cue rules | ", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_the_same_however_often_it_is_written()
    {
        var report = Measure();

        var once = ModelCard.Update(Card, report, "linear 7 · cafe");

        Assert.Equal(once, ModelCard.Update(once, report, "linear 7 · cafe"));
    }

    [Fact]
    public void Refuses_a_card_without_a_place_for_the_engine()
    {
        var refusal = Assert.Throws<InvalidDataException>(() => ModelCard.Update("By hand.", Measure(), "linear 7 · cafe"));

        Assert.Contains("scores of linear", refusal.Message, StringComparison.Ordinal);
    }

    private static MethodReport Measure() =>
        new MethodEvaluation(new LinearThemeEngine(), SmallTraining.Scheme, SmallTraining.Passages, folds: 2, seed: 1) { Examples = [] }.Run(TestContext.Current.CancellationToken);
}
