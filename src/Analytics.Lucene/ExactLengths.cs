using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Analytics.Lucene;

/// <summary>Keeps how many words a field has as its norm; Lucene's own similarities round that to a byte. Scores are reckoned from it elsewhere.</summary>
internal sealed class ExactLengths : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => state.Length;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        throw new NotSupportedException("It is for writing only.");

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) => throw new NotSupportedException("It is for writing only.");
}
