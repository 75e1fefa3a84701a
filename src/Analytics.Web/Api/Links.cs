using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Analytics.Web.Api;

/// <summary>URLs within this site, built from the parts that may change.</summary>
public static class Links
{
    /// <summary>What stands in a query as it is (RFC 3986); commas too, so that lists of ids stay readable.</summary>
    private static readonly SearchValues<char> s_plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~,");

    public static string To(string path, params IEnumerable<(string Name, string? Value)> query)
    {
        var built = new StringBuilder(path, 256);
        foreach (var (name, value) in query)
        {
            if (!string.IsNullOrEmpty(value))
                built.Append(built.Length == path.Length ? '?' : '&').Append(Escape(name)).Append('=').Append(Escape(value));
        }
        return built.ToString();
    }

    public static string Original(string sha256, int? page = null) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/v1/documents/{sha256}/original{(page is null ? "" : $"#page={page}")}");

    /// <summary>The request's own query with a parameter replaced, or left out when the value is null.</summary>
    public static string With(HttpRequest request, string name, string? value) =>
        To(request.Path, [.. request.Query.Where(pair => pair.Key != name).SelectMany(pair => pair.Value.Select(one => (pair.Key, one))), (name, value)]);

    /// <summary>Adds a Link header (RFC 8288) for each relation with a target.</summary>
    public static void Announce(HttpResponse response, params IEnumerable<(string Relation, string? Target)> links)
    {
        var header = string.Join(", ", links.Where(link => link.Target is not null).Select(link => $"<{link.Target}>; rel=\"{link.Relation}\""));
        if (header.Length > 0)
            response.Headers.Link = header;
    }

    // Most values are slugs, codes and ids: an answer with hundreds of links is made of them.
    private static string Escape(string text) => text.AsSpan().IndexOfAnyExcept(s_plain) < 0
        ? text
        : UrlEncoder.Default.Encode(text).Replace("%2C", ",", StringComparison.Ordinal);
}
