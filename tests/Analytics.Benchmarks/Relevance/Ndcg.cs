namespace Analytics.Benchmarks.Relevance;

/// <summary>
/// Normalised discounted cumulative gain: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (2002), with
/// the gain 2^grade - 1 of Burges and others (2005), which asks more of the first places than the grade itself.
/// </summary>
public static class Ndcg
{
    /// <summary>How many first hits count.</summary>
    public const int Depth = 10;

    /// <summary>From 0 to 1; a hit without a grade counts as not relevant.</summary>
    public static double Of(IEnumerable<string> hits, IReadOnlyDictionary<string, int> judgements)
    {
        var best = Gain(judgements.Values.OrderDescending());
        return best == 0 ? 0 : Gain(hits.Select(id => judgements.GetValueOrDefault(id))) / best;
    }

    private static double Gain(IEnumerable<int> grades) =>
        grades.Take(Depth).Select((grade, rank) => (Math.Pow(2, grade) - 1) / Math.Log2(rank + 2)).Sum();
}
