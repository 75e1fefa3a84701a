namespace Analytics.Benchmarks.Relevance;

/// <summary>
/// Fisher's randomisation test for paired figures: how often differences as large come about when the signs are left to chance. Smucker, Allan and
/// Carterette, "A comparison of statistical significance tests for information retrieval evaluation" (2007).
/// </summary>
public static class PairedTest
{
    private const int Draws = 100_000;

    /// <summary>The two-sided probability, from 1 / (draws + 1) to 1.</summary>
    public static double Probability(IReadOnlyList<double> differences)
    {
        var random = new Random(1);
        var seen = Math.Abs(differences.Sum());
        var asLarge = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            if (Math.Abs(differences.Sum(difference => random.Next(2) == 0 ? difference : -difference)) >= seen - 1e-9)
                asLarge++;
        }
        return (asLarge + 1.0) / (Draws + 1);
    }
}
