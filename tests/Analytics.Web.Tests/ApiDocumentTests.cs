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

        var parameters = document["paths"]!.AsObject().SelectMany(path => path.Value!["get"]!["parameters"]?.AsArray() ?? []).ToList();
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

    [GeneratedRegex("\"(inspectionStart|InspectionStart|FindingId|findingId)\"")]
    private static partial Regex PascalCaseProperty();
}
