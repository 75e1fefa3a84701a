namespace Analytics.Benchmarks.Search;

/// <summary>In which order requests come: as people repeat each other's, or never the same twice.</summary>
public static class Requests
{
    /// <summary>The request in place n comes 1/n as often as the first (Zipf). Each client draws for itself.</summary>
    public static Func<SearchRequest> Repeating(IReadOnlyList<SearchRequest> pool, int seed)
    {
        var upTo = new double[pool.Count];
        var sum = 0.0;
        for (var i = 0; i < pool.Count; i++)
            upTo[i] = sum += 1.0 / (i + 1);
        var random = new Random(seed);
        return () => pool[Math.Min(Array.BinarySearch(upTo, random.NextDouble() * sum) is var found && found < 0 ? ~found : found, pool.Count - 1)];
    }

    /// <summary>All clients take from one mix.</summary>
    public static Func<SearchRequest> Once(RequestMix mix)
    {
        var taking = new Lock();
        return () =>
        {
            lock (taking)
                return mix.Next();
        };
    }
}
