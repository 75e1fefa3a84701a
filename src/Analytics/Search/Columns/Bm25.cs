namespace Analytics.Search.Columns;

/// <summary>
/// Scores words as FTS5's <c>bm25()</c> does: passage and section are one row, whose length is the words of both, and a word counts in as
/// many rows as have it in either.
/// </summary>
/// <param name="lengths">Of each finding, in words, by ordinal.</param>
internal sealed class Bm25(int[] lengths)
{
    /// <summary>What a word in the section's heading counts beside one in the passage.</summary>
    public const double SectionWeight = 0.2;

    private const double K1 = 1.2, B = 0.75, LeastIdf = 1e-6;

    private readonly double _average = lengths.Length == 0 ? 1 : lengths.Average();

    /// <summary>How to score a finding by the weighted frequency in it of a term that <paramref name="matched"/> findings have.</summary>
    public Func<double, int, float> Of(int matched)
    {
        var idf = Math.Log((lengths.Length - matched + 0.5) / (matched + 0.5));
        idf = idf <= 0 ? LeastIdf : idf;
        return (frequency, ordinal) => (float)(idf * (frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * lengths[ordinal] / _average))))));
    }
}
