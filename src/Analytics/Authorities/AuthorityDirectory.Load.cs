using System.Collections.Frozen;

namespace Analytics.Authorities;

public sealed partial class AuthorityDirectory
{
    private const int RanksPerAuthority = 10;

    private AuthorityDirectory(string folder)
    {
        var authorities = ReadAuthorities(folder);
        All = [.. authorities.Values.OrderBy(authority => authority.Name, StringComparer.Ordinal).ThenBy(authority => authority.Gss.Value, StringComparer.Ordinal)];
        Current = [.. All.Where(authority => authority.IsCurrent)];
        Regions = [.. Current.Select(authority => authority.Region).Distinct().Order(StringComparer.Ordinal)];
        _byCode = WithFormerCodes(authorities);
        _byUrn = ByUrn(All);
        _continued = Continued(authorities);
        Counted = [.. All.Where(authority => !_continued.ContainsKey(authority.Gss))];
        (StatisticalModel, _statistical) = ReadStatisticalNeighbours(folder);
        _bordering = ReadAdjacency(folder);
        _hexes = ReadHexes(folder);
        _hosts = new AuthorityHosts(All);
    }

    /// <summary>Reads <c>authorities.csv</c>, <c>statistical_neighbours.csv</c>, <c>adjacency.csv</c> and <c>hexmap.csv</c>.</summary>
    /// <exception cref="InvalidDataException">Something in them does not add up; the message names file, line and value.</exception>
    public static AuthorityDirectory Load(string folder) => new(folder);

    private static Dictionary<GssCode, Authority> ReadAuthorities(string folder)
    {
        var rows = ReferenceTable.Read(
            folder, "authorities.csv", "status", "gss", "gss_former", "la_code", "ofsted_urn", "name", "official_name", "aliases", "region", "type",
            "created", "abolished", "predecessors", "successors", "childrens_trust", "website", "committee_url",
            "domain?", "committee_url_other?", "committee_system?");
        var authorities = new Dictionary<GssCode, Authority>(rows.Count);
        var currentUrns = new HashSet<long>();
        foreach (var row in rows)
        {
            var authority = ToAuthority(row);
            if (!authorities.TryAdd(authority.Gss, authority))
                throw row.Wrong("gss", "a code that no other row has");
            if (authority is { IsCurrent: true, OfstedUrn: { } urn } && !currentUrns.Add(urn))
                throw row.Wrong("ofsted_urn", "a number that no other current authority has");
        }
        foreach (var row in rows)
        {
            if (row.List("successors", '|').Any(code => !GssCode.TryParse(code, out var successor) || !authorities.ContainsKey(successor)))
                throw row.Wrong("successors", "codes of authorities in this file");
        }
        return authorities;
    }

    private static Authority ToAuthority(ReferenceRow row) => new()
    {
        Gss = row.Gss("gss"),
        FormerGss = row.Optional("gss_former") is null ? null : row.Gss("gss_former"),
        LaCode = row.Optional("la_code") is null ? null : row.Number("la_code"),
        OfstedUrn = row.Optional("ofsted_urn") is null ? null : row.Number("ofsted_urn"),
        Name = row.Text("name"),
        OfficialName = row.Text("official_name"),
        Aliases = row.List("aliases", '|'),
        Region = row.Text("region"),
        Type = row.Text("type"),
        IsCurrent = row.Text("status") switch
        {
            "current" => true,
            "historic" => false,
            _ => throw row.Wrong("status", "current or historic"),
        },
        Created = row.Optional("created"),
        Abolished = row.Optional("abolished"),
        Predecessors = row.List("predecessors", ';'),
        Successors = row.List("successors", '|'),
        ChildrensTrust = row.Optional("childrens_trust"),
        Website = row.Address("website"),
        CommitteeSite = row.Address("committee_url"),
        CommitteeSystem = row.Optional("committee_system"),
        Domain = row.Optional("domain"),
        OtherSites = row.Addresses("committee_url_other", ';'),
    };

    // An abolished authority's own code wins over the same code given as its successor's former one.
    private static FrozenDictionary<GssCode, Authority> WithFormerCodes(Dictionary<GssCode, Authority> authorities)
    {
        var byCode = new Dictionary<GssCode, Authority>(authorities);
        foreach (var authority in authorities.Values)
        {
            if (authority.FormerGss is { } former)
                byCode.TryAdd(former, authority);
        }
        return byCode.ToFrozenDictionary();
    }

    private static FrozenDictionary<GssCode, Authority> Continued(Dictionary<GssCode, Authority> authorities) => authorities.Values
        .Where(authority => authority is { OfstedUrn: not null, Successors.Count: 1 })
        .Select(authority => (authority.Gss, Successor: authorities[GssCode.Parse(authority.Successors[0])], authority.OfstedUrn))
        .Where(pair => pair.Successor.OfstedUrn == pair.OfstedUrn)
        .ToFrozenDictionary(pair => pair.Gss, pair => pair.Successor);

