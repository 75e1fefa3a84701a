namespace Analytics.Search.Columns;

/// <summary>Answers a query over one state of an index: words by the engine, everything else by the columns.</summary>
internal sealed class FindingSearch(IIndexSnapshot snapshot, FindingQuery query)
{
    private const int MaxHits = 200;

    private readonly FindingColumns _columns = snapshot.Columns;
    private readonly WordMatches _words = new(
        snapshot.Columns,
        term => snapshot.Columns.Leaves.Get(term, () => snapshot.ReadLeaf(term)),
        term => snapshot.Columns.Places.Get(term, () => TermPlaces.Of(snapshot.ReadPlaces(term))));

    private bool IsRanked => query.Sort == FindingSort.Relevance && LeafTerm.Positive(query.Words).Any();

    public FindingHits Run()
    {
        var found = Find();
        return new FindingHits(found.All.Count(), ReadHits(Pick(found.All)), query.WithFacets ? found.CountFacets() : FindingHits.None.Facets)
        {
            Sequence = _columns.Sequence,
        };
    }

    /// <summary>Every finding that matches, in order.</summary>
    public FindingList List()
    {
        var found = Find().All;
        var ordered = IsRanked ? _words.Best(found, query, 0, _columns.Count).Select(hit => hit.Ordinal) : InOrder(found);
        return new FindingList([.. ordered.Select(ordinal => new ListedFinding(_columns.FindingIdOf(ordinal), _columns.InspectionId(_columns.InspectionOf(ordinal))))])
        {
            Sequence = _columns.Sequence,
        };
    }

    /// <summary>The same findings with one hit for each inspection.</summary>
    public InspectionHits RunByInspection()
    {
        var found = Find();
        var all = _words.Score(query, scores => InspectionMatches.Of(_columns, found.All, scores, IsRanked ? null : InOrder(found.All)));
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

    private FilteredFindings Find() => new(_columns, _words.Evaluate(query.Words), query.Filter);

    private IReadOnlyList<(int Ordinal, float Score)> Pick(Bitset found)
    {
        var (skip, take) = (Math.Max(query.Skip, 0), Math.Clamp(query.Take, 0, MaxHits));
        if (take == 0)
            return [];
        return IsRanked ? _words.Best(found, query, skip, take) : [.. InOrder(found).Skip(skip).Take(take).Select(ordinal => (ordinal, 0f))];
    }

    /// <summary>Where the order does not hang on the words.</summary>
    private IEnumerable<int> InOrder(Bitset found) => query.Sort switch
    {
        FindingSort.Oldest => _columns.OldestFirst.Where(found.Contains),
        FindingSort.Authority => _columns.ByAuthority.Where(found.Contains),
        _ => found.Ordinals(),
    };

    /// <summary>Hits that the same terms found are read together.</summary>
    private IReadOnlyList<FindingHit> ReadHits(IReadOnlyList<(int Ordinal, float Score)> picked)
    {
        var passages = picked
            .Select(hit => (Row: _columns.RowOf(hit.Ordinal), Terms: _words.TermsAt(query.Words, hit.Ordinal).ToList()))
            .GroupBy(hit => string.Join('\0', hit.Terms), (_, same) => same.ToList())
            .SelectMany(same => snapshot.ReadPassages([.. same.Select(hit => hit.Row)], same[0].Terms))
            .ToDictionary();
        return [.. picked.Select(hit => ToHit(passages[_columns.RowOf(hit.Ordinal)], hit.Score))];
    }

    private static FindingHit ToHit(Passage passage, float score) => new(passage.FindingId, score, Snippet.Of(passage.Text, passage.IsMatch));
}
