using Analytics.Comparison;

namespace Analytics.Tests.Comparison;

public sealed class IntervalTests
{
    private const double Z95 = 1.959963984540054;

    /// <summary>R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), 857-872, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_gives_the_published_intervals(int count, int of, double low, double high)
    {
        var interval = Interval.Wilson(count, of, Z95);

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    /// <summary>R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998), 873-890, table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Newcombe_gives_the_published_intervals(int count, int of, int otherCount, int otherOf, double low, double high)
    {
        var interval = Interval.Newcombe(count, of, otherCount, otherOf, Z95);

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Wilson_refuses_counts_that_are_no_share(int count, int of)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Wilson(count, of, Z95));
    }

    /// <summary>Two-sided tails from any table of the normal distribution.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.31731050786)]
    [InlineData(1.959963984540, 0.05)]
    [InlineData(2.575829303549, 0.01)]
    [InlineData(3.290526731492, 0.001)]
    [InlineData(6, 1.973175290e-9)]
    public void The_normal_distribution_has_its_known_tails(double z, double tail)
    {
        Assert.Equal(1, NormalDistribution.TwoSidedTail(z) / tail, 9);
        Assert.Equal(z, NormalDistribution.TwoSidedQuantile(tail), 8);
    }
}
