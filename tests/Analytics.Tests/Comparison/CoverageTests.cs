
namespace Analytics.Tests.Comparison;

/// <summary>
/// How often the 95 % intervals hold a truth that is known because it was chosen, over simulated inspections. Whatever the rate, drawn evenly, it
/// is 93 to 97 % at every size that occurs. At a single rate it is so from 50 inspections on, for rates from 0.1 to 0.9: below, counts are so few
/// that the share wavers from rate to rate, between 86 and 99 % of five inspections (R. G. Newcombe finds the same of Wilson's interval).
/// </summary>
public sealed class CoverageTests
{
    private const double Least = 0.93;
    private const double Most = 0.97;

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(100)]
    [InlineData(380)]
    public void Wilson_holds_rates_of_every_size(int inspections)
    {
        Assert.InRange(SimulatedRates.Wilson(inspections, SimulatedRates.Any), Least, Most);
    }

    [Theory]
    [InlineData(50, 0.1)]
    [InlineData(50, 0.3)]
    [InlineData(100, 0.15)]
    [InlineData(100, 0.5)]
    [InlineData(380, 0.1)]
    [InlineData(380, 0.7)]
    public void Wilson_holds_a_single_rate_where_inspections_are_many(int inspections, double rate)
    {
        Assert.InRange(SimulatedRates.Wilson(inspections, _ => rate), Least, Most);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 20)]
    [InlineData(5, 300)]
    [InlineData(10, 100)]
    [InlineData(50, 300)]
    public void Newcombe_holds_differences_of_every_size(int own, int others)
    {
        Assert.InRange(SimulatedRates.Newcombe(own, others, SimulatedRates.Any, SimulatedRates.Any), Least, Most);
    }

    [Theory]
    [InlineData(10, 100, 0.2, 0.2)]
    [InlineData(10, 100, 0.5, 0.2)]
    [InlineData(20, 100, 0.3, 0.3)]
    [InlineData(50, 300, 0.2, 0.3)]
    public void Newcombe_holds_a_single_difference_where_inspections_are_many(int own, int others, double rate, double other)
    {
        Assert.InRange(SimulatedRates.Newcombe(own, others, _ => rate, _ => other), Least, Most);
    }

    /// <summary>From the fewest that are corrected to all of England, with labels as good as the best, the middle and the worst measured.</summary>
    [Theory]
    [InlineData(30, 15, 0.8, 170, 0.98)]
    [InlineData(30, 30, 0.95, 155, 0.98)]
    [InlineData(50, 20, 0.9, 165, 0.99)]
    [InlineData(50, 85, 0.86, 105, 0.92)]
    [InlineData(200, 15, 0.85, 170, 0.99)]
    [InlineData(200, 30, 0.85, 155, 0.94)]
    [InlineData(380, 65, 0.92, 120, 0.98)]
    public void The_corrected_interval_holds_rates_of_every_size(int inspections, int positives, double sensitivity, int negatives, double specificity)
    {
        Assert.InRange(SimulatedRates.Corrected(inspections, SimulatedRates.Any, positives, sensitivity, negatives, specificity), Least, Most);
    }

    [Theory]
    [InlineData(50, 0.3, 30, 0.92, 155, 0.98)]
    [InlineData(200, 0.15, 20, 0.85, 160, 0.98)]
    [InlineData(200, 0.3, 85, 0.86, 105, 0.92)]
    [InlineData(380, 0.1, 20, 0.85, 160, 0.98)]
    [InlineData(380, 0.45, 83, 0.86, 106, 0.92)]
    public void The_corrected_interval_holds_a_single_rate(int inspections, double rate, int positives, double sensitivity, int negatives, double specificity)
    {
        Assert.InRange(SimulatedRates.Corrected(inspections, _ => rate, positives, sensitivity, negatives, specificity), Least, Most);
    }

    [Theory]
    [InlineData(20, 180)]
    [InlineData(100, 100)]
    [InlineData(5, 60)]
    public void So_does_the_interval_over_inspections_of_which_a_reader_labelled_some(int certain, int byModel)
    {
        Assert.InRange(SimulatedRates.Joined(certain, byModel, SimulatedRates.Any, 40, 0.9, 150, 0.98), Least, Most);
    }

    /// <summary>Why the correction is needed at all: the interval of the rate as counted does not hold the true rate.</summary>
    [Fact]
    public void The_interval_of_the_counted_rate_does_not_hold_the_true_one()
    {
        Assert.InRange(SimulatedRates.Counted(380, _ => 0.3, 0.8, 0.94), 0, 0.9);
    }
}
