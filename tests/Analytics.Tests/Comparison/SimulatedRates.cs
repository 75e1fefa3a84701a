using Analytics.Classification.Evaluating;
using Analytics.Comparison;
using Interval = Analytics.Comparison.Interval;

namespace Analytics.Tests.Comparison;

/// <summary>Draws inspections whose true rate is known, again and again from the same seed, and tells how often an interval holds it.</summary>
internal static class SimulatedRates
{
    private const int Draws = 10_000;
    private const double Z95 = 1.959963984540054;

    /// <summary>Every rate alike.</summary>
    public static double Any(Random random) => random.NextDouble();

    public static double Wilson(int inspections, Func<Random, double> truth) => Share(random =>
    {
        var rate = truth(random);
        return Holds(Interval.Wilson(Binomial(random, inspections, rate), inspections, Z95), rate);
    });

    public static double Newcombe(int own, int others, Func<Random, double> truth, Func<Random, double> otherTruth) => Share(random =>
    {
        var (rate, other) = (truth(random), otherTruth(random));
        return Holds(Interval.Newcombe(Binomial(random, own, rate), own, Binomial(random, others, other), others, Z95), rate - other);
    });

    public static double Corrected(int inspections, Func<Random, double> truth, int positives, double sensitivity, int negatives, double specificity) => Share(random =>
    {
        var rate = truth(random);
        var measured = Measure(random, positives, sensitivity, negatives, specificity);
        var stratum = new RateStratum(Binomial(random, inspections, Counted(rate, sensitivity, specificity)), inspections, measured);
        return Holds(stratum.Interval, rate);
    });

    public static double Joined(int certain, int byModel, Func<Random, double> truth, int positives, double sensitivity, int negatives, double specificity) => Share(random =>
    {
        var rate = truth(random);
        var measured = Measure(random, positives, sensitivity, negatives, specificity);
        var corrected = CorrectedRate.Of(
        [
            new RateStratum(Binomial(random, certain, rate), certain, null),
            new RateStratum(Binomial(random, byModel, Counted(rate, sensitivity, specificity)), byModel, measured),
        ]);
        return Holds(corrected.Interval!.Value, rate);
    });

    public static double Counted(int inspections, Func<Random, double> truth, double sensitivity, double specificity) => Share(random =>
    {
        var rate = truth(random);
        return Holds(Interval.Wilson(Binomial(random, inspections, Counted(rate, sensitivity, specificity)), inspections, Z95), rate);
    });

    private static double Counted(double rate, double sensitivity, double specificity) => (rate * sensitivity) + ((1 - rate) * (1 - specificity));

    private static ErrorCounts Measure(Random random, int positives, double sensitivity, int negatives, double specificity)
    {
        var (found, passed) = (Binomial(random, positives, sensitivity), Binomial(random, negatives, specificity));
        return new ErrorCounts(found, negatives - passed, positives - found, passed);
    }

    private static double Share(Func<Random, bool> holds)
    {
        var random = new Random(1927);
        return Enumerable.Range(0, Draws).Count(_ => holds(random)) / (double)Draws;
    }

    private static int Binomial(Random random, int of, double rate)
    {
        var count = 0;
        for (var draw = 0; draw < of; draw++)
            count += random.NextDouble() < rate ? 1 : 0;
        return count;
    }

    // Limits that are the truth but for rounding hold it.
    private static bool Holds(Interval interval, double truth) => interval.Low <= truth + 1e-12 && truth <= interval.High + 1e-12;
}
