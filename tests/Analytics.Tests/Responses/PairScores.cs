namespace Analytics.Tests.Responses;

/// <summary>How well a threshold parts the pairs that are the same from the others.</summary>
/// <param name="Precision">Of those at or above the threshold, the share that is the same.</param>
/// <param name="Recall">Of those that are the same, the share at or above the threshold.</param>
internal sealed record PairScores(double Threshold, double Precision, double Recall)
{
    public override string ToString() => FormattableString.Invariant($"precision {Precision:0.000}, recall {Recall:0.000}, F1 {F1:0.000} from {Threshold:0.00} on");

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static PairScores At(double threshold, IReadOnlyList<(double Score, bool Same)> pairs)
    {
        var found = pairs.Where(pair => pair.Score >= threshold).ToList();
        var right = found.Count(pair => pair.Same);
        return new PairScores(threshold, found.Count > 0 ? (double)right / found.Count : 1, (double)right / pairs.Count(pair => pair.Same));
    }

    /// <summary>At the threshold with the best F1.</summary>
    public static PairScores Best(IReadOnlyList<(double Score, bool Same)> pairs) => pairs.Select(pair => At(pair.Score, pairs)).MaxBy(scores => scores.F1)!;
}
