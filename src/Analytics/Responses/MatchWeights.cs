namespace Analytics.Responses;

/// <summary>
/// How much each of <see cref="MatchFeatures"/> speaks for two passages being the same matter: a logistic regression, fitted on
/// <c>tests/Analytics.Tests/Responses/Pairs/development.jsonl</c> alone. A test fits it again, compares, and prints what should stand here.
/// </summary>
internal static class MatchWeights
{
    public const double Bias = -3.456;

    /// <summary>In the order of <see cref="MatchFeatures.Names"/>.</summary>
    public static readonly double[] Of = [0.172, 4.635, 3.077, -1.877, -1.236, -1.673, -1.640, 2.642, -0.157];

    public static double Score(ReadOnlySpan<double> features)
    {
        var sum = Bias;
        for (var i = 0; i < features.Length; i++)
            sum += Of[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
