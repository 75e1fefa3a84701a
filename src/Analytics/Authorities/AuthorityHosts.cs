using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Analytics.Authorities;

/// <summary>Which authority a host speaks for, by the addresses that the reference data hold; on hosts that many share, by its label.</summary>
internal sealed partial class AuthorityHosts
{
    // Platforms under which each council has a label of its own.
    private static readonly string[] Shared = ["moderngov.co.uk", "cmis.uk.com", "public-minutes.com"];

    private readonly FrozenDictionary<string, Authority?> _byHost;
    private readonly FrozenDictionary<string, Authority?> _byLabel;
    private readonly FrozenDictionary<string, Authority?> _byName;

    public AuthorityHosts(IReadOnlyList<Authority> authorities)
    {
        _byName = Unambiguous(authorities.Select(authority => (Key: Letters(AuthorityName.Fold(authority.Name).Core), authority)));
        var current = authorities.Where(authority => authority.IsCurrent).ToList();
        var names = current.Select(authority => (Authority: authority, Letters: Letters(AuthorityName.Fold(authority.Name).Core))).ToList();
        _byHost = Unambiguous(current.SelectMany(authority => Hosts(authority, names).Select(host => (Key: host, authority))));
        _byLabel = Unambiguous(current.SelectMany(authority => Labels(authority).Select(label => (Key: label, authority))));
    }

    /// <summary>Null for a host that no authority has, or that could be several's.</summary>
    public Authority? Find(string host)
    {
        var name = host.Trim().TrimEnd('.').ToLowerInvariant();
        if (_byHost.TryGetValue(name, out var exact))
            return exact;
        if (SharedPlatform(name) is { } platform)
            return _byLabel.GetValueOrDefault(Letters(CouncilEnding().Replace(name[..^(platform.Length + 1)].Split('.')[^1], "")));
        var registered = Registered(name);
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', StringComparison.Ordinal))
        {
            name = name[(dot + 1)..];
            if (_byHost.TryGetValue(name, out var parent))
                return parent;
        }
        // Of abolished councils and of invented ones no address is on record.
        return registered.EndsWith(".gov.uk", StringComparison.Ordinal) || registered.EndsWith(".example", StringComparison.Ordinal)
            ? _byName.GetValueOrDefault(Letters(registered.Split('.')[0]))
            : null;
    }

    private static IEnumerable<string> Hosts(Authority authority, IReadOnlyList<(Authority Authority, string Letters)> names)
    {
        var sites = authority.OtherSites.Append(authority.Website).Append(authority.CommitteeSite).OfType<Uri>().Select(site => site.Host.ToLowerInvariant()).ToList();
        foreach (var host in sites)
            yield return host;
        foreach (var host in sites.Where(host => SharedPlatform(host) is null))
            yield return Registered(host);
        if (authority.Domain?.ToLowerInvariant() is { } domain && IsOwn(domain, authority, names))
            yield return Registered(domain);
    }

    // The domain column also names children's trusts and joint staff of two councils, which may serve several authorities.
    private static bool IsOwn(string domain, Authority authority, IReadOnlyList<(Authority Authority, string Letters)> names)
    {
        var registered = Registered(domain);
        if (authority.Website is null || Registered(authority.Website.Host.ToLowerInvariant()) == registered)
            return true;
        var label = Letters(registered.Split('.')[0]);
        return registered.EndsWith(".gov.uk", StringComparison.Ordinal)
            && !names.Any(other => other.Authority != authority && other.Letters.Length > 3 && label.Contains(FirstWord(other.Authority), StringComparison.Ordinal) && !Letters(authority.Name).Contains(FirstWord(other.Authority), StringComparison.Ordinal));
    }

    private static string FirstWord(Authority authority) => AuthorityName.Fold(authority.Name).Core.Split(' ') is [{ Length: > 4 } first, ..] ? first : Letters(authority.Name);

    private static IEnumerable<string> Labels(Authority authority)
    {
        foreach (var name in authority.Aliases.Append(authority.Name).Append(authority.OfficialName))
            yield return Letters(AuthorityName.Fold(name).Core);
        foreach (var host in authority.OtherSites.Append(authority.CommitteeSite).OfType<Uri>().Select(site => site.Host).Where(host => SharedPlatform(host) is not null))
            yield return Letters(CouncilEnding().Replace(host.Split('.')[0], ""));
        if (authority.Website is { } website)
            yield return Letters(Registered(website.Host).Split('.')[0]);
    }

    // "democracy.hants.gov.uk" is registered as "hants.gov.uk", "www.council.example" as "council.example".
    private static string Registered(string host)
    {
        var labels = host.Split('.');
        var kept = labels is [.., "gov" or "org" or "co" or "ac" or "nhs", "uk"] ? 3 : 2;
        return labels.Length <= kept ? host : string.Join('.', labels[^kept..]);
    }

    private static string? SharedPlatform(string host) => Array.Find(Shared, platform => host.EndsWith('.' + platform, StringComparison.Ordinal));

    private static string Letters(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetter));

    private static FrozenDictionary<string, Authority?> Unambiguous(IEnumerable<(string Key, Authority Authority)> entries) => entries
        .Where(entry => entry.Key.Length > 1)
        .GroupBy(entry => entry.Key, entry => entry.Authority)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray() is [var one] ? one : null);

    [GeneratedRegex("(?:-?(?:mbc|metropolitan|council|county|city|borough|cc|bc|dc))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CouncilEnding();
}
