using Analytics.Classification.Evaluating;
using Analytics.Reports;

namespace Analytics.Tests.Classification.Evaluating;

public sealed class EvaluationTests
{
    private static readonly IReadOnlyList<JudgedPassage> Judged =
    [
        SmallJudgement.OfItem("north", ["supervision", "neglect"], ["supervision"]),
        SmallJudgement.OfSentence("south", ["supervision"], Polarity.Strength, ["supervision", "caseloads"], Polarity.Strength),
        SmallJudgement.OfSentence("east", ["caseloads"], Polarity.Mixed, ["other"], Polarity.Strength),
    ];

    [Fact]
    public void Pools_the_labels_of_all_themes()
    {
        var all = Evaluation.Of(Judged).All;

        Assert.Equal(new Counts(Right: 2, Wrong: 2, Missed: 2), all.Micro);
        Assert.Equal(0.5, all.Micro.F1);
    }

    [Fact]
    public void Averages_over_the_themes_that_are_labelled()
    {
        var all = Evaluation.Of(Judged).All;

        Assert.Equal(new Counts(0, 1, 0), all.ByTheme["other"]);
        Assert.Equal((1.0 + 0 + 0) / 3, all.MacroF1, 1e-9);
    }

    [Fact]
    public void Tells_items_from_sentences()
    {
        var report = Evaluation.Of(Judged);

        Assert.Equal((1, 2), (report.Items.Passages, report.Sentences.Passages));
        Assert.Equal(new Counts(1, 0, 1), report.Items.Micro);
    }

    [Fact]
    public void Measures_polarity_over_sentences_alone()
    {
        var polarity = Evaluation.Of(Judged).SentencePolarity;

        Assert.Equal(0.5, polarity.Accuracy);
        Assert.Equal(1, polarity.Confusion[(Polarity.Mixed, Polarity.Strength)]);
    }

    [Fact]
    public void Knows_the_interval_of_every_score()
    {
        var report = Evaluation.Of(Judged);

        Assert.InRange(report.All.Micro.F1, report.Intervals.All.Micro.F1.Low, report.Intervals.All.Micro.F1.High);
        Assert.Equal(report.All.ByTheme.Keys, report.Intervals.All.ByTheme.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new Interval(0, 1), report.Intervals.SentencePolarity);
    }

    [Fact]
    public void Scores_nothing_as_nought()
    {
        var report = Evaluation.Of([]);

        Assert.Equal(0, report.All.Micro.F1);
        Assert.Equal(0, report.All.MacroF1);
        Assert.Equal(0, report.SentencePolarity.Accuracy);
    }
}
