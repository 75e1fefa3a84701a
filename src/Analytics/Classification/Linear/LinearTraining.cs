using Analytics.Classification.Features;
using Analytics.Classification.Networks;

namespace Analytics.Classification.Linear;

/// <summary>
/// Finds the weights of each theme and each polarity by itself, then those of the second reading from the log-odds that passages get
/// from weights found without their group.
/// </summary>
internal sealed class LinearTraining
{
    private const int FoldCount = 5;
    private const int NoFold = -1;

    // Chosen by cross-validation, as were the weights of pairs and the length of a beginning; near them little changes.
    private const double Cost = 0.5;
    private const double DescriptionCost = 0.5;

    // 0 takes each passage alike, 1 gives the few passages of a theme the same sum as all the others; for polarity nearly alike.
    private const double ThemeBalance = 0.25;
    private const double PolarityBalance = 0.1;

    private readonly IWeightTrainer _trainer;
    private readonly IReadOnlyList<LabelledPassage> _passages;
    private readonly IReadOnlyList<(string Theme, string Text)> _descriptions;
    private readonly IReadOnlyList<string> _themes;
    private readonly int _seed;
    private readonly Vocabulary _vocabulary;
    private readonly SparseRows _rows;
    private readonly IReadOnlyList<int> _foldOf;

    private LinearTraining(IWeightTrainer trainer, IReadOnlyList<LabelledPassage> passages, ThemeScheme scheme, int seed)
    {
        _trainer = trainer;
        _passages = passages;
        _descriptions = SchemeDescriptions.Of(scheme);
        _themes = [.. scheme.Themes.Select(theme => theme.Slug)];
        _seed = seed;
        IReadOnlyList<string> texts = [.. passages.Select(passage => passage.Passage.Text), .. _descriptions.Select(description => description.Text)];
        _vocabulary = VocabularyBuilder.Build(texts);
        _rows = Featuriser.WeighAll(_vocabulary, texts);
        _foldOf = Folds.ByGroup([.. passages.Select(passage => passage.Group)], FoldCount, seed);
    }

    /// <exception cref="ArgumentException">There is no passage to learn from.</exception>
    public static LinearWeights Train(
        IWeightTrainer trainer, IReadOnlyList<LabelledPassage> passages, ThemeScheme scheme, int seed, CancellationToken cancel)
    {
        if (passages.Count == 0)
            throw new ArgumentException("There is no passage to learn from.", nameof(passages));
        var training = new LinearTraining(trainer, passages, scheme, seed);
        var targets = new LinearTarget[training._themes.Count + PolarityTarget.Count];
        var logOdds = passages.Select(_ => new double[targets.Length]).ToList();
        Parallel.For(0, targets.Length, new ParallelOptions { CancellationToken = cancel }, target => targets[target] = training.TrainTarget(target, logOdds));
        return new LinearWeights
        {
            SchemeVersion = scheme.Version,
            Themes = training._themes,
            Vocabulary = training._vocabulary,
            Targets = targets,
            Second = new SecondTraining(passages, scheme, training._foldOf, logOdds, seed).Train(cancel),
        };
    }

    /// <param name="logOdds">Of each passage: the target's place is filled.</param>
    private LinearTarget TrainTarget(int target, List<double[]> logOdds)
    {
        var isTheme = target < _themes.Count;
        var positive = isTheme ? PositiveFor(_themes[target]) : PositiveFor(target - _themes.Count);
        var costs = Costs(positive, isTheme);

        var scores = new double[_passages.Count];
        for (var fold = 0; fold < FoldCount; fold++)
            ScoreFold(fold, positive, costs, target, scores);

        var scale = PlattScale.Fit(scores, positive[.._passages.Count]);
        for (var row = 0; row < scores.Length; row++)
            logOdds[row][target] = scale.LogOdds(scores[row]);
        return new LinearTarget(QuantisedWeights.Of(FindWeights(positive, costs, target)), scale);
    }

    private bool[] PositiveFor(string theme) =>
        [.. _passages.Select(passage => passage.Themes.Contains(theme)), .. _descriptions.Select(description => description.Theme == theme)];

    private bool[] PositiveFor(int polarity) =>
        [.. _passages.Select(passage => PolarityTarget.Of(passage) == polarity), .. _descriptions.Select(_ => false)];

    /// <summary>How dear a mistake in each row is. Descriptions have no polarity, so they cost nothing there and are left out.</summary>
    private double[] Costs(bool[] positive, bool isTheme)
    {
        var positives = Math.Max(1, positive.Count(one => one));
        var dearer = Math.Pow((double)(positive.Length - positives) / positives, isTheme ? ThemeBalance : PolarityBalance);
        return [.. positive.Select((one, row) => Cost * (one ? dearer : 1) * (row < _passages.Count ? 1 : isTheme ? DescriptionCost : 0))];
    }

    private void ScoreFold(int fold, bool[] positive, double[] costs, int target, double[] scores)
    {
        var weights = FindWeights(positive, [.. costs.Select((cost, row) => FoldOf(row) == fold ? 0 : cost)], target);
        for (var row = 0; row < scores.Length; row++)
        {
            if (_foldOf[row] == fold)
                scores[row] = _rows.Score(weights, row);
        }
    }

    private int FoldOf(int row) => row < _foldOf.Count ? _foldOf[row] : NoFold;

    private double[] FindWeights(bool[] positive, double[] costs, int target) =>
        _trainer.Train(_rows, positive, costs, _vocabulary.Features, _seed + target);
}
