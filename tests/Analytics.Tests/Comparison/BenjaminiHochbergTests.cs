using Analytics.Comparison;

namespace Analytics.Tests.Comparison;

public sealed class BenjaminiHochbergTests
{
    /// <summary>The fifteen p-values of the paper's own example (section 4), of which the first four are rejected.</summary>
    private static readonly double[] Published =
    [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000,
    ];

    [Fact]
    public void Rejects_the_four_of_the_published_example()
    {
        var threshold = BenjaminiHochberg.Threshold(Published);

        Assert.Equal(4 * 0.05 / 15, threshold, 12);
        Assert.Equal(4, Published.Count(p => p <= threshold));
    }

    [Fact]
    public void A_later_value_under_its_line_carries_those_before_it()
    {
        // The lines are 0.0125, 0.025, 0.0375 and 0.05: 0.02 is over its own, 0.03 under the third.
        var threshold = BenjaminiHochberg.Threshold([0.9, 0.03, 0.02, 0.021]);

        Assert.Equal(0.0375, threshold, 12);
    }

    [Fact]
    public void When_none_stands_out_the_threshold_lies_below_all()
    {
        Assert.Equal(0.05 / 3, BenjaminiHochberg.Threshold([0.04, 0.5, 1]), 12);
        Assert.Equal(0.05, BenjaminiHochberg.Threshold([]), 12);
    }
}
