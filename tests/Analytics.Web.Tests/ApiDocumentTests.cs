using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Analytics.Web.Tests;

public sealed partial class ApiDocumentTests(TestSite site)
{
    [Fact]
    public async Task Describes_every_route_of_the_api_and_no_page()
    {
        var document = await site.JsonAsync("/openapi/v1.json");

        var described = document["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal);
        var mapped = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("/api/v1/", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(mapped, described);
        Assert.StartsWith("3.1", (string?)document["openapi"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describes_every_parameter()
    {
        var document = await site.JsonAsync("/openapi/v1.json");

        var parameters = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).SelectMany(operation => operation.Value!["parameters"]?.AsArray() ?? []).ToList();
        Assert.True(parameters.Count > 40, $"{parameters.Count} parameters");
        Assert.All(parameters, parameter => Assert.False(string.IsNullOrWhiteSpace((string?)parameter!["description"]), parameter!.ToJsonString()));
    }

    [Fact]
    public async Task Every_parameter_of_a_findings_query_is_described_with_its_values()
    {
        var document = await site.JsonAsync("/openapi/v1.json");

        var parameters = document["paths"]!["/api/v1/findings"]!["get"]!["parameters"]!.AsArray();
        var polarity = parameters.Single(parameter => (string?)parameter!["name"] == "polarity")!;
        Assert.Equal(["improvement", "strength", "mixed", "neutral"], polarity["schema"]!["items"]!["enum"]!.AsArray().Select(value => (string?)value));
    }

    [Fact]
    public async Task Words_are_enumerations_in_answers()
    {
        var document = (await site.JsonAsync("/openapi/v1.json")).ToJsonString();

        Assert.Contains("requires-improvement", document, StringComparison.Ordinal);
        Assert.DoesNotMatch(PascalCaseProperty(), document);
    }

    [Fact]
    public async Task Every_answer_of_every_route_has_json_with_a_schema()
    {
        var routes = await RoutesAsync();

        Assert.All(routes.Where(route => !IsDocument(route.Path)), route =>
            Assert.NotNull(route.Responses["200"]!["content"]!["application/json"]?["schema"]));
        Assert.All(routes, route => Assert.DoesNotContain("text/plain", route.Responses.ToJsonString(), StringComparison.Ordinal));
        Assert.NotNull(routes.Single(route => route.Path.EndsWith("/original", StringComparison.Ordinal)).Responses["200"]!["content"]!["application/pdf"]);
    }

    /// <summary>Something to read or keep, not data.</summary>
    private static bool IsDocument(string route) => route.EndsWith("/original", StringComparison.Ordinal) || route.EndsWith("/briefing", StringComparison.Ordinal);

    [Fact]
    public async Task Every_route_tells_of_304_and_of_its_problems()
    {
        var routes = await RoutesAsync();

        Assert.All(routes.Where(route => route.Method == "get" && !route.NeedsKey), route => Assert.NotNull(route.Responses["304"]));
        Assert.All(routes.Where(route => route.Method != "get"), route => Assert.Null(route.Responses["304"]));
        Assert.All(routes, route => Assert.Equal("#/components/schemas/Problem", ProblemOf(route.Responses["400"])));
        Assert.All(routes, route => Assert.Equal("#/components/schemas/Problem", ProblemOf(route.Responses["503"])));
        Assert.All(routes.Where(route => !route.Path.EndsWith("/original", StringComparison.Ordinal)), route => Assert.NotNull(route.Responses["429"]!["headers"]!["Retry-After"]));
        Assert.All(routes.Where(route => route.Path.Contains('{', StringComparison.Ordinal)), route => Assert.Equal("#/components/schemas/Problem", ProblemOf(route.Responses["404"])));
        Assert.All(routes.Where(route => !route.Path.Contains('{', StringComparison.Ordinal)), route => Assert.Null(route.Responses["404"]));
    }

    [Fact]
    public async Task Whatever_writes_and_the_review_list_need_the_key_and_say_so()
    {
        var keyed = (await RoutesAsync()).Where(route => route.NeedsKey).ToList();

        Assert.Equal(
            ["delete /api/v1/findings/{id}/correction", "get /api/v1/review", "post /api/v1/findings/{id}/correction"],
            keyed.Select(route => $"{route.Method} {route.Path}").Order(StringComparer.Ordinal));
        Assert.All((await RoutesAsync()).Where(route => route.Method != "get" && route.Path != "/api/v1/codebook"), route => Assert.True(route.NeedsKey));
        Assert.All(keyed, route => Assert.Null(route.Responses["304"]));
        Assert.All(new[] { "401", "403", "429" }, status => Assert.All(keyed, route => Assert.Equal("#/components/schemas/Problem", ProblemOf(route.Responses[status]))));
    }

    [Fact]
    public async Task Findings_are_described_as_files_and_as_a_feed_and_a_codebook_as_a_file_that_is_sent()
    {
        var document = await site.JsonAsync("/openapi/v1.json");

        var findings = document["paths"]!["/api/v1/findings"]!["get"]!;
        Assert.Equal(
            ["application/atom+xml", "application/json", "application/jsonl", "application/x-ndjson", "text/csv"],
            findings["responses"]!["200"]!["content"]!.AsObject().Select(form => form.Key).Order(StringComparer.Ordinal));
        Assert.Superset(new HashSet<string?> { "per", "context", "format" }, findings["parameters"]!.AsArray().Select(parameter => (string?)parameter!["name"]).ToHashSet());
        Assert.Equal(
            ["multipart/form-data", "text/csv", "text/plain"],
            document["paths"]!["/api/v1/codebook"]!["post"]!["requestBody"]!["content"]!.AsObject().Select(form => form.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_correction_is_described_with_its_members()
    {
        var document = await site.JsonAsync("/openapi/v1.json");

        var body = document["paths"]!["/api/v1/findings/{id}/correction"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        var schema = document["components"]!["schemas"]![((string)body["$ref"]!).Split('/')[^1]]!;
        Assert.Equal(["author", "polarity", "reason", "themes"], schema["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
        Assert.Equal("bearer", (string?)document["components"]!["securitySchemes"]!["review-key"]!["scheme"]);
    }

    [Fact]
    public async Task Every_schema_that_is_named_is_there()
    {
        var document = await site.JsonAsync("/openapi/v1.json");

        var named = SchemaName().Matches(document.ToJsonString()).Select(match => match.Groups[1].Value).Distinct();
        Assert.All(named, name => Assert.NotNull(document["components"]!["schemas"]![name]));
    }

    [Fact]
    public async Task Every_schema_says_what_it_is()
    {
        var document = await site.JsonAsync("/openapi/v1.json");

        Assert.All(document["components"]!["schemas"]!.AsObject(), schema => Assert.True(schema.Value!["type"] is not null || schema.Value["enum"] is not null, schema.Key));
    }

    private async Task<IReadOnlyList<Route>> RoutesAsync() =>
        [.. (await site.JsonAsync("/openapi/v1.json"))["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
            .Select(operation => new Route(operation.Key, path.Key, operation.Value!["responses"]!, operation.Value["security"] is not null)))];

    private static string? ProblemOf(JsonNode? response) => (string?)response?["content"]?["application/problem+json"]?["schema"]?["$ref"];

    [GeneratedRegex("\"#/components/schemas/([^\"]+)\"")]
    private static partial Regex SchemaName();

    [GeneratedRegex("\"(inspectionStart|InspectionStart|FindingId|findingId)\"")]
    private static partial Regex PascalCaseProperty();

    private sealed record Route(string Method, string Path, JsonNode Responses, bool NeedsKey);
}
