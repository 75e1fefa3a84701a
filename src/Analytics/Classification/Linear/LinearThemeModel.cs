using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Analytics.Classification.Features;
using Analytics.Reports;

namespace Analytics.Classification.Linear;

/// <summary>
/// Scores every theme and polarity in one pass over a passage's features: the weights of one feature for all targets lie
/// side by side.
/// </summary>
internal sealed class LinearThemeModel : IThemeModel
{
    private readonly EngineVersion _engine;
    private readonly LinearWeights _weights;
    private readonly float[] _thresholds;
    private readonly byte[] _payload;

    // The row of the biases, then one for each feature; a row is padded to whole vectors.
    private readonly Vector<float>[] _rows;
    private readonly int _blocks;

    public LinearThemeModel(EngineVersion engine, LinearWeights weights)
    {
        _engine = engine;
        _weights = weights;
        _thresholds = [.. weights.Targets.Select(target => target.Threshold)];
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
    public static LinearThemeModel Load(EngineVersion engine, Stream stream) => new(engine, ModelPayload.Read(ModelFile.Read(stream, engine)));

    public ThemePrediction Predict(Passage passage)
    {
        Span<Vector<float>> sums = stackalloc Vector<float>[_blocks];
        Score(passage.Text, sums);

        var scores = MemoryMarshal.Cast<Vector<float>, float>(sums);
        Span<double> probabilities = stackalloc double[_weights.Targets.Count];
        for (var target = 0; target < probabilities.Length; target++)
            probabilities[target] = _weights.Targets[target].Scale.Probability(scores[target]);
        return new ThemePrediction(
            ThemeDecision.Decide(_weights.Themes, _thresholds, probabilities),
            PolarityTarget.Decide(passage.Kind, probabilities[_weights.Themes.Count..]));
    }

    public IReadOnlyList<ThemeProbability> Probabilities(Passage passage)
    {
        var sums = new Vector<float>[_blocks];
        Score(passage.Text, sums);

        var scores = MemoryMarshal.Cast<Vector<float>, float>(sums.AsSpan());
        var probabilities = new ThemeProbability[_weights.Themes.Count];
        for (var theme = 0; theme < probabilities.Length; theme++)
            probabilities[theme] = new ThemeProbability(_weights.Themes[theme], _weights.Targets[theme].Scale.Probability(scores[theme]));
        return probabilities;
    }

    public IReadOnlyList<FeatureWeight> Explain(Passage passage, string theme)
    {
        var index = _weights.Themes.ToList().IndexOf(theme);
        if (index < 0)
            throw new ArgumentException($"The model knows no theme '{theme}'.", nameof(theme));
        var target = _weights.Targets[index];
        var row = Featuriser.WeighAll(_weights.Vocabulary, [passage.Text]);
        var features = row.FeaturesOf(0);
        var values = row.ValuesOf(0);
        var explained = new List<FeatureWeight>();
        for (var place = 0; place < features.Length; place++)
        {
            // A score raises the log-odds by −A for each unit of it.
            var weight = -target.Scale.A * target.Weights.Step * target.Weights.Levels[features[place]] * values[place];
            if (weight != 0 && _weights.Vocabulary.NameOf(features[place]) is { } name)
                explained.Add(new FeatureWeight(name, weight));
        }
        return [.. explained.OrderByDescending(feature => Math.Abs(feature.Weight)).ThenBy(feature => feature.Feature, StringComparer.Ordinal)];
    }

    public void Save(Stream stream) => ModelFile.Write(stream, _engine, _payload);

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
