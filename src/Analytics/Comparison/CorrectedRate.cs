using Analytics.Classification.Evaluating;

namespace Analytics.Comparison;

/// <summary>Why a rate is not corrected.</summary>
public enum Uncorrected
{
    /// <summary>Fewer than <see cref="CorrectedRate.Fewest"/> inspections.</summary>
    TooFew,

    /// <summary>Some labels are by another version of the model than the one whose errors are measured, or none is.</summary>
    OtherModel,

    /// <summary>Inspections of kinds on which the errors are not measured.</summary>
    OtherKinds,

    /// <summary>Too few inspections labelled by reading raise the theme, or too few do not, on a kind that is counted.</summary>
    ThinGold,

    /// <summary>The labels tell too little of the theme.</summary>
    PoorLabels,

    /// <summary>Strengths: of no inspection all sentences were labelled by reading.</summary>
    Strengths,
}

/// <summary>
/// A rate as it would be if no label were wrong, as far as the measured errors of the model tell; or why it is not given. For pools only: of a
/// few inspections a correction says nothing.
/// </summary>
public sealed record CorrectedRate
{
    /// <summary>Inspections below which nothing is corrected: down to here the interval holds the true rate as often as it says.</summary>
    public const int Fewest = 30;

    /// <summary>Inspections labelled by reading, of those with the theme and of those without it, below which its errors count as not measured.</summary>
    public const int FewestLabelled = 15;

    /// <summary>The least that labels must tell (<see cref="RoganGladen.Youden"/>): below, the interval is more than twice as wide as the labels' own.</summary>
    public const double LeastYouden = 0.5;

    /// <summary>0 to 1.</summary>
    public double? Rate { get; private init; }

    /// <summary>At 95 % confidence.</summary>
    public Interval? Interval { get; private init; }

    public Uncorrected? Off { get; private init; }

    internal static CorrectedRate No(Uncorrected why) => new() { Off = why };

    /// <param name="strata">The inspections of the pool, by how their labels came to be; one without inspections is passed over.</param>
    internal static CorrectedRate Of(IReadOnlyList<RateStratum> strata)
    {
        IReadOnlyList<RateStratum> held = [.. strata.Where(stratum => stratum.Of > 0)];
        var measured = held.Where(stratum => stratum.Measured is not null).Select(stratum => stratum.Measured!.Value).ToList();
        if (held.Sum(stratum => stratum.Of) < Fewest)
            return No(Uncorrected.TooFew);
        if (measured.Exists(counts => counts.Positives < FewestLabelled || counts.Negatives < FewestLabelled))
            return No(Uncorrected.ThinGold);
        if (measured.Exists(counts => RoganGladen.Youden(counts) < LeastYouden))
            return No(Uncorrected.PoorLabels);
        return Joined(held);
    }

    /// <summary>
    /// The strata's rates weighed by their inspections, the interval from theirs: G. Y. Zou and A. Donner, "Construction of confidence limits
    /// about effect measures: a general approach", Statistics in Medicine 27 (2008), 1693-1702. Of one stratum it is that stratum's.
    /// </summary>
    private static CorrectedRate Joined(IReadOnlyList<RateStratum> strata)
    {
        double all = strata.Sum(stratum => stratum.Of);
        var (rate, below, above) = (0.0, 0.0, 0.0);
        foreach (var stratum in strata)
        {
            var (weight, own, interval) = (stratum.Of / all, stratum.Rate, stratum.Interval);
            rate += weight * own;
            below += Square(weight * Math.Max(0, own - interval.Low));
            above += Square(weight * Math.Max(0, interval.High - own));
        }
        return new CorrectedRate { Rate = rate, Interval = new Interval(Math.Max(0, rate - Math.Sqrt(below)), Math.Min(1, rate + Math.Sqrt(above))) };
    }

    private static double Square(double value) => value * value;
}

/// <summary>Inspections whose labels are equally good.</summary>
/// <param name="Measured">The errors of their labels; null where no model labelled them, and nothing is corrected.</param>
internal sealed record RateStratum(int Count, int Of, ErrorCounts? Measured)
{
    public double Rate => Measured is { } measured ? RoganGladen.Rate(Count, Of, measured) : (double)Count / Of;

    public Interval Interval => Measured is { } measured
        ? RoganGladen.LangReiczigel(Count, Of, measured, NormalDistribution.Z95)
        : Comparison.Interval.Wilson(Count, Of, NormalDistribution.Z95);
}
