using System.Collections.Frozen;

namespace Analytics.Authorities;

/// <summary>Every authority, current and historic, with its neighbours: the reference data, read once and immutable.</summary>
public sealed partial class AuthorityDirectory
{
    private readonly FrozenDictionary<GssCode, Authority> _byCode;
    private readonly FrozenDictionary<long, Authority> _byUrn;
    private readonly FrozenDictionary<GssCode, Authority> _continued;
    private readonly FrozenDictionary<GssCode, StatisticalNeighbours> _statistical;
    private readonly FrozenDictionary<GssCode, IReadOnlyList<BorderingAuthority>> _bordering;
    private readonly FrozenDictionary<GssCode, HexPosition> _hexes;

    private readonly AuthorityHosts _hosts;

    /// <summary>Current and historic, by name.</summary>
    public IReadOnlyList<Authority> All { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<Authority> Current { get; }

    /// <summary>All but those whose inspections count as another's (<see cref="CountedAs"/>), by name.</summary>
    public IReadOnlyList<Authority> Counted { get; }

    /// <summary>The regions of the current authorities, in alphabetical order.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>The version of the one model that the statistical neighbours are from, such as <c>2025-05</c>.</summary>
    public string StatisticalModel { get; }

    /// <summary>The authority with this code; the code that an authority had before a boundary change finds it too.</summary>
    public Authority? Find(GssCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>The authority with this number; the current one where a predecessor had the same.</summary>
    public Authority? FindByUrn(long ofstedUrn) => _byUrn.GetValueOrDefault(ofstedUrn);

    /// <summary>The authority whose web site or committee site this host is, such as <c>democracy.hants.gov.uk</c> or <c>leicester.moderngov.co.uk</c>.</summary>
    public Authority? FindByHost(string host) => _hosts.Find(host);

    /// <summary>The current authorities of a region by name; none when there is no such region.</summary>
    public IReadOnlyList<Authority> InRegion(string region) =>
        [.. Current.Where(authority => authority.Region.Equals(region, StringComparison.OrdinalIgnoreCase))];

    /// <summary>
    /// The authority whose inspections those of this code are: the one with the code or, where a single successor went on under the same
    /// number at the inspectorate (a county that became a unitary authority), that successor.
    /// </summary>
    public Authority? CountedAs(GssCode code) => Find(code) is { } authority ? _continued.GetValueOrDefault(authority.Gss) ?? authority : null;

    /// <summary>The codes under which the inspections of an authority may be held: its own, and those that <see cref="CountedAs"/> it.</summary>
    public IReadOnlyList<GssCode> CodesOf(GssCode code) => [CountedAs(code)?.Gss ?? code, .. _continued.Where(pair => pair.Value.Gss == CountedAs(code)?.Gss).Select(pair => pair.Key).OrderBy(former => former.Value, StringComparer.Ordinal)];

    /// <summary>
    /// The abolished authorities that it came out of, as a whole or in part, by name; not one whose inspections count as its own.
    /// </summary>
    public IReadOnlyList<Authority> PredecessorsOf(GssCode code) =>
        [.. All.Where(other => other.Successors.Contains(OwnCode(code).Value) && !_continued.ContainsKey(other.Gss))];

    /// <summary>The authorities that took over from it, by name.</summary>
    public IReadOnlyList<Authority> SuccessorsOf(GssCode code) =>
        Find(code) is { } authority ? [.. All.Where(other => authority.Successors.Contains(other.Gss.Value))] : [];

    /// <summary>The authorities most like this one, the nearest first. The relation is not mutual.</summary>
    public StatisticalNeighbours StatisticalNeighbours(GssCode code) =>
        _statistical.GetValueOrDefault(OwnCode(code)) ?? new StatisticalNeighbours(StatisticalModel, []);

    /// <summary>The authorities with a border to this one, on land or across a river mouth, by name.</summary>
    public IReadOnlyList<BorderingAuthority> Bordering(GssCode code) => _bordering.GetValueOrDefault(OwnCode(code)) ?? [];

    /// <summary>Where a current authority stands in the hexagon map; null for a historic one.</summary>
    public HexPosition? HexOf(GssCode code) => _hexes.TryGetValue(OwnCode(code), out var position) ? position : null;

    private GssCode OwnCode(GssCode code) => Find(code)?.Gss ?? code;
}
