using Analytics.Authorities;

namespace Analytics.Comparison;

/// <summary>The inspections on the two sides of a comparison, and those of each member alone, by their places.</summary>
internal sealed record ComparedSides(
    IReadOnlyList<int> Own, IReadOnlyList<int> Pooled, IReadOnlyList<(Authority Authority, IReadOnlyList<int> Inspections)> Members)
{
    public bool IsTooFew => Own.Count < AuthorityComparison.Fewest || Pooled.Count < AuthorityComparison.Fewest;

    public static ComparedSides Of(ScopedInspections scoped, Authority authority, ComparisonGroup group) => new(
        scoped.Of(authority.Gss),
        scoped.Pool(group.Members.Select(member => member.Gss)),
        [.. group.Members.Select(member => (member, scoped.Of(member.Gss)))]);
}
