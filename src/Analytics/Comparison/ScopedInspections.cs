using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Comparison;

/// <summary>
/// The inspections in a scope, by authority. A report about two authorities counts for each of them, and once where both
/// are looked at together; one whose authority could not be resolved counts for none.
/// </summary>
public sealed class ScopedInspections
{
    private readonly Dictionary<GssCode, IReadOnlyList<Inspection>> _byAuthority;

    public ScopedInspections(AuthorityDirectory directory, InspectionScope scope, IReadOnlyList<HeldInspection> inspections)
    {
        _byAuthority = inspections
            .Where(held => scope.Holds(held.Inspection))
            .SelectMany(held => held.Inspection.Authorities.Select(code => directory.Find(code)?.Gss ?? code).Distinct(), (held, code) => (Code: code, held.Inspection))
            .GroupBy(pair => pair.Code, pair => pair.Inspection)
            .ToDictionary(own => own.Key, own => Take(own, scope.Basis));
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Inspection> Of(GssCode authority) => _byAuthority.GetValueOrDefault(authority) ?? [];

    /// <summary>Those of several authorities, each once, newest first.</summary>
    public IReadOnlyList<Inspection> Pool(IEnumerable<GssCode> authorities) => [.. NewestFirst(authorities.SelectMany(Of).DistinctBy(inspection => inspection.Id))];

    private static IReadOnlyList<Inspection> Take(IEnumerable<Inspection> own, InspectionBasis basis) =>
        [.. NewestFirst(own).Take(basis == InspectionBasis.Latest ? 1 : int.MaxValue)];

    private static IOrderedEnumerable<Inspection> NewestFirst(IEnumerable<Inspection> inspections) =>
        inspections.OrderByDescending(inspection => inspection.End).ThenBy(inspection => inspection.Id, StringComparer.Ordinal);
}
