namespace Analytics.Classification.Linear;

/// <summary>A target's weights by feature in 65,535 steps, which no score can tell from the exact ones, and its bias.</summary>
internal sealed record QuantisedWeights(float Step, float Bias, short[] Levels)
{
    /// <param name="exact">By feature, the bias last.</param>
    public static QuantisedWeights Of(ReadOnlySpan<double> exact)
    {
        var weights = exact[..^1];
        var largest = 0.0;
        foreach (var weight in weights)
            largest = Math.Max(largest, Math.Abs(weight));

        var step = (float)(largest / short.MaxValue);
        var levels = new short[weights.Length];
        for (var feature = 0; feature < levels.Length && step > 0; feature++)
            levels[feature] = (short)Math.Clamp(Math.Round(weights[feature] / step), -short.MaxValue, short.MaxValue);
        return new QuantisedWeights(step, (float)exact[^1], levels);
    }
}
