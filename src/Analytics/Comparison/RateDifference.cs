namespace Analytics.Comparison;

/// <summary>
/// The difference of an authority's rate from a group's. The p-value is the one whose confidence interval (Newcombe's method 10)
/// just touches zero, so that a test at any level and the interval of that level always agree.
/// </summary>
public sealed record RateDifference
{
    /// <summary>Authority less group, -1 to 1.</summary>
    public required double Value { get; init; }

    /// <summary>At 95 % confidence for this one difference alone.</summary>
    public required Interval Interval { get; init; }

    /// <summary>
    /// At the confidence that allows for the number of themes looked at (<see cref="BenjaminiHochberg.Confidence"/>); the word
    /// higher or lower is used exactly when it excludes zero.
    /// </summary>
    public required Interval AdjustedInterval { get; init; }

    /// <summary>Two-sided.</summary>
    public required double P { get; init; }

    internal static double PValue(ThemeRate own, ThemeRate group)
    {
        if (own.Rate == group.Rate)
            return 1;
        var (upper, lower) = own.Rate > group.Rate ? (own, group) : (group, own);
        return NormalDistribution.TwoSidedTail(Crossing.Find(z => Newcombe(upper, lower, z).Low, 0, NormalDistribution.Farthest));
    }

    internal static RateDifference Of(ThemeRate own, ThemeRate group, double p, double adjustedZ) => new()
    {
        Value = ((double)own.Count / own.Of) - ((double)group.Count / group.Of),
        Interval = Newcombe(own, group, NormalDistribution.Z95),
        AdjustedInterval = Newcombe(own, group, adjustedZ),
        P = p,
    };

    private static Interval Newcombe(ThemeRate own, ThemeRate group, double z) => Comparison.Interval.Newcombe(own.Count, own.Of, group.Count, group.Of, z);
}
