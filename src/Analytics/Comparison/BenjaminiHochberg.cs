namespace Analytics.Comparison;

/// <summary>
/// Which of many tests stand out when at most a share of those that do may do so by chance: Y. Benjamini and Y. Hochberg,
/// "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57 (1995), 289-300.
/// </summary>
public static class BenjaminiHochberg
{
    /// <summary>The share of false ones that is accepted among those that stand out.</summary>
    public const double Share = 0.05;

    /// <summary>The largest p-value that stands out is at most this; below every p-value when none does.</summary>
    public static double Threshold(IReadOnlyCollection<double> pValues, double share = Share)
    {
        var threshold = 0.0;
        var rank = 0;
        foreach (var p in pValues.Order())
        {
            var allowed = share * ++rank / pValues.Count;
            if (p <= allowed)
                threshold = allowed;
        }
        return threshold > 0 ? threshold : share / Math.Max(pValues.Count, 1);
    }

    /// <summary>
    /// The confidence of intervals that exclude zero exactly for the tests that stand out: Y. Benjamini and D. Yekutieli, "False discovery
    /// rate-adjusted multiple confidence intervals", Journal of the American Statistical Association 100 (2005), 71-81.
    /// </summary>
    public static double Confidence(double threshold) => 1 - threshold;
}
