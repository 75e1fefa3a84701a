namespace Analytics.Classification.Evaluating;

/// <summary>
/// Tests an engine on passages that it was not trained on: the passages are parted into folds, and each fold is predicted
/// by a model trained on the others. A group (an authority) is never parted.
/// </summary>
public static class CrossValidation
{
    /// <summary>The fold (0 to <paramref name="folds"/> − 1) of each passage.</summary>
    public static IReadOnlyList<int> FoldsOf(IReadOnlyList<LabelledPassage> passages, int folds, int seed) =>
        Folds.ByGroup([.. passages.Select(passage => passage.Group)], folds, seed);

    /// <param name="extraTraining">Added to the training passages of every fold, never tested.</param>
    public static EvaluationReport Run(
        IThemeEngine engine, IReadOnlyList<LabelledPassage> passages, ThemeScheme scheme, int folds, int seed,
        IReadOnlyList<LabelledPassage> extraTraining, CancellationToken cancel) =>
        Evaluation.Of(Judge(engine, passages, FoldsOf(passages, folds, seed), scheme, seed, extraTraining, progress: null, cancel));

    /// <param name="foldOf">By passage.</param>
    /// <param name="extraTraining">Added to the training passages of every fold, never tested.</param>
    /// <param name="progress">Told the number of each fold that is done, from 1.</param>
    public static IReadOnlyList<JudgedPassage> Judge(
        IThemeEngine engine, IReadOnlyList<LabelledPassage> passages, IReadOnlyList<int> foldOf, ThemeScheme scheme, int seed,
        IReadOnlyList<LabelledPassage> extraTraining, IProgress<int>? progress, CancellationToken cancel)
    {
        var judged = new List<JudgedPassage>(passages.Count);
        foreach (var fold in foldOf.Distinct().Order())
        {
            var training = passages.Where((_, index) => foldOf[index] != fold).Concat(extraTraining).ToList();
            var model = engine.Train(training, scheme, seed, cancel);
            judged.AddRange(passages.Where((_, index) => foldOf[index] == fold).Select(passage => JudgedPassage.By(model, passage, fold)));
            progress?.Report(fold + 1);
        }
        return judged;
    }
}
