namespace Analytics.Classification.Networks;

/// <summary>
/// Trains the networks of the second reading. Probabilities and thresholds are fitted on the scores that passages get from
/// networks trained without their group.
/// </summary>
internal sealed class SecondTraining
{
    private const int NoFold = -1;

    // Networks that start from different weights err differently; their mean errs less.
    private const int ThemeNetworks = 3;
    private const int PolarityNetworks = 12;

    // Chosen by cross-validation.
    private static readonly NetworkTraining ThemeTraining = new(Units: 96, Rounds: 30, UnitDropout: 0.3f, InputDropout: 0.1f, Exclusive: false);
    private static readonly NetworkTraining PolarityTraining = new(Units: 48, Rounds: 25, UnitDropout: 0.2f, InputDropout: 0, Exclusive: true);

    private readonly ThemeScheme _scheme;
    private readonly IReadOnlyList<int> _foldOf;
    private readonly float[] _weights;
    private readonly int _seed;
    private readonly List<float[]> _themeInputs;
    private readonly List<float[]> _themeTargets;
    private readonly List<float[]> _polarityInputs;
    private readonly List<float[]> _polarityTargets;

    /// <param name="foldOf">Of each passage.</param>
    /// <param name="weights">Of each passage: how much a mistake on it costs, at most 1.</param>
    /// <param name="logOdds">Of each passage: of all themes, then of the polarity targets.</param>
    public SecondTraining(IReadOnlyList<LabelledPassage> passages, ThemeScheme scheme, IReadOnlyList<int> foldOf, float[] weights, IReadOnlyList<double[]> logOdds, int seed)
    {
        var themes = scheme.Themes.Select(theme => theme.Slug).ToList();
        _scheme = scheme;
        _foldOf = foldOf;
        _weights = weights;
        _seed = seed;
        var reading = new SecondReading(themes, CuesOf(scheme), scheme.PolarityWords.ByClass);
        _themeInputs = [.. passages.Select((passage, row) => Filled(SecondReading.ThemeInputs(themes.Count), inputs => reading.ReadThemes(passage.Passage.Text, logOdds[row], inputs)))];
        _polarityInputs = [.. passages.Select((passage, row) => Filled(SecondReading.PolarityInputs, inputs => reading.ReadPolarity(passage.Passage.Text, logOdds[row], inputs)))];
        _polarityTargets = [.. passages.Select(passage => Filled(PolarityTarget.Count, target => target[PolarityTarget.Of(passage)] = 1))];
        // What a passage says of polarity helps to tell its themes.
        _themeTargets = [.. passages.Select((passage, row) => (float[])[.. themes.Select(theme => passage.Themes.Contains(theme) ? 1f : 0), .. _polarityTargets[row]])];
    }

    public SecondWeights Train(CancellationToken cancel)
    {
        var folds = _foldOf.Max() + 1;
        var themes = new Network[folds + ThemeNetworks];
        var polarities = new Network[PolarityNetworks];
        Parallel.For(0, themes.Length + polarities.Length, new ParallelOptions { CancellationToken = cancel }, network =>
        {
            if (network < themes.Length)
                themes[network] = Train(ThemeTraining, _themeInputs, _themeTargets, network < folds ? network : NoFold, network, cancel);
            else
                polarities[network - themes.Length] = Train(PolarityTraining, _polarityInputs, _polarityTargets, NoFold, network, cancel);
        });

        // How probable a score makes a theme is told by passages of full weight alone.
        var full = Enumerable.Range(0, _weights.Length).Where(row => _weights[row] == 1).ToList();
        var scores = ScoreFolds(themes);
        var scales = new PlattScale[_scheme.Themes.Count];
        var thresholds = new float[scales.Length];
        for (var theme = 0; theme < scales.Length; theme++)
        {
            double[] ofTheme = [.. full.Select(row => (double)scores[row][theme])];
            bool[] positive = [.. full.Select(row => _themeTargets[row][theme] > 0)];
            var scale = PlattScale.Fit(ofTheme, positive);
            scales[theme] = scale;
            thresholds[theme] = Threshold.Choose([.. ofTheme.Select(scale.Probability)], positive);
        }
        return new SecondWeights
        {
            Cues = CuesOf(_scheme),
            PolarityWords = _scheme.PolarityWords.ByClass,
            Themes = Network.Mean([.. themes.Skip(folds)]),
            Polarity = Network.Mean(polarities),
            Scales = scales,
            Thresholds = thresholds,
        };
    }

    private static IReadOnlyList<IReadOnlyList<string>> CuesOf(ThemeScheme scheme) => [.. scheme.Themes.Select(theme => theme.Cues)];

    private Network Train(NetworkTraining training, List<float[]> inputs, List<float[]> targets, int withoutFold, int number, CancellationToken cancel)
    {
        var rows = Enumerable.Range(0, inputs.Count).Where(row => _foldOf[row] != withoutFold).ToList();
        if (rows.Count == 0)
            rows = [.. Enumerable.Range(0, inputs.Count)]; // one group alone cannot be parted
        return training.Train([.. rows.Select(row => inputs[row])], [.. rows.Select(row => targets[row])], [.. rows.Select(row => _weights[row])], _seed + number, cancel);
    }

    private List<float[]> ScoreFolds(Network[] byFold)
    {
        var units = new float[ThemeTraining.Units];
        return [.. _themeInputs.Select((inputs, row) => Filled(byFold[0].Outputs, scores => byFold[_foldOf[row]].Score(inputs, units, scores)))];
    }

    private static float[] Filled(int length, Action<float[]> fill)
    {
        var values = new float[length];
        fill(values);
        return values;
    }
}
