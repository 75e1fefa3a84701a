using Analytics.Classification;

namespace Analytics.Tests.Classification;

public sealed class PlattScaleTests
{
    [Fact]
    public void Recovers_the_share_of_positives_at_each_score()
    {
        double[] scores = [.. Enumerable.Repeat(-1.0, 100), .. Enumerable.Repeat(1.0, 100)];
        bool[] positive = [.. Enumerable.Range(0, 100).Select(index => index < 10), .. Enumerable.Range(0, 100).Select(index => index < 80)];

        var scale = PlattScale.Fit(scores, positive);

        Assert.Equal(0.1, scale.Probability(-1), 0.02);
        Assert.Equal(0.8, scale.Probability(1), 0.02);
    }

    [Fact]
    public void Stays_short_of_certainty_when_scores_part_the_labels_cleanly()
    {
        var scale = PlattScale.Fit([-2, -1, 1, 2], [false, false, true, true]);

        Assert.InRange(scale.Probability(2), 0.6, 0.99);
        Assert.InRange(scale.Probability(-2), 0.01, 0.4);
    }

    [Fact]
    public void Gives_next_to_nothing_without_a_positive()
    {
        var scale = PlattScale.Fit(Enumerable.Repeat(-1.0, 500).ToArray(), new bool[500]);

        Assert.InRange(scale.Probability(-1), 0, 0.01);
    }
}
