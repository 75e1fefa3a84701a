using Analytics.Classification.Evaluating;
using Analytics.Comparison;
using Interval = Analytics.Comparison.Interval;

namespace Analytics.Tests.Comparison;

/// <summary>Every statistic of a comparison beside an independent restatement, over many cases of the sizes that occur.</summary>
public sealed class StatisticsYardstickTests
{
    private const double Agreement = 1e-6;
    private const int Cases = 400;

    private readonly Random _random = new(20261122);

    [Fact]
    public void Wilson_agrees()
    {
        var cases = Many(() => (Rate: Draw(), Tail: Tail()));

        var yardstick = StatisticsYardstick.Answer([.. cases.Select(one => new { what = "wilson", counts = One(one.Rate), tail = one.Tail })]);

        Agree(yardstick, cases.Select(one => Limits(Interval.Wilson(one.Rate.Count, one.Rate.Of, Z(one.Tail)))));
    }

    [Fact]
    public void Newcombe_agrees()
    {
        var cases = Many(() => (Own: Draw(), Other: Draw(), Tail: Tail()));

        var yardstick = StatisticsYardstick.Answer([.. cases.Select(one => new { what = "newcombe", counts = Two(one.Own, one.Other), tail = one.Tail })]);

        Agree(yardstick, cases.Select(one => Limits(Interval.Newcombe(one.Own.Count, one.Own.Of, one.Other.Count, one.Other.Of, Z(one.Tail)))));
    }

    [Fact]
    public void P_values_agree()
    {
        var cases = Many(() => (Own: Draw(), Other: Draw()));

        var yardstick = StatisticsYardstick.Answer([.. cases.Select(one => new { what = "p-value", counts = Two(one.Own, one.Other) })]);

        Agree(yardstick, cases.Select(one => new[] { RateDifference.PValue(Rate(one.Own), Rate(one.Other)) }));
    }

    [Fact]
    public void Benjamini_and_Hochberg_agree()
    {
        var families = Many(() => Enumerable.Range(0, _random.Next(1, 60)).Select(_ => Math.Pow(_random.NextDouble(), _random.Next(1, 6))).ToArray());

        var yardstick = StatisticsYardstick.Answer([.. families.Select(family => new { what = "benjamini-hochberg", p_values = family, share = BenjaminiHochberg.Share })]);

        Agree(yardstick, families.Select(family => family.Select(p => p <= BenjaminiHochberg.Threshold(family) ? 1.0 : 0.0).ToArray()));
        Assert.Contains(yardstick, family => family.Contains(1.0) && family.Contains(0.0));
    }

    [Fact]
    public void Corrected_rates_agree()
    {
        var cases = Many(() => (Rate: Draw(), Errors: Errors(), Tail: Tail()));

        var yardstick = StatisticsYardstick.Answer([.. cases.Select(one => new { what = "corrected", counts = One(one.Rate), errors = Four(one.Errors), tail = one.Tail })]);

        Agree(yardstick, cases.Select(one =>
            Limits(RoganGladen.LangReiczigel(one.Rate.Count, one.Rate.Of, one.Errors, Z(one.Tail))).Prepend(RoganGladen.Rate(one.Rate.Count, one.Rate.Of, one.Errors)).ToArray()));
    }

    [Fact]
    public void Corrected_rates_of_several_strata_agree()
    {
        var cases = Many(() => new[] { new RateStratum(Draw().Count, 400, null), Stratum(), Stratum() });

        var yardstick = StatisticsYardstick.Answer([.. cases.Select(strata => new { what = "joined", strata = strata.Select(Row).ToArray() })]);

        Agree(yardstick, cases.Select(CorrectedRate.Of).Select(joined => new[] { joined.Rate!.Value, joined.Interval!.Value.Low, joined.Interval.Value.High }));
    }

    private static List<T> Many<T>(Func<T> draw) => [.. Enumerable.Range(0, Cases).Select(_ => draw())];

    private (int Count, int Of) Draw()
    {
        var of = _random.Next(1, 400);
        return (_random.Next(0, of + 1), of);
    }

    private double Tail() => Math.Pow(10, -0.5 - (4 * _random.NextDouble()));

    private ErrorCounts Errors() => new(_random.Next(12, 90), _random.Next(0, 12), _random.Next(0, 6), _random.Next(40, 180));

    private RateStratum Stratum()
    {
        var (count, of) = Draw();
        return new RateStratum(count, of, Errors() + new ErrorCounts(8, 0, 0, 0));
    }

    private static object[] Row(RateStratum stratum) => [stratum.Count, stratum.Of, stratum.Measured is { } measured ? Four(measured) : Array.Empty<int>()];

    private static int[] One((int Count, int Of) rate) => [rate.Count, rate.Of];

    private static int[] Two((int Count, int Of) own, (int Count, int Of) other) => [own.Count, own.Of, other.Count, other.Of];

    private static int[] Four(ErrorCounts errors) => [errors.TruePositives, errors.FalsePositives, errors.FalseNegatives, errors.TrueNegatives];

    private static double[] Limits(Interval interval) => [interval.Low, interval.High];

    private static double Z(double tail) => NormalDistribution.TwoSidedQuantile(tail);

    private static ThemeRate Rate((int Count, int Of) rate) => new() { Inspections = [.. Enumerable.Repeat("an inspection", rate.Count)], Of = rate.Of };

    private static void Agree(IReadOnlyList<double[]> yardstick, IEnumerable<double[]> ours)
    {
        var pairs = yardstick.Zip(ours, (theirs, own) => (theirs, own)).ToList();
        Assert.Equal(Cases, pairs.Count);
        Assert.All(pairs, pair => Assert.Equal(pair.theirs.Length, pair.own.Length));
        Assert.InRange(pairs.Max(pair => pair.theirs.Zip(pair.own, (theirs, own) => Math.Abs(theirs - own)).Max()), 0, Agreement);
    }
}
