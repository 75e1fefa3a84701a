using Analytics.Authorities;

namespace Analytics.Comparison;

/// <summary>How near another authority is, the nearest first.</summary>
public enum Nearness
{
    /// <summary>A statistical neighbour.</summary>
    Statistical,

    /// <summary>Across a border.</summary>
    Bordering,

    /// <summary>In the same region.</summary>
    Region,
    Elsewhere,
}

/// <summary>The authorities around one, each in the nearest band that it belongs to.</summary>
internal sealed class Nearby
{
    private readonly Authority _own;
    private readonly Dictionary<GssCode, StatisticalNeighbour> _statistical;
    private readonly HashSet<GssCode> _bordering;

    public Nearby(AuthorityDirectory directory, Authority own)
    {
        _own = own;
        _statistical = directory.StatisticalNeighbours(own.Gss).Neighbours.ToDictionary(neighbour => neighbour.Authority.Gss);
        _bordering = [.. directory.Bordering(own.Gss).Select(border => border.Authority.Gss)];
    }

    public Nearness Of(Authority other) =>
        _statistical.ContainsKey(other.Gss) ? Nearness.Statistical
        : _bordering.Contains(other.Gss) ? Nearness.Bordering
        : other.Region.Equals(_own.Region, StringComparison.OrdinalIgnoreCase) ? Nearness.Region
        : Nearness.Elsewhere;

    /// <summary>From 1, the most alike; null for others than statistical neighbours.</summary>
    public int? RankOf(Authority other) => _statistical.GetValueOrDefault(other.Gss)?.Rank;
}
