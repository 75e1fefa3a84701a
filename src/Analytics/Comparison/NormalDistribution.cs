namespace Analytics.Comparison;

/// <summary>The standard normal distribution, as far as intervals and p-values need it.</summary>
internal static class NormalDistribution
{
    /// <summary>Beyond this many standard deviations nothing is told apart.</summary>
    public const double Farthest = 8;

    /// <summary>The two-sided quantile of 95 % confidence.</summary>
    public static double Z95 { get; } = TwoSidedQuantile(0.05);

    /// <summary>The probability of a value farther from 0 than <paramref name="z"/>, on either side.</summary>
    public static double TwoSidedTail(double z) => Erfc(z / Math.Sqrt(2));

    /// <summary>The inverse of <see cref="TwoSidedTail"/>, within <see cref="Farthest"/>.</summary>
    public static double TwoSidedQuantile(double tail) => Bisection.Find(z => TwoSidedTail(z) > tail, 0, Farthest);

    /// <summary>
    /// The complementary error function for values from 0, by its continued fraction and, near 0, its series: M. Abramowitz and
    /// I. A. Stegun, Handbook of Mathematical Functions (1964), 7.1.6 and 7.1.14. Exact to about 14 digits.
    /// </summary>
    private static double Erfc(double x)
    {
        if (x < 2)
        {
            var (term, sum) = (x, x);
            for (var n = 1; n < 60; n++)
                sum += term *= 2 * x * x / ((2 * n) + 1);
            return 1 - (2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum);
        }
        var fraction = x;
        for (var n = 120; n > 0; n--)
            fraction = x + (n / 2.0 / fraction);
        return Math.Exp(-x * x) / (Math.Sqrt(Math.PI) * fraction);
    }
}
