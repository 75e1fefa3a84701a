namespace Analytics.Search.Columns;

/// <summary>The findings that one word, prefix or phrase matches, each with its BM25 score (higher is better).</summary>
internal sealed record Leaf(Bitset Findings, int[] Ordinals, float[] Scores)
{
    public long Bytes => (Ordinals.Length * 8L) + (Findings.Length / 8);
}
