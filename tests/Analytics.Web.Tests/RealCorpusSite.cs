using System.Text.Json.Nodes;
using Analytics.Sources.LocalFolder;
using Analytics.Tests;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace Analytics.Web.Tests;

/// <summary>The application over all the real reports, ingested once, on a real socket, and Chromium to look at it.</summary>
public sealed class RealCorpusSite : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-real-{Guid.NewGuid():N}");
    private WebApplicationFactory<Program>? _factory;
    private Chromium? _chromium;

    public HttpClient Client { get; private set; } = null!;
    public IngestSummary Summary { get; private set; } = null!;

    public Corpus Corpus => _factory!.Services.GetRequiredService<Corpora>().Real;

    public async ValueTask InitializeAsync()
    {
        string[] sources = [SharedFolder.RequireFile("corpus/pdf"), SharedFolder.RequireFile("corpus/bad")];
        _factory = TestSite.Open(_folder);
        _factory.UseKestrel();
        _factory.StartServer();
        Client = _factory.CreateClient();
        _chromium = await Chromium.StartAsync();
        var run = _factory.Services.GetRequiredService<Func<Corpus, IngestRun>>()(Corpus);
        Summary = await run.RunAsync(new LocalFolderSource(sources).Files, progress: null, CancellationToken.None);
    }

    public async Task<JsonNode> JsonAsync(string url) =>
        JsonNode.Parse(await Client.GetStringAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken))!;

    /// <summary>A window of its own at a page.</summary>
    public async Task<IPage> OpenAsync(string url, int width = 1280, bool withScripts = true)
    {
        var page = await Chromium.OpenAsync(_chromium, width, withScripts);
        await page.GotoAsync(new Uri(Client.BaseAddress!, url).AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        // Nothing was made where the real documents are not there.
        if (_factory is null)
            return;
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        Client.Dispose();
        await _factory.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Tests over the real reports share one application: reading the reports takes minutes.</summary>
[CollectionDefinition]
public sealed class RealCorpus : ICollectionFixture<RealCorpusSite>;
