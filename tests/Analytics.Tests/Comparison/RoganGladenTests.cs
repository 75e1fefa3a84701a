using Analytics.Classification.Evaluating;
using Analytics.Comparison;

namespace Analytics.Tests.Comparison;

public sealed class RoganGladenTests
{
    private const double Z95 = 1.959963984540054;

    /// <summary>
    /// Z. Lang and J. Reiczigel, "Confidence limits for prevalence of disease adjusted for estimated sensitivity and specificity",
    /// Preventive Veterinary Medicine 113 (2014), 13-22, examples 1 to 4, with as many digits as are printed.
    /// </summary>
    [Theory]
    [InlineData(4060, 11284, 178, 179, 358, 359, 0.349, 0.372, 3)]
    [InlineData(51, 2971, 32, 33, 20, 20, 0, 0.053, 3)]
    [InlineData(0.06 * 11862, 11862, 8, 10, 12, 12, 0, 0.147, 3)]
    [InlineData(259, 509, 84, 127, 96, 109, 0.58, 0.87, 2)]
    [InlineData(51, 509, 23, 41, 187, 195, 0.037, 0.195, 3)]
    public void Lang_and_Reiczigel_give_the_published_intervals(double count, double of, int found, int positives, int passed, int negatives, double low, double high, int digits)
    {
        var interval = RoganGladen.LangReiczigel(count, of, new ErrorCounts(found, negatives - passed, positives - found, passed), Z95);

        Assert.Equal(low, interval.Low, digits);
        Assert.Equal(high, interval.High, digits);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_rate_that_errors_have_changed_comes_back(double truth)
    {
        var errors = new ErrorCounts(90, 20, 10, 180);
        var counted = (truth * 0.9) + ((1 - truth) * 0.1);

        Assert.Equal(truth, RoganGladen.Rate(counted * 1000, 1000, errors), 12);
    }

    [Fact]
    public void What_errors_alone_would_give_is_a_rate_of_zero_and_no_less()
    {
        Assert.Equal(0, RoganGladen.Rate(2, 100, new ErrorCounts(90, 20, 10, 180)));
        Assert.Equal(1, RoganGladen.Rate(99, 100, new ErrorCounts(90, 20, 10, 180)));
    }
}
