using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Analytics.Web.Api;

/// <summary>URLs within this site, built from the parts that may change.</summary>
public static class Links
{
    public static string To(string path, params IEnumerable<(string Name, string? Value)> query)
    {
        var built = new QueryBuilder(query.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!)));
        // Commas are allowed in a query (RFC 3986) and lists of ids stay readable with them.
        return path + built.ToQueryString().Value?.Replace("%2C", ",", StringComparison.Ordinal);
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
}
