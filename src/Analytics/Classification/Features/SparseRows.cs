namespace Analytics.Classification.Features;

/// <summary>Feature values of many passages, row after row; every row has the length 1.</summary>
internal sealed class SparseRows(int[] starts, int[] features, float[] values)
{
    public int Count => starts.Length - 1;

    public ReadOnlySpan<int> FeaturesOf(int row) => features.AsSpan(starts[row], starts[row + 1] - starts[row]);
    public ReadOnlySpan<float> ValuesOf(int row) => values.AsSpan(starts[row], starts[row + 1] - starts[row]);

    /// <summary>The bias and the weighted sum of the row's values; the bias stands behind the last feature.</summary>
    public double Score(ReadOnlySpan<double> weights, int row)
    {
        var score = weights[^1];
        var end = starts[row + 1];
        for (var index = starts[row]; index < end; index++)
            score += weights[features[index]] * values[index];
        return score;
    }
}
