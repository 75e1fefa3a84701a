using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>Which themes a passage is given, from the probability of each.</summary>
internal static class ThemeDecision
{
    private const string Other = "other";

    // A passage is seldom about nothing: when no theme reaches its threshold, the nearest is given if it is not far off.
    private const double EnoughAlone = 0.2;

    /// <param name="thresholds">By theme, as are the probabilities.</param>
    public static IReadOnlyList<ThemeProbability> Decide(IReadOnlyList<string> themes, ReadOnlySpan<float> thresholds, ReadOnlySpan<double> probabilities)
    {
        List<ThemeProbability> given = [];
        var (nearest, nearness) = (0, 0.0);
        for (var theme = 0; theme < themes.Count; theme++)
        {
            if (probabilities[theme] / thresholds[theme] > nearness)
                (nearest, nearness) = (theme, probabilities[theme] / thresholds[theme]);
            if (probabilities[theme] >= thresholds[theme] && themes[theme] != Other)
                given.Add(new ThemeProbability(themes[theme], probabilities[theme]));
        }
        if (given.Count == 0)
            return [Alone(themes[nearest], nearness, probabilities[nearest])];
        given.Sort((left, right) => right.Probability.CompareTo(left.Probability));
        return given;
    }

    private static ThemeProbability Alone(string nearest, double nearness, double probability) =>
        nearest == Other || nearness >= EnoughAlone
            ? new ThemeProbability(nearest, probability)
            : new ThemeProbability(Other, 1 - probability);
}
