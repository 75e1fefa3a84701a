namespace Analytics.Search.Columns;

/// <summary>Answers a query over one state of an index: words by the engine, everything else by the columns.</summary>
internal sealed class FindingSearch(IIndexSnapshot snapshot, FindingQuery query)
{
    private const int MaxHits = 200;

    private readonly FindingColumns _columns = snapshot.Columns;

    public FindingHits Run()
    {
        var words = new WordMatches(_columns, term => _columns.Leaves.Get(term, () => snapshot.ReadLeaf(term)));
        var found = new FilteredFindings(_columns, words.Evaluate(query.Words), query.Filter);
        return new FindingHits(found.All.Count(), ReadHits(words, Pick(words, found.All)), query.WithFacets ? found.CountFacets() : FindingHits.None.Facets)
        {
            Sequence = _columns.Sequence,
        };
    }

    private IReadOnlyList<(int Ordinal, float Score)> Pick(WordMatches words, Bitset found)
    {
        var (skip, take) = (Math.Max(query.Skip, 0), Math.Clamp(query.Take, 0, MaxHits));
        if (take == 0)
            return [];
        if (query.Words is not null && LeafTerm.Positive(query.Words).Any() && query.Sort == FindingSort.Relevance)
            return words.Best(found, query.Words, query.Raised, skip, take);
        var ordered = query.Sort switch
        {
            FindingSort.Oldest => _columns.OldestFirst.Where(found.Contains),
            FindingSort.Authority => _columns.ByAuthority.Where(found.Contains),
            _ => found.Ordinals(),
        };
        return [.. ordered.Skip(skip).Take(take).Select(ordinal => (ordinal, 0f))];
    }

    /// <summary>Hits that the same terms found are read together.</summary>
    private IReadOnlyList<FindingHit> ReadHits(WordMatches words, IReadOnlyList<(int Ordinal, float Score)> picked)
    {
        var passages = picked
            .Select(hit => (Row: _columns.RowOf(hit.Ordinal), Terms: words.TermsAt(query.Words, hit.Ordinal).ToList()))
            .GroupBy(hit => string.Join('\0', hit.Terms), (_, same) => same.ToList())
            .SelectMany(same => snapshot.ReadPassages([.. same.Select(hit => hit.Row)], same[0].Terms))
            .ToDictionary();
        return [.. picked.Select(hit => ToHit(passages[_columns.RowOf(hit.Ordinal)], hit.Score))];
    }

    private static FindingHit ToHit(Passage passage, float score) => new(passage.FindingId, score, Snippet.Of(passage.Text, passage.IsMatch));
}
