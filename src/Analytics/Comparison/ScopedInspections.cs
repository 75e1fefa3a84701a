using Analytics.Authorities;

namespace Analytics.Comparison;

/// <summary>
/// The inspections in a scope, by authority. A report about two authorities counts for each of them, and once where both
/// are looked at together; one whose authority could not be resolved counts for none.
/// </summary>
internal sealed class ScopedInspections(HeldThemes held, InspectionScope scope)
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<int> Of(GssCode authority)
    {
        var inScope = (scope.HasHistory ? held.WithHistory(authority) : held.Of(authority)).Where(place => scope.Holds(held[place]));
        return [.. scope.Basis == InspectionBasis.Latest ? inScope.Take(1) : inScope];
    }

    /// <summary>Those of several authorities, each once, newest first.</summary>
    public IReadOnlyList<int> Pool(IEnumerable<GssCode> authorities) => [.. authorities.SelectMany(Of).Distinct().Order()];

    /// <summary>Of all authorities, those that could not be resolved included unless only the latest of each authority is wanted.</summary>
    public IReadOnlyList<int> All(IEnumerable<GssCode> authorities) =>
        scope.Basis == InspectionBasis.Latest ? Pool(authorities) : [.. Enumerable.Range(0, held.Inspections).Where(place => scope.Holds(held[place]))];
}
