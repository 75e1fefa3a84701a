namespace Analytics.Classification.Features;

/// <summary>Weighs the features of a text: sub-linear term frequency times inverse document frequency, scaled to length 1.</summary>
internal static class Featuriser
{
    /// <summary>A passage has some 80; what follows in a text that is none is not read.</summary>
    public const int MostFeatures = 4096;

    /// <summary>Fills both spans, which have room for <see cref="MostFeatures"/>, and returns how many features there are.</summary>
    public static int Weigh(Vocabulary vocabulary, string text, Span<int> features, Span<float> values)
    {
        var found = features[..vocabulary.Find(text, features)];
        found.Sort();
        var count = 0;
        var squares = 0f;
        for (var index = 0; index < found.Length;)
        {
            var feature = found[index];
            var times = index;
            while (index < found.Length && found[index] == feature)
                index++;
            times = index - times;

            var value = vocabulary.Idf[feature] * (times == 1 ? 1 : 1 + MathF.Log(times));
            squares += value * value;
            features[count] = feature;
            values[count++] = value;
        }
        var scale = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
        foreach (ref var value in values[..count])
            value *= scale;
        return count;
    }

    public static SparseRows WeighAll(Vocabulary vocabulary, IEnumerable<string> texts)
    {
        List<int> starts = [0];
        List<int> allFeatures = [];
        List<float> allValues = [];
        var features = new int[MostFeatures];
        var values = new float[MostFeatures];
        foreach (var text in texts)
        {
            var count = Weigh(vocabulary, text, features, values);
            allFeatures.AddRange(features.AsSpan(0, count));
            allValues.AddRange(values.AsSpan(0, count));
            starts.Add(allFeatures.Count);
        }
        return new SparseRows([.. starts], [.. allFeatures], [.. allValues]);
    }
}
