using System.Buffers;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Analytics.Classification.Features;
using Analytics.Classification.Networks;
using Analytics.Reports;

namespace Analytics.Classification.Linear;

/// <summary>
/// Scores every theme and polarity in one pass over a passage's features, the weights of one feature for all targets lying side by
/// side; then the second reading of all scores together makes themes and polarity of them.
/// </summary>
internal sealed class LinearThemeModel : IThemeModel
{
    /// <summary>Of a text, for an explanation: each word costs a reading of the whole. A passage has some two hundred.</summary>
    private const int MostExplained = 20_000;

    private readonly EngineVersion _engine;
    private readonly LinearWeights _weights;
    private readonly float[] _thresholds;
    private readonly SecondReading _second;
    private readonly NetworkScorer _themes;
    private readonly NetworkScorer _polarity;
    private readonly byte[] _payload;

    // The row of the biases, then one for each feature; a row is padded to whole vectors.
    private readonly Vector<float>[] _rows;
    private readonly int _blocks;

    public LinearThemeModel(EngineVersion engine, LinearWeights weights)
    {
        _engine = engine;
        _weights = weights;
        _thresholds = [.. weights.Second.Thresholds];
        _second = new SecondReading(weights.Themes, weights.Second.Cues, weights.Second.PolarityWords);
        _themes = new NetworkScorer(weights.Second.Themes);
        _polarity = new NetworkScorer(weights.Second.Polarity);
        _payload = ModelPayload.Write(weights);
        Version = ModelFile.VersionOf(engine, _payload);

        _blocks = (weights.Targets.Count + Vector<float>.Count - 1) / Vector<float>.Count;
        _rows = new Vector<float>[_blocks * (weights.Vocabulary.Features + 1)];
        var flat = MemoryMarshal.Cast<Vector<float>, float>(_rows.AsSpan());
        var stride = _blocks * Vector<float>.Count;
        for (var target = 0; target < weights.Targets.Count; target++)
        {
            var (step, bias, levels) = weights.Targets[target].Weights;
            flat[target] = bias;
            for (var feature = 0; feature < levels.Length; feature++)
                flat[(feature + 1) * stride + target] = levels[feature] * step;
        }
    }

    public string Version { get; }

    public IReadOnlyList<ThemeProbability> Thresholds => [.. _weights.Themes.Select((theme, index) => new ThemeProbability(theme, _thresholds[index]))];

    /// <exception cref="ModelFormatException">The stream holds no model of this engine in this version.</exception>
    public static LinearThemeModel Load(EngineVersion engine, Stream stream)
    {
        var weights = ModelPayload.Read(ModelFile.Read(stream, engine));
        try
        {
            return new LinearThemeModel(engine, weights);
        }
        catch (InvalidDataException wrong)
        {
            throw new ModelFormatException($"The theme model is damaged: {wrong.Message}");
        }
    }

    public ThemePrediction Predict(Passage passage)
    {
        Span<double> logOdds = stackalloc double[_weights.Targets.Count];
        FindLogOdds(passage.Text, logOdds);
        Span<double> probabilities = stackalloc double[_weights.Themes.Count];
        FindThemes(passage.Text, logOdds, probabilities);
        Span<double> polarities = stackalloc double[PolarityTarget.Count];
        FindPolarity(passage.Text, logOdds, polarities);
        return new ThemePrediction(ThemeDecision.Decide(_weights.Themes, _thresholds, probabilities), PolarityTarget.Decide(passage.Kind, polarities));
    }

    public IReadOnlyList<ThemeProbability> Probabilities(Passage passage)
    {
        Span<double> logOdds = stackalloc double[_weights.Targets.Count];
        FindLogOdds(passage.Text, logOdds);
        var probabilities = new double[_weights.Themes.Count];
        FindThemes(passage.Text, logOdds, probabilities);
        return [.. _weights.Themes.Select((theme, index) => new ThemeProbability(theme, probabilities[index]))];
    }

    public IReadOnlyList<WordWeight> Explain(Passage passage, string theme)
    {
        var index = _weights.Themes.ToList().IndexOf(theme);
        if (index < 0)
            throw new ArgumentException($"The model knows no theme '{theme}'.", nameof(theme));
        var text = passage.Text.Length > MostExplained ? passage.Text[..MostExplained] : passage.Text;
        var whole = LogOddsOf(index, text);
        return [.. Occlusion.Words(text)
            .Select(word => new WordWeight(word.Word, whole - LogOddsOf(index, word.Without)))
            .Where(word => word.Weight != 0)
            .OrderByDescending(word => Math.Abs(word.Weight)).ThenBy(word => word.Word, StringComparer.Ordinal)];
    }

    public void Save(Stream stream) => ModelFile.Write(stream, _engine, _payload);

    // From the score: a probability may be so near to 1 that its odds are without end.
    private double LogOddsOf(int theme, string text)
    {
        Span<double> logOdds = stackalloc double[_weights.Targets.Count];
        FindLogOdds(text, logOdds);
        Span<float> scores = stackalloc float[_weights.Themes.Count];
        ScoreThemes(text, logOdds, scores);
        return _weights.Second.Scales[theme].LogOdds(scores[theme]);
    }

    private void ScoreThemes(string text, ReadOnlySpan<double> logOdds, Span<float> scores)
    {
        Span<float> inputs = stackalloc float[_themes.Inputs];
        inputs.Clear();
        _second.ReadThemes(text, logOdds, inputs);
        _themes.Score(inputs, scores);
    }

    private void FindThemes(string text, ReadOnlySpan<double> logOdds, Span<double> probabilities)
    {
        Span<float> scores = stackalloc float[probabilities.Length];
        ScoreThemes(text, logOdds, scores);
        for (var theme = 0; theme < probabilities.Length; theme++)
            probabilities[theme] = _weights.Second.Scales[theme].Probability(scores[theme]);
    }

    private void FindPolarity(string text, ReadOnlySpan<double> logOdds, Span<double> probabilities)
    {
        Span<float> inputs = stackalloc float[_polarity.Inputs];
        Span<float> scores = stackalloc float[probabilities.Length];
        _second.ReadPolarity(text, logOdds, inputs);
        _polarity.Score(inputs, scores);
        TensorPrimitives.SoftMax(scores, scores);
        TensorPrimitives.ConvertChecked<float, double>(scores, probabilities);
    }

    private void FindLogOdds(string text, Span<double> logOdds)
    {
        Span<Vector<float>> sums = stackalloc Vector<float>[_blocks];
        Score(text, sums);
        var scores = MemoryMarshal.Cast<Vector<float>, float>(sums);
        for (var target = 0; target < logOdds.Length; target++)
            logOdds[target] = _weights.Targets[target].Scale.LogOdds(scores[target]);
    }

    private void Score(string text, Span<Vector<float>> sums)
    {
        var features = ArrayPool<int>.Shared.Rent(Featuriser.MostFeatures);
        var values = ArrayPool<float>.Shared.Rent(Featuriser.MostFeatures);
        var count = Featuriser.Weigh(_weights.Vocabulary, text, features.AsSpan(0, Featuriser.MostFeatures), values);

        _rows.AsSpan(0, _blocks).CopyTo(sums);
        for (var index = 0; index < count; index++)
        {
            var row = _rows.AsSpan((features[index] + 1) * _blocks, _blocks);
            var value = new Vector<float>(values[index]);
            for (var block = 0; block < row.Length; block++)
                sums[block] += row[block] * value;
        }
        ArrayPool<int>.Shared.Return(features);
        ArrayPool<float>.Shared.Return(values);
    }
}
