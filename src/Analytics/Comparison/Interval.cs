namespace Analytics.Comparison;

/// <summary>A confidence interval of a rate (0 to 1) or of a difference of rates (-1 to 1).</summary>
public readonly record struct Interval(double Low, double High)
{
    public bool ExcludesZero => Low > 0 || High < 0;

    /// <summary>
    /// Wilson's score interval of a rate: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
    /// Journal of the American Statistical Association 22 (1927), 209-212. Without continuity correction.
    /// </summary>
    /// <param name="z">The two-sided normal quantile: 1.96 for 95 %.</param>
    public static Interval Wilson(int count, int of, double z)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
        var squared = z * z;
        var middle = (2.0 * count) + squared;
        var half = z * Math.Sqrt(squared + (4.0 * count * (of - count) / of));
        var whole = 2 * (of + squared);
        // At the ends the formula gives exactly 0 and 1 but for rounding.
        return new Interval(count == 0 ? 0 : (middle - half) / whole, count == of ? 1 : (middle + half) / whole);
    }

    /// <summary>
    /// The interval of a difference of two independent rates from their Wilson intervals: R. G. Newcombe, "Interval estimation for the
    /// difference between independent proportions", Statistics in Medicine 17 (1998), 873-890, method 10.
    /// </summary>
    public static Interval Newcombe(int count, int of, int otherCount, int otherOf, double z)
    {
        var (rate, other) = ((double)count / of, (double)otherCount / otherOf);
        var (own, others) = (Wilson(count, of, z), Wilson(otherCount, otherOf, z));
        var below = Math.Sqrt(Square(rate - own.Low) + Square(others.High - other));
        var above = Math.Sqrt(Square(own.High - rate) + Square(other - others.Low));
        return new Interval(rate - other - below, rate - other + above);
    }

    private static double Square(double value) => value * value;
}
