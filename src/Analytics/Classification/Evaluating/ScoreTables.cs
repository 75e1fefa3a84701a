using Analytics.Reports;

namespace Analytics.Classification.Evaluating;

/// <summary>The tables in which people read an evaluation, on the terminal and in the model card.</summary>
public static class ScoreTables
{
    public static ScoreTable Overall(EvaluationReport report) => new(
        ["passages", "", "precision", "recall", "micro-F1", "macro-F1"],
        [
            OverallRow("all", report.All, report.Intervals.All),
            OverallRow("items", report.Items, report.Intervals.Items),
            OverallRow("sentences", report.Sentences, report.Intervals.Sentences),
        ]);

    /// <summary>With what the same method makes of other training passages.</summary>
    public static ScoreTable Overall(MethodReport report)
    {
        var table = Overall(report.Scores);
        return table with
        {
            Rows =
            [
                .. table.Rows,
                .. Rows("all, without our examples in training", report.WithoutExamples),
                .. Rows("all, trained on our examples and the scheme alone", report.ExamplesAlone),
            ],
        };
    }

    /// <summary>Rows are labels, columns what was given.</summary>
    public static ScoreTable PolarityConfusion(PolarityScores polarity) => new(
        ["labelled, and given", .. Slug.All<Polarity>()],
        [.. Enum.GetValues<Polarity>().Select(labelled => (IReadOnlyList<string>)
            [Slug.Of(labelled), .. Enum.GetValues<Polarity>().Select(given => Number(polarity.Confusion.GetValueOrDefault((labelled, given))))])]);

    public static ScoreTable Reliability(Calibration calibration) => new(
        ["probability", "themes given", "mean probability", "labelled"],
        [.. calibration.Bins.Where(bin => bin.Count > 0).Select(bin => (IReadOnlyList<string>)
            [$"{bin.From:0.0}–{bin.To:0.0}", Number(bin.Count), Share(bin.MeanProbability), Share(bin.Labelled)])]);

    public static ScoreTable Folds(YardstickComparison comparison) => new(
        ["micro-F1", .. comparison.Model.ByFold.Select((_, fold) => $"fold {fold + 1}"), "all", "items", "sentences", "macro-F1", "polarity", "model is better by"],
        [.. comparison.Yardsticks.Prepend(comparison.Model).Select(JudgeRow)]);

    public static ScoreTable Frameworks(IReadOnlyList<FrameworkDrop> drops) => new(
        ["framework", "passages", "micro-F1, known", "unknown", "drop", "macro-F1, known", "unknown"],
        [.. drops.Select(drop => (IReadOnlyList<string>)
        [
            drop.Framework, Number(drop.Known.Passages), Share(drop.Known.Micro.F1), Share(drop.Unknown.Micro.F1),
            Share(drop.Known.Micro.F1 - drop.Unknown.Micro.F1, drop.MicroF1), Share(drop.Known.MacroF1), Share(drop.Unknown.MacroF1),
        ])]);

    public static ScoreTable Tags(TagScores tags) => new(
        [$"National Framework tag of {Number(tags.Passages)} items, predicted", "right"],
        [
            ["from the text without it", Share(tags.FromText.Accuracy, tags.FromText.Interval)],
            ["from the themes given", Share(tags.FromThemes.Accuracy, tags.FromThemes.Interval)],
            ["by always saying the commonest", Share(tags.Commonest.Accuracy, tags.Commonest.Interval)],
        ]);

    /// <summary>The theme that is labelled most comes first.</summary>
    public static ScoreTable Themes(EvaluationReport report) => new(
        ["theme", "labels", "precision", "recall", "F1"],
        [.. report.All.ByTheme.OrderByDescending(theme => theme.Value.Support).Select(theme => ThemeRow(theme.Key, theme.Value, report.Intervals.All.ByTheme[theme.Key]))]);

    /// <summary>With what the same method makes of our examples alone, where that was found out.</summary>
    public static ScoreTable Themes(MethodReport report)
    {
        var table = Themes(report.Scores);
        return report.ExamplesAlone is not { } alone ? table : new ScoreTable(
            [.. table.Heads, "F1, our examples alone"],
            [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row, Share(alone.All.ByTheme.GetValueOrDefault(row[0]).F1)])]);
    }

    public static string TextAlone(TextAloneScores scores) =>
        $"From the text alone, its kind and section untold: micro-F1 {Share(scores.MicroF1)}, polarity of sentences {Share(scores.SentencePolarity)} right, {Share(scores.ItemsToImprove)} of items recognised as something to improve.";

    public static string Share(double share) => $"{share:0.000}";

    public static string Share(double share, Interval interval) => $"{Share(share)} ({Share(interval.Low)}–{Share(interval.High)})";

    public static string Number(int number) => $"{number:N0}";

    private static IEnumerable<IReadOnlyList<string>> Rows(string passages, EvaluationReport? report) =>
        report is null ? [] : [OverallRow(passages, report.All, report.Intervals.All)];

    private static string[] OverallRow(string passages, ThemeScores scores, ThemeIntervals intervals) =>
    [
        passages, Number(scores.Passages),
        Share(scores.Micro.Precision, intervals.Micro.Precision), Share(scores.Micro.Recall, intervals.Micro.Recall), Share(scores.Micro.F1, intervals.Micro.F1),
        Share(scores.MacroF1, intervals.Macro.F1),
    ];

    private static string[] JudgeRow(JudgeScores judge) =>
    [
        judge.Judge, .. judge.ByFold.Select(fold => Share(fold.All)),
        Share(judge.Total.All), Share(judge.Total.Items), Share(judge.Total.Sentences), Share(judge.Total.Macro), Share(judge.Total.Polarity),
        judge.ModelIsBetterBy is { } interval ? $"{Share(interval.Low)}–{Share(interval.High)}" : "",
    ];

    private static string[] ThemeRow(string slug, Counts counts, ScoreIntervals intervals) =>
    [
        slug, Number(counts.Support),
        Share(counts.Precision, intervals.Precision), Share(counts.Recall, intervals.Recall), Share(counts.F1, intervals.F1),
    ];
}
