using Analytics.Classification.Evaluating;
using Analytics.Reports;

namespace Analytics.Tests.Classification.Evaluating;

public sealed class CalibrationTests
{
    [Fact]
    public void Sets_the_mean_probability_beside_the_share_that_is_labelled()
    {
        var calibration = Calibration.OfAllThemes([Judge(labelled: true, 0.82), Judge(labelled: true, 0.88), Judge(labelled: false, 0.85), Judge(labelled: false, 0.05)]);

        Assert.Equal(10, calibration.Bins.Count);
        Assert.Equal(new ReliabilityBin(0.8, 0.9, 3, 0.85, 2.0 / 3), calibration.Bins[8] with { MeanProbability = Math.Round(calibration.Bins[8].MeanProbability, 9) });
        Assert.Equal((3 * (0.85 - 2.0 / 3) + 1 * 0.05) / 4, calibration.Error, 1e-9);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.1, 1)]
    [InlineData(0.999, 9)]
    [InlineData(1, 9)]
    public void Bins_every_probability(double probability, int bin)
    {
        var calibration = Calibration.OfAllThemes([Judge(labelled: true, probability)]);

        Assert.Equal(1, calibration.Bins[bin].Count);
        Assert.Equal(1, calibration.Count);
    }

    [Fact]
    public void Of_given_themes_leaves_out_what_was_not_given()
    {
        var judged = SmallJudgement.OfItem("north", ["neglect"], ["neglect"]) with
        {
            Probabilities = [new ThemeProbability("neglect", 0.9), new ThemeProbability("caseloads", 0.1)],
        };

        Assert.Equal(2, Calibration.OfAllThemes([judged]).Count);
        Assert.Equal(1, Calibration.OfGivenThemes([judged]).Count);
        Assert.Equal(0.1, Calibration.OfGivenThemes([judged]).Error, 1e-9);
    }

    [Fact]
    public void Has_no_error_where_nothing_is_told()
    {
        Assert.Equal(0, Calibration.OfAllThemes([SmallJudgement.OfItem("north", ["neglect"], ["neglect"])]).Error);
    }

    private static JudgedPassage Judge(bool labelled, double probability) =>
        SmallJudgement.OfItem("north", [labelled ? "neglect" : "caseloads"], []) with { Probabilities = [new ThemeProbability("neglect", probability)] };
}
