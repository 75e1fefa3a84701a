namespace Analytics.Sources.Fetching;

/// <summary>The hosts that a source may ask, ports included. Links and redirects to any other are never followed.</summary>
public sealed class AllowedHosts(IEnumerable<string> hosts)
{
    private readonly HashSet<string> _hosts = new(hosts, StringComparer.OrdinalIgnoreCase);

    public bool Have(Uri url) => (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && _hosts.Contains(url.Authority);
}
