namespace Analytics.Classification.Linear;

/// <summary>A target's weights by feature in 255 steps, which the scores cannot tell from the exact ones, and its bias.</summary>
internal sealed record QuantisedWeights(float Step, float Bias, sbyte[] Levels)
{
    /// <param name="exact">By feature, the bias last.</param>
    public static QuantisedWeights Of(ReadOnlySpan<double> exact)
    {
        var weights = exact[..^1];
        var largest = 0.0;
        foreach (var weight in weights)
            largest = Math.Max(largest, Math.Abs(weight));

        var step = (float)(largest / sbyte.MaxValue);
        var levels = new sbyte[weights.Length];
        for (var feature = 0; feature < levels.Length && step > 0; feature++)
            levels[feature] = (sbyte)Math.Clamp(Math.Round(weights[feature] / step), -sbyte.MaxValue, sbyte.MaxValue);
        return new QuantisedWeights(step, (float)exact[^1], levels);
    }
}
