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

/// <summary>Both sides counted, all measures of all themes at once.</summary>
internal sealed class CountedSides
{
    private readonly HeldThemes _held;
    private readonly double[] _shares;
    private readonly int _members;

    public CountedSides(ComparedSides sides, HeldThemes held)
    {
        (_held, IsTooFew) = (held, sides.IsTooFew);
        (Own, Pooled) = (held.Tally(sides.Own), held.Tally(sides.Pooled));
        _shares = new double[held.Slots];
        foreach (var (_, places) in sides.Members.Where(member => member.Inspections.Count > 0))
        {
            _members++;
            AddShares(places);
        }
    }

    public ThemeTally Own { get; }
    public ThemeTally Pooled { get; }
    public bool IsTooFew { get; }

    /// <summary>The mean of the rates of the members that have an inspection; null when none has.</summary>
    public double? MeanOfMembers(string theme, ThemeMeasure measure) =>
        _members == 0 ? null : _held.SlotOf(theme, measure) is >= 0 and var slot ? _shares[slot] / _members : 0;

    // Summed as whole shares, member by member: adding 1/n again and again would not give n/n.
    private void AddShares(IReadOnlyList<int> places)
    {
        var counts = new int[_held.Slots];
        foreach (var place in places)
        {
            foreach (var slot in _held.HadAt(place))
                counts[slot]++;
        }
        for (var slot = 0; slot < counts.Length; slot++)
            _shares[slot] += (double)counts[slot] / places.Count;
    }
}
