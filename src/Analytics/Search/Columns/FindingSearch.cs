namespace Analytics.Search.Columns;

/// <summary>Answers a query over one state of an index: words by the engine, everything else by the columns.</summary>
internal sealed class FindingSearch(IIndexSnapshot snapshot, FindingQuery query)
{
    private const int MaxHits = 200;

    private readonly FindingColumns _columns = snapshot.Columns;
    private readonly WordMatches _words = new(
        snapshot.Columns,
        term => snapshot.Columns.Leaves.Get(term, () => Leaf.Read(term, snapshot)),
        near => NearMatches.Find(snapshot, near));

    private bool IsRanked => query.Sort == FindingSort.Relevance && LeafTerm.Positive(query.Words).Any();

    public FindingHits Run()
    {
        var (found, loose) = Find();
        return new FindingHits(found.All.Count(), ReadHits(Pick(found.All, loose)), query.WithFacets ? found.CountFacets() : FindingHits.None.Facets)
        {
            Sequence = _columns.Sequence,
            Loose = loose?.Reading,
        };
    }

    /// <summary>Every finding that matches, in order.</summary>
    public FindingList List()
    {
        var (found, loose) = Find();
        var ordered = IsRanked ? _words.Best(found.All, query, loose, 0, _columns.Count).Select(hit => hit.Ordinal) : InOrder(found.All);
        return new FindingList([.. ordered.Select(ordinal => new ListedFinding(_columns.FindingIdOf(ordinal), _columns.InspectionId(_columns.InspectionOf(ordinal))))])
        {
            Sequence = _columns.Sequence,
        };
    }

    /// <summary>The same findings with one hit for each inspection.</summary>
    public InspectionHits RunByInspection()
    {
        var (found, loose) = Find();
        var all = _words.Score(query, loose, scores => InspectionMatches.Of(_columns, found.All, scores, IsRanked ? null : InOrder(found.All)));
        var page = all.Skip(Math.Max(query.Skip, 0)).Take(Math.Clamp(query.Take, 0, MaxHits)).ToList();
        var hits = new Queue<FindingHit>(ReadHits([.. page.SelectMany(inspection => inspection.Best)]));
        return new InspectionHits(
            all.Sum(inspection => inspection.Count),
            all.Count,
            [.. page.Select(inspection => new InspectionHit(_columns.InspectionId(inspection.Number), inspection.Count, [.. inspection.Best.Select(_ => hits.Dequeue())]))],
            query.WithFacets ? found.CountFacets() : FindingHits.None.Facets)
        {
            Sequence = _columns.Sequence,
            Loose = loose?.Reading,
        };
    }

    private (FilteredFindings Found, LooseMatches? Loose) Find()
    {
        var found = Filter(_words.Evaluate(query.Words));
        if (query.Enough == 0 || query.Words is not QueryNode.And { IsSideBySide: true } words || found.All.Count() is var withAll && withAll >= query.Enough)
            return (found, null);
        var loose = LooseMatches.Of(words, withAll, query.Enough, _columns, _words.Evaluate, Filter);
        return (loose?.Found ?? found, loose);
    }

    private FilteredFindings Filter(Bitset matched) => new(_columns, matched, query.Filter);

    private IReadOnlyList<(int Ordinal, float Score)> Pick(Bitset found, LooseMatches? loose)
    {
        var (skip, take) = (Math.Max(query.Skip, 0), Math.Clamp(query.Take, 0, MaxHits));
        if (take == 0)
            return [];
        return IsRanked ? _words.Best(found, query, loose, skip, take) : [.. InOrder(found).Skip(skip).Take(take).Select(ordinal => (ordinal, 0f))];
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
        var groups = picked
            .Select(hit => (Row: _columns.RowOf(hit.Ordinal), Terms: _words.TermsAt(query.Words, hit.Ordinal).ToList()))
            .GroupBy(hit => string.Join('\0', hit.Terms), (_, same) => same.ToList())
            .Select(same => new MatchedRows([.. same.Select(hit => hit.Row)], same[0].Terms));
        var passages = snapshot.ReadPassages([.. groups]);
        return [.. picked.Select(hit => ToHit(passages[_columns.RowOf(hit.Ordinal)], hit.Score))];
    }

    private static FindingHit ToHit(Passage passage, float score) => new(passage.FindingId, score, Snippet.Of(passage.Text, passage.IsMatch));
}
