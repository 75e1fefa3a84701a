using System.Net;
using System.Text.Json.Nodes;

namespace Analytics.Web.Tests;

/// <summary>Every route that the OpenAPI document names, asked with values that exist: what is added to the API is asked too.</summary>
internal static class ApiWalk
{
    /// <summary>What stands for each parameter of a path; a route with another one is a failure that says so.</summary>
    private static readonly Dictionary<string, Func<string, string>> s_values = new()
    {
        ["gss"] = _ => "X99000001",
        ["slug"] = _ => "supervision",
        ["sha256"] = _ => InventedReports.Ambleford2022.Document.Sha256,
        ["id"] = path => path.Split('/')[3] switch
        {
            "inspections" => InventedReports.Ambleford2022.Id,
            "papers" => InventedPapers.Paper.Id,
            _ => InventedReports.Ambleford2022.Findings[0].Finding.Id,
        },
    };

    private static readonly Dictionary<string, string> s_required = new() { ["authority"] = "X99000001", ["theme"] = "supervision" };

    /// <summary>The routes that are read, those behind the review key left out.</summary>
    public static async Task<IReadOnlyList<WalkedRoute>> ReadRoutesAsync(TestSite site)
    {
        var document = await site.JsonAsync("/openapi/v1.json");
        return [.. from path in document["paths"]!.AsObject()
            let operation = path.Value!["get"]
            where operation is not null && operation["security"] is null
            select RouteOf(path.Key, operation)];
    }

    public static async Task<IReadOnlyList<WalkedAnswer>> AskAsync(TestSite site, IEnumerable<(WalkedRoute Route, string Url)> asked, Action<HttpRequestMessage, WalkedRoute>? change = null)
    {
        var answers = new List<WalkedAnswer>();
        foreach (var (route, url) in asked)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative));
            change?.Invoke(request, route);
            using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answers.Add(new WalkedAnswer(route, url, response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.ETag?.ToString(), body));
        }
        return answers;
    }

    private static WalkedRoute RouteOf(string path, JsonNode operation)
    {
        var parameters = operation["parameters"]?.AsArray() ?? [];
        var names = parameters.Where(parameter => (string?)parameter!["in"] == "path").Select(parameter => (string)parameter!["name"]!).ToList();
        var query = parameters.Where(parameter => (string?)parameter!["in"] == "query" && (bool?)parameter["required"] == true)
            .Select(parameter => $"{parameter!["name"]}={s_required[(string)parameter["name"]!]}");
        return new WalkedRoute(
            path,
            names.Aggregate(path, (filled, name) => filled.Replace($"{{{name}}}", s_values[name](path), StringComparison.Ordinal)),
            names.Aggregate(path, (filled, name) => filled.Replace($"{{{name}}}", "no-such-thing", StringComparison.Ordinal)),
            string.Join('&', query),
            [.. operation["responses"]!["200"]!["content"]?.AsObject().Select(form => form.Key) ?? []]);
    }
}

/// <param name="Forms">The media types in which the document says that it answers.</param>
internal sealed record WalkedRoute(string Path, string Filled, string Unknown, string Query, IReadOnlyList<string> Forms)
{
    public string Url => At(Filled);

    public string UnknownUrl => At(Unknown);

    public bool HasId => Path.Contains('{', StringComparison.Ordinal);

    /// <summary>The bytes of a document are files, with a tag of their own.</summary>
    public bool IsFile => !Forms.Contains("application/json");

    /// <summary>Ends with the name of what is listed; of one passage its reasons and its labels are told, which are no lists.</summary>
    public bool IsList => !IsFile && !Path.EndsWith('}') && !Path.EndsWith("/why", StringComparison.Ordinal) && !Path.EndsWith("/labels", StringComparison.Ordinal);

    public string With(string parameter) => Url + (Query.Length > 0 ? "&" : "?") + parameter;

    private string At(string path) => Query.Length > 0 ? $"{path}?{Query}" : path;
}

internal sealed record WalkedAnswer(WalkedRoute Route, string Url, HttpStatusCode Status, string? MediaType, string? Tag, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
}
