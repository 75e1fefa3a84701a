using Analytics.Search;

namespace Analytics.Benchmarks;

/// <summary>In how many of the searches two engines gave the same answer.</summary>
internal static class Agreement
{
    /// <summary>Scores nearer to each other than this share are a tie: engines add up in different order and precision.</summary>
    private const double Tie = 0.001;

    public static int SameCounts(IReadOnlyList<FindingHits> left, IReadOnlyList<FindingHits> right) =>
        left.Zip(right).Count(pair => pair.First.Total == pair.Second.Total && FacetsOf(pair.First).SetEquals(FacetsOf(pair.Second)));

    /// <summary>The same ten findings, but for those that tie with the last.</summary>
    public static int SameTopTen(IReadOnlyList<FindingHits> left, IReadOnlyList<FindingHits> right) =>
        left.Zip(right).Count(pair => Surely(pair.First).IsSubsetOf(Ids(pair.Second)) && Surely(pair.Second).IsSubsetOf(Ids(pair.First)));

    private static HashSet<(Facet, FacetCount)> FacetsOf(FindingHits hits) =>
        [.. hits.Facets.SelectMany(facet => facet.Value.Select(count => (facet.Key, count)))];

    private static HashSet<string> Ids(FindingHits hits) => [.. hits.Hits.Select(hit => hit.FindingId)];

    private static HashSet<string> Surely(FindingHits hits) =>
        [.. hits.Hits.Where(hit => hits.Hits.Count < 10 || Math.Abs(hit.Score - hits.Hits[^1].Score) > Tie * Math.Abs(hits.Hits[^1].Score)).Select(hit => hit.FindingId)];
}
