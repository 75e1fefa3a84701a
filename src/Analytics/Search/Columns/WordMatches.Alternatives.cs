using System.Buffers;
using System.Numerics.Tensors;

namespace Analytics.Search.Columns;

/// <summary>How several ways to say the same thing are scored and marked.</summary>
internal sealed partial class WordMatches
{
    /// <summary>What in this finding a match may be due to: of alternatives only those that it has.</summary>
    public IEnumerable<LeafTerm> TermsAt(QueryNode? node, int ordinal) => node switch
    {
        QueryNode.And and => and.Parts.SelectMany(part => TermsAt(part, ordinal)),
        QueryNode.Or or => or.Parts.SelectMany(part => TermsAt(part, ordinal)),
        QueryNode.Alternatives alternatives => alternatives.All.Where(part => Has(part, ordinal)).SelectMany(LeafTerm.Positive),
        _ => LeafTerm.Positive(node),
    };

    private bool Has(QueryNode node, int ordinal) => node switch
    {
        QueryNode.And and => and.Parts.All(part => Has(part, ordinal)),
        _ => LeafTerm.Of(node) is { } term ? leafOf(term).Contains(ordinal) : Evaluate(node).Contains(ordinal),
    };

    /// <summary>The parts of a query whose scores add up.</summary>
    private static IEnumerable<QueryNode> Summed(QueryNode node) => node switch
    {
        QueryNode.Not => [],
        QueryNode.And and => and.Parts.SelectMany(Summed),
        QueryNode.Or or => or.Parts.SelectMany(Summed),
        _ => [node],
    };

    private void Add(IEnumerable<LeafTerm> terms, float[] scores)
    {
        foreach (var leaf in terms.Distinct().Select(leafOf))
            leaf.AddScores(scores);
    }

    private void AddBest(QueryNode.Alternatives alternatives, float[] scores)
    {
        var (best, own) = (Rent(), Rent());
        foreach (var part in alternatives.All)
        {
            if (LeafTerm.Of(part) is { } term)
            {
                leafOf(term).RaiseScores(best);
                continue;
            }
            Array.Clear(own, 0, columns.Count);
            Add(LeafTerm.Positive(part), own);
            // Words that belong together count only where all of them are.
            foreach (var ordinal in Evaluate(part).Ordinals())
                best[ordinal] = Math.Max(best[ordinal], own[ordinal]);
        }
        TensorPrimitives.Add(scores.AsSpan(0, columns.Count), best.AsSpan(0, columns.Count), scores);
        ArrayPool<float>.Shared.Return(best);
        ArrayPool<float>.Shared.Return(own);
    }

    private float[] Rent()
    {
        var scores = ArrayPool<float>.Shared.Rent(columns.Count);
        Array.Clear(scores, 0, columns.Count);
        return scores;
    }

    private static void Raise(Bitset findings, float factor, float[] scores)
    {
        foreach (var ordinal in findings.Ordinals())
            scores[ordinal] *= factor;
    }
}
