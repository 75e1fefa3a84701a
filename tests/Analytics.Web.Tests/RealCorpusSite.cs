using System.Text.Json.Nodes;
using Analytics.Sources.LocalFolder;
using Analytics.Tests;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Analytics.Web.Tests;

/// <summary>The application over all the real reports, ingested once.</summary>
public sealed class RealCorpusSite : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-real-{Guid.NewGuid():N}");
    private WebApplicationFactory<Program>? _factory;

    public HttpClient Client { get; private set; } = null!;
    public IngestSummary Summary { get; private set; } = null!;

    public Corpus Corpus => _factory!.Services.GetRequiredService<Corpora>().Real;

    public async ValueTask InitializeAsync()
    {
        string[] sources = [SharedFolder.RequireFile("corpus/pdf"), SharedFolder.RequireFile("corpus/bad")];
        _factory = TestSite.Open(_folder);
        Client = _factory.CreateClient();
        var run = _factory.Services.GetRequiredService<Func<Corpus, IngestRun>>()(Corpus);
        Summary = await run.RunAsync(new LocalFolderSource(sources).Files, progress: null, CancellationToken.None);
    }

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
}

/// <summary>Tests over the real reports share one application: reading the reports takes minutes.</summary>
[CollectionDefinition]
public sealed class RealCorpus : ICollectionFixture<RealCorpusSite>;
