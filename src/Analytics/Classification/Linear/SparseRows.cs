using System.Runtime.InteropServices;

namespace Analytics.Classification.Linear;

/// <summary>Feature values of many passages, row after row; every row has the length 1.</summary>
internal sealed class SparseRows
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _features = [];
    private readonly List<float> _values = [];

    public int Count => _starts.Count - 1;

    public void Add(ReadOnlySpan<int> features, ReadOnlySpan<float> values)
    {
        _features.AddRange(features);
        _values.AddRange(values);
        _starts.Add(_features.Count);
    }

    public ReadOnlySpan<int> FeaturesOf(int row) => Slice(_features, row);
    public ReadOnlySpan<float> ValuesOf(int row) => Slice(_values, row);

    /// <summary>The bias and the weighted sum of the row's values; the bias stands behind the last feature.</summary>
    public double Score(ReadOnlySpan<double> weights, int row)
    {
        var features = FeaturesOf(row);
        var values = ValuesOf(row);
        var score = weights[^1];
        for (var index = 0; index < features.Length; index++)
            score += weights[features[index]] * values[index];
        return score;
    }

    private ReadOnlySpan<T> Slice<T>(List<T> all, int row) =>
        CollectionsMarshal.AsSpan(all)[_starts[row].._starts[row + 1]];
}
