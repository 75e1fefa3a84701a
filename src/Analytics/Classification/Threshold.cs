namespace Analytics.Classification;

/// <summary>Chooses the probability from which on a theme is given, so that F1 over out-of-fold probabilities is best.</summary>
internal static class Threshold
{
    /// <summary>The best F1 of a calibrated model lies at half its value: this is what a theme of middling difficulty has.</summary>
    private const double Usual = 0.42;

    // The optimum over few positives is mostly chance: with this many, the choice lies half-way to the usual.
    private const double Trust = 300;
    private const double Lowest = 0.1;
    private const double Highest = 0.8;

    public static float Choose(IReadOnlyList<double> probabilities, IReadOnlyList<bool> positive)
    {
        var positives = positive.Count(one => one);
        var weight = positives / (positives + Trust);
        return (float)Math.Clamp(weight * Best(probabilities, positive, positives) + (1 - weight) * Usual, Lowest, Highest);
    }

    private static double Best(IReadOnlyList<double> probabilities, IReadOnlyList<bool> positive, int positives)
    {
        var likeliestFirst = Enumerable.Range(0, probabilities.Count).OrderByDescending(index => probabilities[index]).ToArray();
        var (bestF1, best) = (0.0, Usual);
        var right = 0;
        for (var place = 0; place < likeliestFirst.Length; place++)
        {
            var here = probabilities[likeliestFirst[place]];
            var next = place + 1 < likeliestFirst.Length ? probabilities[likeliestFirst[place + 1]] : 0;
            right += positive[likeliestFirst[place]] ? 1 : 0;
            var f1 = 2.0 * right / (place + 1 + positives);
            if (next < here && f1 > bestF1)
                (bestF1, best) = (f1, (here + next) / 2);
        }
        return best;
    }
}
