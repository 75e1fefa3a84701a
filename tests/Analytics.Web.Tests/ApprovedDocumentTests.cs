using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Tests;

namespace Analytics.Web.Tests;

/// <summary>
/// The OpenAPI document beside the one that was approved, so that a change that breaks other programs is seen before they see it. Where the
/// change is meant, <c>ANALYTICS_APPROVE=true</c> makes this test write the new document; its diff is reviewed like code.
/// </summary>
public sealed class ApprovedDocumentTests(TestSite site)
{
    private const string Help = "If that is meant, run this test once with ANALYTICS_APPROVE=true and review the diff of tests/Analytics.Web.Tests/Approved/openapi-v1.json.";

    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string s_path = Path.Combine(SharedFolder.RepositoryRoot, "tests", "Analytics.Web.Tests", "Approved", "openapi-v1.json");

    [Fact]
    public async Task The_api_is_the_one_that_was_approved()
    {
        var document = await site.JsonAsync("/openapi/v1.json");
        Approve(document);

        var (approved, now) = (LinesOf(JsonNode.Parse(await File.ReadAllTextAsync(s_path, TestContext.Current.CancellationToken))), LinesOf(document));

        var (gone, added) = (approved.Except(now).ToList(), now.Except(approved).ToList());
        Assert.True(gone.Count == 0, $"Other programs may rely on what is no longer so:\n{string.Join('\n', gone.Take(20))}\nin its place:\n{string.Join('\n', added.Take(20))}\n{Help}");
        Assert.True(added.Count == 0, $"The API has more than was approved:\n{string.Join('\n', added.Take(20))}\n{Help}");
    }

    private static void Approve(JsonNode document)
    {
        if (Environment.GetEnvironmentVariable("ANALYTICS_APPROVE") == "true")
            File.WriteAllText(s_path, document.ToJsonString(s_readable) + "\n");
    }

    /// <summary>Every value with the way to it. The place in a list says nothing, but for what an example holds.</summary>
    private static HashSet<string> LinesOf(JsonNode? node) => [.. LinesOf("", node)];

    private static IEnumerable<string> LinesOf(string way, JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => LinesOf($"{way}/{member.Key}", member.Value)).Append($"{way} is an object"),
        JsonArray items => items.SelectMany(item => LinesOf($"{way}/{(string?)(item as JsonObject)?["name"] ?? "-"}", item)),
        _ => [$"{way}: {node?.ToJsonString() ?? "null"}"],
    };
}
