using Analytics.Classification;
using Analytics.Classification.Evaluating;
using Analytics.Classification.Linear;
using Analytics.Reports;

namespace Analytics.Tests.Classification.Evaluating;

/// <summary>Over small passages, often enough: half of them of one framework, all items with a tag that follows from the theme.</summary>
public sealed class MethodEvaluationTests
{
    private static readonly ThemeScheme Scheme = SmallTraining.Scheme with
    {
        FrameworkTags =
        [
            new FrameworkTagName("outcome-1", "Families stay together"),
            new FrameworkTagName("outcome-3", "Children are safe"),
            new FrameworkTagName("enabler-3", "The workforce is equipped"),
        ],
    };

    private static readonly IReadOnlyList<LabelledPassage> Passages =
        [.. Enumerable.Range(0, 8).SelectMany(copy => SmallTraining.Passages.Select((passage, index) => passage with
        {
            Id = $"{copy}-{index}",
            Group = $"authority {copy}",
            Framework = copy % 2 == 0 ? Framework.Sif : Framework.IlacsShort,
            Tag = passage.Passage.Kind != FindingKind.ImprovementItem ? null : passage.Themes[0] == "neglect" ? FrameworkTag.Outcome3 : FrameworkTag.Enabler3,
        }))];

    [Fact]
    public void Finds_out_all_that_it_is_asked()
    {
        var lines = new Lines();
        var evaluation = new MethodEvaluation(new LinearThemeEngine(), Scheme, Passages, folds: 2, seed: 1)
        {
            Examples = SmallTraining.Passages,
            AcrossFrameworks = true,
            WorthOfExamples = true,
            Progress = lines,
        };

        var report = evaluation.Run(TestContext.Current.CancellationToken);

        Assert.Equal(Passages.Count, report.Scores.All.Passages);
        Assert.InRange(report.Scores.All.Micro.F1, 0.9, 1);
        Assert.InRange(report.TextAlone.MicroF1, 0.9, 1);
        Assert.Equal(CueRuleJudge.Name, Assert.Single(report.Yardsticks.Yardsticks).Judge);
        Assert.Equal(["ilacs", "sif"], report.AcrossFrameworks.Select(drop => drop.Framework).Order());
        Assert.All(report.AcrossFrameworks, drop => Assert.Equal(Passages.Count / 2, drop.Unknown.Passages));
        Assert.NotNull(report.WithoutExamples);
        Assert.NotNull(report.ExamplesAlone);
        Assert.Equal(["Fold 1 of 2", "Fold 2 of 2", "Framework ilacs left out", "Framework sif left out", "Fold 1 of 2, without our examples", "Fold 2 of 2, without our examples"], lines.Told);
    }

    [Fact]
    public void Predicts_a_tag_that_follows_from_the_text_or_the_theme()
    {
        var report = new MethodEvaluation(new LinearThemeEngine(), Scheme, Passages, folds: 2, seed: 1) { Examples = [] }.Run(TestContext.Current.CancellationToken);

        Assert.NotNull(report.Tags);
        Assert.Equal(1, report.Tags.FromText.Accuracy);
        Assert.Equal(1, report.Tags.FromThemes.Accuracy);
        Assert.Equal(2.0 / 3, report.Tags.Commonest.Accuracy, 1e-9);
    }

    [Fact]
    public void Says_nothing_of_tags_and_frameworks_where_there_are_none()
    {
        var report = new MethodEvaluation(new LinearThemeEngine(), SmallTraining.Scheme, SmallTraining.Passages, folds: 2, seed: 1) { Examples = [], AcrossFrameworks = true }
            .Run(TestContext.Current.CancellationToken);

        Assert.Null(report.Tags);
        Assert.Empty(report.AcrossFrameworks);
    }

    private sealed class Lines : IProgress<string>
    {
        public List<string> Told { get; } = [];

        public void Report(string value) => Told.Add(value);
    }
}
