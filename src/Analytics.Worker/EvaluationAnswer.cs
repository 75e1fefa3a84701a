using Analytics.Classification.Evaluating;

namespace Analytics.Worker;

/// <summary>An evaluation for machines: everything that the tables show, and the scores of each fold.</summary>
internal static class EvaluationAnswer
{
    public static object Of(string modelVersion, EvaluationReport report) => new { ModelVersion = modelVersion, Scores = Scores(report) };

    public static object Of(MethodReport report) => new
    {
        Engine = report.Engine.ToString(),
        report.Folds,
        report.Seed,
        Scores = Scores(report.Scores),
        report.TextAlone,
        Yardsticks = report.Yardsticks.Yardsticks.Prepend(report.Yardsticks.Model).Select(judge => new
        {
            judge.Judge,
            judge.Total,
            judge.ByFold,
            judge.ModelIsBetterBy,
            ModelIsAboveInEveryFold = judge == report.Yardsticks.Model ? (bool?)null : report.Yardsticks.IsAbove(judge),
        }),
        FrameworksLeftOut = report.AcrossFrameworks.Select(drop => new
        {
            drop.Framework,
            drop.Known.Passages,
            Known = Totals(drop.Known, null),
            Unknown = Totals(drop.Unknown, null),
            MicroF1Drop = drop.Known.Micro.F1 - drop.Unknown.Micro.F1,
            MicroF1DropInterval = drop.MicroF1,
        }),
        FrameworkTags = report.Tags,
        WithoutExamples = report.WithoutExamples is { } without ? Totals(without.All, without.Intervals.All) : null,
        ExamplesAlone = report.ExamplesAlone is { } alone ? Totals(alone.All, alone.Intervals.All) : null,
    };

    private static object Scores(EvaluationReport report) => new
    {
        report.Authorities,
        All = Totals(report.All, report.Intervals.All),
        Items = Totals(report.Items, report.Intervals.Items),
        Sentences = Totals(report.Sentences, report.Intervals.Sentences),
        SentencePolarity = new
        {
            report.SentencePolarity.Passages,
            report.SentencePolarity.Accuracy,
            AccuracyInterval = report.Intervals.SentencePolarity,
            Confusion = report.SentencePolarity.Confusion.OrderBy(cell => cell.Key)
                .Select(cell => new { cell.Key.Labelled, cell.Key.Predicted, Passages = cell.Value }),
        },
        CalibrationOfGivenThemes = report.GivenThemes,
        CalibrationOfAllThemes = report.AllThemes,
        Themes = report.All.ByTheme.OrderByDescending(theme => theme.Value.Support).Select(theme => new
        {
            Slug = theme.Key,
            theme.Value.Support,
            theme.Value.Precision,
            theme.Value.Recall,
            theme.Value.F1,
            Intervals = report.Intervals.All.ByTheme[theme.Key],
        }),
    };

    private static object Totals(ThemeScores scores, ThemeIntervals? intervals) => new
    {
        scores.Passages,
        MicroPrecision = scores.Micro.Precision,
        MicroRecall = scores.Micro.Recall,
        MicroF1 = scores.Micro.F1,
        scores.MacroPrecision,
        scores.MacroRecall,
        scores.MacroF1,
        MicroIntervals = intervals?.Micro,
        MacroIntervals = intervals?.Macro,
    };
}
