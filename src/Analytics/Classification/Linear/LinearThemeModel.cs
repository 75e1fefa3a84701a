using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Analytics.Classification.Linear;

/// <summary>
/// Scores every theme and polarity in one pass over a passage's features: the weights of one feature for all targets lie
/// side by side.
/// </summary>
internal sealed class LinearThemeModel : IThemeModel
{
    private readonly LinearWeights _weights;
    private readonly byte[] _payload;

    // The row of the biases, then one for each feature; a row is padded to whole vectors.
    private readonly Vector<float>[] _rows;
    private readonly int _blocks;

    public LinearThemeModel(LinearWeights weights)
    {
        _weights = weights;
        _payload = ModelPayload.Write(weights);
        Version = ModelFile.VersionOf(_payload);

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

    public ThemePrediction Predict(Passage passage)
    {
        Span<Vector<float>> sums = stackalloc Vector<float>[_blocks];
        Score(passage.Text, sums);

        var scores = MemoryMarshal.Cast<Vector<float>, float>(sums);
        Span<double> probabilities = stackalloc double[_weights.Targets.Count];
        for (var target = 0; target < probabilities.Length; target++)
            probabilities[target] = _weights.Targets[target].Scale.Probability(scores[target]);
        return new ThemePrediction(
            ThemeDecision.Decide(_weights, probabilities),
            PolarityTarget.Decide(passage.Kind, probabilities[_weights.Themes.Count..]));
    }

    public void Save(Stream stream) => ModelFile.Write(stream, _payload);

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
