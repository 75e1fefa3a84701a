using Analytics.Reports;

namespace Analytics.Classification.Linear;

/// <summary>Which themes a passage is given, from the probability of each.</summary>
internal static class ThemeDecision
{
    private const string Other = "other";

    // A passage is seldom about nothing: when no theme reaches its threshold, the nearest is given if it is not far off.
    private const double EnoughAlone = 0.3;

    public static IReadOnlyList<ThemeProbability> Decide(LinearWeights weights, ReadOnlySpan<double> probabilities)
    {
        List<ThemeProbability> given = [];
        var nearest = 0;
        for (var theme = 0; theme < weights.Themes.Count; theme++)
        {
            if (Nearness(theme, weights, probabilities) > Nearness(nearest, weights, probabilities))
                nearest = theme;
            if (probabilities[theme] >= weights.Targets[theme].Threshold && weights.Themes[theme] != Other)
                given.Add(new ThemeProbability(weights.Themes[theme], probabilities[theme]));
        }
        if (given.Count == 0)
            return [Alone(nearest, weights, probabilities)];
        given.Sort((left, right) => right.Probability.CompareTo(left.Probability));
        return given;
    }

    private static double Nearness(int theme, LinearWeights weights, ReadOnlySpan<double> probabilities) =>
        probabilities[theme] / weights.Targets[theme].Threshold;

    private static ThemeProbability Alone(int nearest, LinearWeights weights, ReadOnlySpan<double> probabilities) =>
        weights.Themes[nearest] == Other || Nearness(nearest, weights, probabilities) >= EnoughAlone
            ? new ThemeProbability(weights.Themes[nearest], probabilities[nearest])
            : new ThemeProbability(Other, 1 - probabilities[nearest]);
}
