using Analytics.Classification.Evaluating;
using Analytics.Comparison;
using Interval = Analytics.Comparison.Interval;

namespace Analytics.Tests.Comparison;

public sealed class CorrectedRateTests
{
    private static readonly ErrorCounts Measured = new(36, 6, 4, 144);

    [Fact]
    public void The_rate_of_one_kind_has_the_published_interval()
    {
        var corrected = CorrectedRate.Of([new RateStratum(40, 200, Measured)]);

        Assert.Equal((0.2 + 0.96 - 1) / (0.9 + 0.96 - 1), corrected.Rate!.Value, 12);
        var published = RoganGladen.LangReiczigel(40, 200, Measured, NormalDistribution.Z95);
        Assert.Equal(published.Low, corrected.Interval!.Value.Low, 12);
        Assert.Equal(published.High, corrected.Interval.Value.High, 12);
        Assert.Null(corrected.Off);
    }

    [Fact]
    public void Inspections_without_labels_of_a_model_are_counted_as_they_are()
    {
        var corrected = CorrectedRate.Of([new RateStratum(30, 100, null), new RateStratum(20, 100, Measured)]);

        var alone = CorrectedRate.Of([new RateStratum(20, 100, Measured)]);
        Assert.Equal((0.3 + alone.Rate!.Value) / 2, corrected.Rate!.Value, 12);
        Assert.InRange(corrected.Interval!.Value.High - corrected.Interval.Value.Low, 0, alone.Interval!.Value.High - alone.Interval.Value.Low);
    }

    [Fact]
    public void Where_no_label_is_by_a_model_the_rate_stays_what_it_was()
    {
        var corrected = CorrectedRate.Of([new RateStratum(30, 100, null), new RateStratum(0, 0, Measured)]);

        Assert.Equal(0.3, corrected.Rate!.Value, 12);
        Assert.Equal(Interval.Wilson(30, 100, NormalDistribution.Z95).High, corrected.Interval!.Value.High, 12);
    }

    [Fact]
    public void Says_why_it_is_not_given()
    {
        Assert.Equal(Uncorrected.TooFew, Off(10, CorrectedRate.Fewest - 1, Measured));
        Assert.Equal(Uncorrected.ThinGold, Off(10, 100, new ErrorCounts(CorrectedRate.FewestLabelled - 1, 6, 0, 144)));
        Assert.Equal(Uncorrected.ThinGold, Off(10, 100, new ErrorCounts(100, 0, 0, CorrectedRate.FewestLabelled - 1)));
        Assert.Equal(Uncorrected.PoorLabels, Off(10, 100, new ErrorCounts(9, 5, 11, 90)));
        Assert.Null(Off(10, CorrectedRate.Fewest, new ErrorCounts(CorrectedRate.FewestLabelled, 0, 0, CorrectedRate.FewestLabelled)));
    }

    [Fact]
    public void A_kind_that_is_not_measured_leaves_the_whole_pool_uncorrected()
    {
        var corrected = CorrectedRate.Of([new RateStratum(40, 200, Measured), new RateStratum(0, 1, new ErrorCounts(1, 0, 0, 35))]);

        Assert.Equal((null, null, Uncorrected.ThinGold), (corrected.Rate, corrected.Interval, corrected.Off));
    }

    private static Uncorrected? Off(int count, int of, ErrorCounts measured) => CorrectedRate.Of([new RateStratum(count, of, measured)]).Off;
}
