namespace Analytics.Classification.Evaluating;

/// <summary>The model and its yardsticks over the same passages in the same folds.</summary>
public sealed record YardstickComparison(JudgeScores Model, IReadOnlyList<JudgeScores> Yardsticks)
{
    /// <summary>Whether the model has the higher micro-F1 in every fold.</summary>
    public bool IsAbove(JudgeScores yardstick) =>
        Model.ByFold.Zip(yardstick.ByFold).All(fold => fold.First.All > fold.Second.All);

    public static YardstickComparison Of(IReadOnlyList<JudgedPassage> model, IReadOnlyList<(string Yardstick, IReadOnlyList<JudgedPassage> Judged)> yardsticks) => new(
        JudgeScores.Of("model", model),
        [.. yardsticks.Select(yardstick => JudgeScores.Of(yardstick.Yardstick, yardstick.Judged) with { ModelIsBetterBy = Bootstrap.OfDifference(model, yardstick.Judged) })]);
}

/// <summary>What one judge scores over all passages and in each fold.</summary>
public sealed record JudgeScores(string Judge, HeadlineScores Total, IReadOnlyList<HeadlineScores> ByFold)
{
    /// <summary>How much higher the micro-F1 of the model is; null for the model itself.</summary>
    public Interval? ModelIsBetterBy { get; init; }

    public static JudgeScores Of(string judge, IReadOnlyList<JudgedPassage> judged) => new(
        judge, HeadlineScores.Of(judged), [.. judged.GroupBy(one => one.Fold).OrderBy(fold => fold.Key).Select(fold => HeadlineScores.Of([.. fold]))]);
}

/// <summary>Micro-F1 over all passages, items and sentences, macro-F1 over all, and the share of sentences whose polarity is right.</summary>
public sealed record HeadlineScores(double All, double Items, double Sentences, double Macro, double Polarity)
{
    public static HeadlineScores Of(IReadOnlyList<JudgedPassage> judged)
    {
        var all = ThemeScores.Of(judged);
        var sentences = judged.Where(one => !one.IsItem).ToList();
        return new HeadlineScores(
            all.Micro.F1, ThemeScores.Of(judged.Where(one => one.IsItem)).Micro.F1, ThemeScores.Of(sentences).Micro.F1, all.MacroF1,
            PolarityScores.Of(sentences).Accuracy);
    }
}
