namespace Analytics.Classification;

/// <summary>
/// Tests an engine on passages that it was not trained on: the passages are parted into folds, and each fold is predicted
/// by a model trained on the others. A group (an authority) is never parted.
/// </summary>
public static class CrossValidation
{
    /// <param name="extraTraining">Added to the training passages of every fold, never tested.</param>
    public static EvaluationReport Run(
        IThemeEngine engine, IReadOnlyList<LabelledPassage> passages, ThemeScheme scheme, int folds, int seed,
        IReadOnlyList<LabelledPassage> extraTraining, CancellationToken cancel)
    {
        var foldOf = Folds.ByGroup([.. passages.Select(passage => passage.Group)], folds, seed);
        var judged = new List<JudgedPassage>();
        for (var fold = 0; fold < folds; fold++)
        {
            var training = passages.Where((_, index) => foldOf[index] != fold).Concat(extraTraining).ToList();
            var model = engine.Train(training, scheme, seed, cancel);
            judged.AddRange(passages.Where((_, index) => foldOf[index] == fold)
                .Select(passage => new JudgedPassage(passage, model.Predict(passage.Passage))));
        }
        return Evaluation.Of(judged);
    }
}
