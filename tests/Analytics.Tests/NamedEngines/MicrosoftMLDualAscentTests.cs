using Analytics.Classification.Features;
using Analytics.Classification.Linear;
using Analytics.MicrosoftML;
using Analytics.Tests.Classification;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Analytics.Tests.NamedEngines;

/// <summary>The weights are read out of ML.NET's model and kept in two bytes each: the scores must stay those of ML.NET.</summary>
public sealed class MicrosoftMLDualAscentTests
{
    private const int Seed = 1;
    private const string Theme = "assessment";

    private static readonly IReadOnlyList<string> Texts = [.. ThemesFolder.Examples.Select(example => example.Passage.Text)];
    private static readonly Vocabulary Vocabulary = VocabularyBuilder.Build(Texts);
    private static readonly SparseRows Rows = Featuriser.WeighAll(Vocabulary, Texts);
    private static readonly bool[] Positive = [.. ThemesFolder.Examples.Select(example => example.Themes.Contains(Theme))];
    private static readonly double[] Costs = [.. Positive.Select(positive => positive ? 1.0 : 0.5)];

    [Fact]
    public void Scores_as_the_pipeline_of_ML_NET_does()
    {
        var expected = ScoresOfThePipeline();

        var weights = new DualAscentTrainer().Train(Rows, Positive, Costs, Vocabulary.Features, Seed);

        var scores = Enumerable.Range(0, Rows.Count).Select(row => Rows.Score(weights, row));
        Assert.All(scores.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-4));
    }

    [Fact]
    public void Loses_nothing_of_a_score_by_how_weights_are_kept()
    {
        var expected = ScoresOfThePipeline();

        var weights = QuantisedWeights.Of(new DualAscentTrainer().Train(Rows, Positive, Costs, Vocabulary.Features, Seed));

        var kept = weights.Levels.Select(level => (double)level * weights.Step).Append(weights.Bias).ToArray();
        var scores = Enumerable.Range(0, Rows.Count).Select(row => Rows.Score(kept, row));
        Assert.All(scores.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-3));
    }

    [Fact]
    public void Leaves_out_a_row_that_costs_nothing()
    {
        var half = Rows.Count / 2;
        var weights = new DualAscentTrainer().Train(Rows, Positive, [.. Costs.Select((cost, row) => row < half ? cost : 0)], Vocabulary.Features, Seed);

        var first = Featuriser.WeighAll(Vocabulary, Texts.Take(half));
        Assert.Equal(new DualAscentTrainer().Train(first, Positive.AsSpan(0, half), Costs.AsSpan(0, half), Vocabulary.Features, Seed), weights);
    }

    private static List<float> ScoresOfThePipeline()
    {
        var context = new MLContext(Seed);
        var examples = DualAscentTrainer.ExamplesOf(Rows, Positive, Costs, Vocabulary.Features);
        var pipeline = DualAscentTrainer.Fit(context, examples, Vocabulary.Features);
        return [.. pipeline.Transform(DualAscentTrainer.View(context, examples, Vocabulary.Features)).GetColumn<float>("Score")];
    }
}
