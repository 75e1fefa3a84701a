using System.Buffers;

namespace Analytics.Search.Columns;

/// <summary>Evaluates a query tree over the findings that its single words match, and ranks by the sum of their scores.</summary>
internal sealed partial class WordMatches(FindingColumns columns, Func<LeafTerm, Leaf> leafOf, Func<QueryNode.Near, Bitset> nearOf)
{
    /// <summary>A set of the caller's own.</summary>
    public Bitset Evaluate(QueryNode? node) => node switch
    {
        null => new Bitset(columns.Count).Invert(),
        QueryNode.And and => and.Parts.Skip(1).Aggregate(Evaluate(and.Parts[0]), (set, part) => set.And(Evaluate(part))),
        QueryNode.Or or => or.Parts.Skip(1).Aggregate(Evaluate(or.Parts[0]), (set, part) => set.Or(Evaluate(part))),
        QueryNode.Alternatives either => either.Others.Aggregate(Evaluate(either.AsTyped), (set, part) => set.Or(Evaluate(part))),
        QueryNode.Not not => Evaluate(not.Part).Invert(),
        QueryNode.Near near => nearOf(near).Copy(),
        QueryNode.InField field => columns[field.Field].Union([field.Value]),
        QueryNode.InYears years => columns.InYears(years.First, years.Last),
        _ => LeafTerm.Of(node) is { } term ? leafOf(term).Findings() : new Bitset(columns.Count),
    };

    /// <summary>The <paramref name="take"/> findings after the best <paramref name="skip"/>; equal scores newest first.</summary>
    public IReadOnlyList<(int Ordinal, float Score)> Best(Bitset among, FindingQuery query, LooseMatches? loose, int skip, int take) =>
        Score<IReadOnlyList<(int, float)>>(query, loose, scores => [.. Top(among, scores, (int)Math.Min((long)skip + take, columns.Count)).Skip(skip)]);

    /// <summary>Works with the score of each ordinal, 0 where no term matches. The scores are lent: they are gone when <paramref name="use"/> is done.</summary>
    public T Score<T>(FindingQuery query, LooseMatches? loose, Func<float[], T> use)
    {
        var scores = Rent();
        try
        {
            var parts = query.Words is null ? [] : Summed(query.Words).ToList();
            Add(parts.SelectMany(part => part is QueryNode.Alternatives ? [] : LeafTerm.Positive(part)), scores);
            foreach (var alternatives in parts.OfType<QueryNode.Alternatives>().DistinctBy(node => node.ToString()))
                AddBest(alternatives, scores);
            columns.Weigh(scores);
            loose?.Weigh(scores);
            foreach (var (facet, value, factor) in query.Raised)
                Raise(columns[facet].Union([value]), factor, scores);
            return use(scores);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <summary>The best so far lie in a queue with the worst of them in front.</summary>
    private static (int Ordinal, float Score)[] Top(Bitset among, float[] scores, int size)
    {
        var best = new PriorityQueue<int, (float Score, int NegativeOrdinal)>(size);
        foreach (var ordinal in among.Ordinals())
        {
            if (best.Count < size)
                best.Enqueue(ordinal, (scores[ordinal], -ordinal));
            // Ordinals rise: of equal scores those that are there already stay.
            else if (best.TryPeek(out _, out var worst) && scores[ordinal] > worst.Score)
                best.DequeueEnqueue(ordinal, (scores[ordinal], -ordinal));
        }
        var ordered = new (int, float)[best.Count];
        while (best.TryDequeue(out var ordinal, out var rank))
            ordered[best.Count] = (ordinal, rank.Score);
        return ordered;
    }
}
