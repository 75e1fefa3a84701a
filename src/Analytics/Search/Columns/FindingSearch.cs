namespace Analytics.Search.Columns;

/// <summary>Answers a query over one state of an index: words by the engine, everything else by the columns.</summary>
internal sealed class FindingSearch(IIndexSnapshot snapshot, FindingQuery query)
{
    private const int MaxHits = 200;

    private readonly FindingColumns _columns = snapshot.Columns;
    private readonly List<LeafTerm> _terms = [.. LeafTerm.Positive(query.Words)];

    private bool IsRanked => query.Words is not null && query.Sort == FindingSort.Relevance;

    public FindingHits Run()
    {
        var words = NewMatches();
        var found = Find(words);
        return new FindingHits(found.All.Count(), ReadHits(Pick(words, found.All)), query.WithFacets ? found.CountFacets() : FindingHits.None.Facets)
        {
            Sequence = _columns.Sequence,
        };
    }

    /// <summary>Every finding that matches, in order.</summary>
    public FindingList List()
    {
        var words = NewMatches();
        var found = Find(words).All;
        var ordered = IsRanked ? words.Best(found, _terms, 0, _columns.Count).Select(hit => hit.Ordinal) : InOrder(found);
        return new FindingList([.. ordered.Select(ordinal => new ListedFinding(_columns.FindingIdOf(ordinal), _columns.InspectionId(_columns.InspectionOf(ordinal))))])
        {
            Sequence = _columns.Sequence,
        };
    }

    /// <summary>The same findings with one hit for each inspection.</summary>
    public InspectionHits RunByInspection()
    {
        var words = NewMatches();
        var found = Find(words);
        var all = words.Score(_terms, scores => InspectionMatches.Of(_columns, found.All, scores, IsRanked ? null : InOrder(found.All)));
        var page = all.Skip(Math.Max(query.Skip, 0)).Take(Math.Clamp(query.Take, 0, MaxHits)).ToList();
        var hits = new Queue<FindingHit>(ReadHits([.. page.SelectMany(inspection => inspection.Best)]));
        return new InspectionHits(
            all.Sum(inspection => inspection.Count),
            all.Count,
            [.. page.Select(inspection => new InspectionHit(_columns.InspectionId(inspection.Number), inspection.Count, [.. inspection.Best.Select(_ => hits.Dequeue())]))],
            query.WithFacets ? found.CountFacets() : FindingHits.None.Facets)
        {
            Sequence = _columns.Sequence,
        };
    }

    private WordMatches NewMatches() => new(_columns, term => _columns.Leaves.Get(term, () => snapshot.ReadLeaf(term)));

    private FilteredFindings Find(WordMatches words) => new(_columns, words.Evaluate(query.Words), query.Filter);

    private IReadOnlyList<(int Ordinal, float Score)> Pick(WordMatches words, Bitset found)
    {
        var (skip, take) = (Math.Max(query.Skip, 0), Math.Clamp(query.Take, 0, MaxHits));
        if (take == 0)
            return [];
        if (IsRanked)
            return words.Best(found, _terms, skip, take);
        return [.. InOrder(found).Skip(skip).Take(take).Select(ordinal => (ordinal, 0f))];
    }

    /// <summary>Where the order does not hang on the words.</summary>
    private IEnumerable<int> InOrder(Bitset found) => query.Sort switch
    {
        FindingSort.Oldest => _columns.OldestFirst.Where(found.Contains),
        FindingSort.Authority => _columns.ByAuthority.Where(found.Contains),
        _ => found.Ordinals(),
    };

    private IReadOnlyList<FindingHit> ReadHits(IReadOnlyList<(int Ordinal, float Score)> picked)
    {
        if (picked.Count == 0)
            return [];
        var passages = snapshot.ReadPassages([.. picked.Select(hit => _columns.RowOf(hit.Ordinal))], _terms);
        return [.. picked.Select(hit => ToHit(passages[_columns.RowOf(hit.Ordinal)], hit.Score))];
    }

    private static FindingHit ToHit(Passage passage, float score) => new(passage.FindingId, score, Snippet.Of(passage.Text, passage.IsMatch));
}
