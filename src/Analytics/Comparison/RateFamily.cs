using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>The rates of one measure over all themes shown, judged together.</summary>
internal sealed record RateFamily(IReadOnlyList<RateComparison> Rates, double? Confidence)
{
    public static RateFamily Compare(ThemeMeasure measure, CountedSides sides, IReadOnlyList<Theme> shown)
    {
        var rates = shown.Select(theme => Side(theme.Slug, measure, sides)).ToList();
        if (sides.IsTooFew)
            return new RateFamily(rates, null);

        var pValues = rates.Select(rate => RateDifference.PValue(rate.Own, rate.Pooled)).ToList();
        var threshold = BenjaminiHochberg.Threshold(pValues);
        var z = NormalDistribution.TwoSidedQuantile(threshold);
        return new RateFamily([.. rates.Zip(pValues, (rate, p) => Judge(rate, p, threshold, z))], BenjaminiHochberg.Confidence(threshold));
    }

    private static RateComparison Side(string theme, ThemeMeasure measure, CountedSides sides) => new()
    {
        Own = sides.Own.RateOf(theme, measure),
        Pooled = sides.Pooled.RateOf(theme, measure),
        CorrectedPooled = sides.Pooled.CorrectedRateOf(theme, measure),
        MeanOfMembers = sides.MeanOfMembers(theme, measure),
        Verdict = Verdict.TooFew,
    };

    private static RateComparison Judge(RateComparison rate, double p, double threshold, double z)
    {
        var difference = RateDifference.Of(rate.Own, rate.Pooled, p, z);
        var verdict = p > threshold ? Verdict.Similar : difference.Value > 0 ? Verdict.Higher : Verdict.Lower;
        return rate with { Difference = difference, Verdict = verdict };
    }
}
