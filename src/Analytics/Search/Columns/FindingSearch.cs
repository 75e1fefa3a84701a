namespace Analytics.Search.Columns;

/// <summary>Answers a query over one state of an index: words by the engine, everything else by the columns.</summary>
internal sealed class FindingSearch(IIndexSnapshot snapshot, FindingQuery query)
{
    private const int MaxHits = 200;

    private readonly FindingColumns _columns = snapshot.Columns;
    private readonly List<LeafTerm> _terms = [.. LeafTerm.Positive(query.Words)];

    public FindingHits Run()
    {
        var words = new WordMatches(_columns, term => _columns.Leaves.Get(term, () => snapshot.ReadLeaf(term)), near => _columns.Nears.Get(near.ToString(), () => ReadNear(near)));
        var found = new FilteredFindings(_columns, words.Evaluate(query.Words), query.Filter);
        return new FindingHits(found.All.Count(), ReadHits(Pick(words, found.All)), query.WithFacets ? found.CountFacets() : FindingHits.None.Facets)
        {
            Sequence = _columns.Sequence,
        };
    }

    private Bitset ReadNear(QueryNode.Near near)
    {
        IReadOnlyList<IReadOnlyList<LeafTerm>> parts = [.. near.Parts.Select(part => LeafTerm.Positive(part).Distinct().ToList())];
        if (parts.Count < 2 || parts.Any(terms => terms.Count == 0))
            return new Bitset(_columns.Count);
        return snapshot.ReadNear(parts, near.Distance) ?? NearMatches.Find(_columns.Count, [.. parts.Select(terms => terms.Select(ReadPlaces).ToList())], near.Distance);
    }

    private TermPlaces ReadPlaces(LeafTerm term) => _columns.Places.Get(term, () => TermPlaces.Of(snapshot.ReadPlaces(term)));

    private IReadOnlyList<(int Ordinal, float Score)> Pick(WordMatches words, Bitset found)
    {
        var (skip, take) = (Math.Max(query.Skip, 0), Math.Clamp(query.Take, 0, MaxHits));
        if (take == 0)
            return [];
        if (_terms.Count > 0 && query.Sort == FindingSort.Relevance)
            return words.Best(found, _terms, skip, take);
        var ordered = query.Sort switch
        {
            FindingSort.Oldest => _columns.OldestFirst.Where(found.Contains),
            FindingSort.Authority => _columns.ByAuthority.Where(found.Contains),
            _ => found.Ordinals(),
        };
        return [.. ordered.Skip(skip).Take(take).Select(ordinal => (ordinal, 0f))];
    }

    private IReadOnlyList<FindingHit> ReadHits(IReadOnlyList<(int Ordinal, float Score)> picked)
    {
        if (picked.Count == 0)
            return [];
        var passages = snapshot.ReadPassages([.. picked.Select(hit => _columns.RowOf(hit.Ordinal))], _terms);
        return [.. picked.Select(hit => ToHit(passages[_columns.RowOf(hit.Ordinal)], hit.Score))];
    }

    private static FindingHit ToHit(Passage passage, float score) => new(passage.FindingId, score, Snippet.Of(passage.Text, passage.IsMatch));
}
