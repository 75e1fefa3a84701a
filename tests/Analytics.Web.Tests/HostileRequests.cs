using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace Analytics.Web.Tests;

/// <summary>Asks every query of the API and, every tenth, of the search page, one after the other, and keeps what came back and how long it took.</summary>
internal static class HostileRequests
{
    /// <summary>Within which a query must be answered.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    public static async Task<IReadOnlyList<HostileAnswer>> AskAsync(HttpClient client, IReadOnlyList<string> queries, CancellationToken cancel)
    {
        var answers = new List<HostileAnswer>(queries.Count);
        foreach (var (at, query) in queries.Index())
            answers.Add(await AskAsync(client, query, isPage: at % 10 == 0, cancel));
        return answers;
    }

    /// <summary>
    /// Those that took longer than the limit each time that they were asked. A machine at other work delays one request in many, and
    /// not the same one five times.
    /// </summary>
    public static async Task<IReadOnlyList<HostileAnswer>> AskSlowOnesAgainAsync(HttpClient client, IReadOnlyList<HostileAnswer> answers, CancellationToken cancel)
    {
        var slow = answers.Where(answer => answer.Took > Limit).ToList();
        for (var again = 0; again < 5; again++)
        {
            var asked = new List<HostileAnswer>();
            foreach (var answer in slow)
                asked.Add(await AskAsync(client, answer.Query, answer.IsPage, cancel));
            slow = [.. asked.Where(answer => answer.Took > Limit)];
        }
        return slow;
    }

    private static async Task<HostileAnswer> AskAsync(HttpClient client, string query, bool isPage, CancellationToken cancel)
    {
        var url = $"{(isPage ? "/search" : "/api/v1/findings")}?q={Uri.EscapeDataString(query)}";
        var watch = Stopwatch.StartNew();
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative), cancel);
        var body = await response.Content.ReadAsStringAsync(cancel);
        return new HostileAnswer(query, isPage, response.StatusCode, body, watch.Elapsed);
    }
}

internal sealed record HostileAnswer(string Query, bool IsPage, HttpStatusCode Status, string Body, TimeSpan Took)
{
    /// <summary>An answer in JSON, or what is wrong in it; a page, with what is wrong on it.</summary>
    public bool IsTold => (Status, IsPage) switch
    {
        (HttpStatusCode.OK, false) => JsonNode.Parse(Body)?["messages"] is JsonArray,
        (HttpStatusCode.BadRequest, false) => JsonNode.Parse(Body)?["errors"]?.AsArray().Any(error => (string?)error?["parameter"] == "q") == true,
        (HttpStatusCode.OK, true) => Body.Contains("id=\"found\"", StringComparison.Ordinal),
        (HttpStatusCode.BadRequest, true) => Body.Contains("error-summary", StringComparison.Ordinal),
        _ => false,
    };

    public override string ToString() => $"{(int)Status} after {Took.TotalMilliseconds:0} ms: {(Query.Length <= 200 ? Query : Query[..200])}";
}
