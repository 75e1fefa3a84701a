using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Exports;
using Analytics.Sources.LocalFolder;
using Analytics.Tests;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Analytics.Web.Tests;

/// <summary>The application over all the real reports, ingested once, and the export of the same store to recount its answers from.</summary>
public sealed class RealCorpusSite : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-real-{Guid.NewGuid():N}");
    private WebApplicationFactory<Program>? _factory;
    private ILookup<(string, string), string>? _having;

    public HttpClient Client { get; private set; } = null!;
    public IngestSummary Summary { get; private set; } = null!;
    public IReadOnlyList<JsonElement> Inspections { get; private set; } = [];

    public Corpus Corpus => _factory!.Services.GetRequiredService<Corpora>().Real;

    public async ValueTask InitializeAsync()
    {
        string[] sources = [SharedFolder.RequireFile("corpus/pdf"), SharedFolder.RequireFile("corpus/bad")];
        _factory = TestSite.Open(_folder);
        Client = _factory.CreateClient();
        var run = _factory.Services.GetRequiredService<Func<Corpus, IngestRun>>()(Corpus);
        Summary = await run.RunAsync(new LocalFolderSource(sources).Files, progress: null, CancellationToken.None);

        var export = Path.Combine(_folder, "export");
        await new ExportRun(Corpus).RunAsync(export, ExportFormat.Jsonl, CancellationToken.None);
        // Earlier versions of a report are exported too; no figure counts them.
        Inspections = [.. Rows(Path.Combine(export, "inspections.jsonl")).Where(row => row.GetProperty("superseded_by").ValueKind == JsonValueKind.Null)];
        _having = Rows(Path.Combine(export, "findings.jsonl")).SelectMany(Occurrences).ToLookup(one => one.Key, one => one.Inspection);
    }

    /// <summary>The inspections with at least one improvement item (<c>items</c>) or narrative strength (<c>strengths</c>) of the theme, by the export.</summary>
    public HashSet<string> Having(string theme, string measure) => [.. _having![(theme, measure)]];

    public async Task<JsonNode> JsonAsync(string url) =>
        JsonNode.Parse(await Client.GetStringAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken))!;

    public ValueTask DisposeAsync()
    {
        // Nothing was made where the real documents are not there.
        if (_factory is null)
            return ValueTask.CompletedTask;
        Client.Dispose();
        _factory.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<((string Theme, string Measure) Key, string Inspection)> Occurrences(JsonElement finding)
    {
        var measure = (finding.GetProperty("kind").GetString(), finding.GetProperty("polarity").GetString()) switch
        {
            _ when finding.GetProperty("body").GetString() == "lscb" => "neither",
            ("narrative", "strength") => "strengths",
            ("narrative", _) => "neither",
            _ => "items",
        };
        return finding.GetProperty("themes").EnumerateArray()
            .Select(theme => ((theme.GetProperty("slug").GetString()!, measure), finding.GetProperty("inspection_id").GetString()!));
    }

    private static List<JsonElement> Rows(string file) => [.. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)];
}

/// <summary>Tests over the real reports share one application: reading the reports takes minutes.</summary>
[CollectionDefinition]
public sealed class RealCorpus : ICollectionFixture<RealCorpusSite>;