    private static FrozenDictionary<long, Authority> ByUrn(IEnumerable<Authority> authorities)
    {
        var byUrn = new Dictionary<long, Authority>();
        foreach (var authority in authorities)
        {
            if (authority.OfstedUrn is { } urn && (authority.IsCurrent || !byUrn.ContainsKey(urn)))
                byUrn[urn] = authority;
        }
        return byUrn.ToFrozenDictionary();
    }

    private (string Model, FrozenDictionary<GssCode, StatisticalNeighbours> ByAuthority) ReadStatisticalNeighbours(string folder)
    {
        string? model = null;
        var neighbours = new Dictionary<GssCode, SortedDictionary<int, StatisticalNeighbour>>();
        foreach (var row in ReferenceTable.Read(folder, "statistical_neighbours.csv", "model", "la_gss", "rank", "neighbour_gss", "closeness"))
        {
            model ??= row.Text("model");
            if (row.Text("model") != model)
                throw row.Wrong("model", $"'{model}' as in the rows before: the file holds one model");

            var (subject, neighbour) = TwoAuthorities(row, "la_gss", "neighbour_gss");
            var rank = row.Number("rank");
            if (rank is < 1 or > RanksPerAuthority)
                throw row.Wrong("rank", $"1 to {RanksPerAuthority}");
            if (!neighbours.TryGetValue(subject.Gss, out var ranked))
                neighbours[subject.Gss] = ranked = [];
            if (ranked.Values.Any(other => other.Authority == neighbour))
                throw row.Wrong("neighbour_gss", $"each neighbour of {subject.Name} once");
            if (!ranked.TryAdd(rank, new StatisticalNeighbour(neighbour, rank, row.Text("closeness"))))
                throw row.Wrong("rank", $"each rank of {subject.Name} once");
        }
        if (model is null)
            throw new InvalidDataException($"{Path.Combine(folder, "statistical_neighbours.csv")} holds no row, so that no model is named.");
        return (model, neighbours.ToFrozenDictionary(pair => pair.Key, pair => new StatisticalNeighbours(model, [.. pair.Value.Values])));
    }

    private FrozenDictionary<GssCode, IReadOnlyList<BorderingAuthority>> ReadAdjacency(string folder)
    {
        var bordering = new Dictionary<GssCode, List<BorderingAuthority>>();
        foreach (var row in ReferenceTable.Read(folder, "adjacency.csv", "gss", "neighbour_gss", "kind", "shared_border_km"))
        {
            var (subject, neighbour) = TwoAuthorities(row, "gss", "neighbour_gss");
            BorderKind? kind = row.Text("kind") switch
            {
                "border" => BorderKind.Land,
                "water" => BorderKind.Water,
                "near" => null,
                _ => throw row.Wrong("kind", "border, water or near"),
            };
            if (kind is null)
                continue;
            if (!bordering.TryGetValue(subject.Gss, out var list))
                bordering[subject.Gss] = list = [];
            if (list.Any(other => other.Authority == neighbour))
                throw row.Wrong("neighbour_gss", $"each neighbour of {subject.Name} once");
            list.Add(new BorderingAuthority(neighbour, kind.Value, row.Kilometres("shared_border_km")));
        }
        return bordering.ToFrozenDictionary(
            pair => pair.Key, IReadOnlyList<BorderingAuthority> (pair) => [.. pair.Value.OrderBy(border => border.Authority.Name, StringComparer.Ordinal)]);
    }

    private FrozenDictionary<GssCode, HexPosition> ReadHexes(string folder)
    {
        var hexes = new Dictionary<GssCode, HexPosition>();
        var taken = new HashSet<HexPosition>();
        foreach (var row in ReferenceTable.Read(folder, "hexmap.csv", "gss", "q", "r"))
        {
            var position = new HexPosition(row.Number("q"), row.Number("r"));
            if (!taken.Add(position))
                throw row.Wrong("q", "a place that no other authority has");
            if (!hexes.TryAdd(Known(row, "gss").Gss, position))
                throw row.Wrong("gss", "each authority once");
        }
        return hexes.ToFrozenDictionary();
    }

    private (Authority Subject, Authority Neighbour) TwoAuthorities(ReferenceRow row, string subject, string neighbour)
    {
        var pair = (Subject: Known(row, subject), Neighbour: Known(row, neighbour));
        return pair.Subject != pair.Neighbour ? pair : throw row.Wrong(neighbour, "another authority");
    }

    private Authority Known(ReferenceRow row, string column) => Find(row.Gss(column)) ?? throw row.Wrong(column, "the code of an authority in authorities.csv");
}
