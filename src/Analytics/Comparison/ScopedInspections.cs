using Analytics.Authorities;

namespace Analytics.Comparison;

/// <summary>
/// The inspections in a scope, by authority. A report about two authorities counts for each of them, and once where both
/// are looked at together; one whose authority could not be resolved counts for none.
/// </summary>
internal sealed class ScopedInspections(HeldThemes held, InspectionScope scope)
{
    private readonly Dictionary<GssCode, int[]> _byAuthority = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<int> Of(GssCode authority)
    {
        if (!_byAuthority.TryGetValue(authority, out var own))
            _byAuthority.Add(authority, own = Find(authority));
        return own;
    }

    /// <summary>Those of several authorities, each once, newest first.</summary>
    public IReadOnlyList<int> Pool(IEnumerable<GssCode> authorities)
    {
        // Marked by place and read in order: with many inspections much faster than sorting.
        var isIn = new bool[held.Inspections];
        var count = 0;
        foreach (var place in authorities.SelectMany(Of))
        {
            count += isIn[place] ? 0 : 1;
            isIn[place] = true;
        }
        var pool = new int[count];
        for (int place = 0, next = 0; next < count; place++)
        {
            if (isIn[place])
                pool[next++] = place;
        }
        return pool;
    }

    /// <summary>Of all authorities, those that could not be resolved included unless only the latest of each authority is wanted.</summary>
    public IReadOnlyList<int> All(IEnumerable<GssCode> authorities) =>
        scope.Basis == InspectionBasis.Latest ? Pool(authorities) : [.. Enumerable.Range(0, held.Inspections).Where(place => scope.Holds(held[place]))];

    private int[] Find(GssCode authority)
    {
        var inScope = (scope.HasHistory ? held.WithHistory(authority) : held.Of(authority)).Where(place => scope.Holds(held[place]));
        return [.. scope.Basis == InspectionBasis.Latest ? inScope.Take(1) : inScope];
    }
}
