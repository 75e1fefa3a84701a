using System.Text.Json.Nodes;
using Analytics.Classification;
using Analytics.Web.Upkeep;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

[assembly: AssemblyFixture(typeof(Analytics.Web.Tests.TestSite))]

namespace Analytics.Web.Tests;

/// <summary>The real application over a data folder of its own that holds the <see cref="InventedReports"/> in place of the printed sample.</summary>
public sealed class TestSite : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-web-{Guid.NewGuid():N}");
    private WebApplicationFactory<Program>? _factory;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _factory!.Services;

    public async ValueTask InitializeAsync()
    {
        _factory = Open(_folder);
        Client = _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await CatchUpAsync(Services);
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        _factory?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The application over a folder that is made and filled with the invented reports when it starts.</summary>
    /// <param name="withVisits">Whether it visits its own pages first: what those load for all readers may go on when the site has ended.</param>
    public static WebApplicationFactory<Program> Open(string folder, string? reviewKey = null, bool withVisits = false) => new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
    {
        web.UseSetting("Review:ApiKey", reviewKey);
        web.UseSetting("Data:Folder", folder);
        web.UseSetting("URLS", "http://127.0.0.1:0");
        web.ConfigureServices(services =>
        {
            // The printed sample has a test of its own; here the store is filled by hand.
            services.Remove(services.Single(service => service.ImplementationType == typeof(FirstStart)));
            if (!withVisits)
                services.Remove(services.Single(service => service.ServiceType == typeof(IStartupFilter) && service.ImplementationFactory is not null));
            services.Insert(0, ServiceDescriptor.Singleton<IHostedService, InventedStart>());
        });
    });

    public static ThemeScheme Scheme { get; } = ThemeScheme.Load(ShippedData.ThemeScheme);

    public static Task CatchUpAsync(IServiceProvider services) => services.GetRequiredService<Corpora>().Sample.Follower.CatchUpAsync(CancellationToken.None);

    /// <summary>Until the site itself says that it is ready.</summary>
    public static async Task WaitUntilReadyAsync(HttpClient client)
    {
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        longest.CancelAfter(TimeSpan.FromMinutes(2));
        for (var isReady = false; !isReady; await Task.Delay(100, longest.Token))
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), longest.Token);
            isReady = answer.IsSuccessStatusCode;
        }
    }

    public Task<HttpResponseMessage> GetAsync(string url) => Client.GetAsync(new Uri(url, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);

    /// <summary>The JSON of an answer with status 200.</summary>
    public async Task<JsonNode> JsonAsync(string url)
    {
        using var response = await GetAsync(url);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{url}: {(int)response.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>The page at a URL, which must answer 200.</summary>
    public async Task<IHtmlDocument> PageAsync(string url)
    {
        using var response = await GetAsync(url);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{url}: {(int)response.StatusCode} {body}");
        return await new HtmlParser().ParseDocumentAsync(body, TestContext.Current.CancellationToken);
    }

    /// <summary>Fills the store before the server answers, as a first start does.</summary>
    private sealed class InventedStart(Corpora corpora) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await corpora.Real.Store.MigrateAsync(cancellationToken);
            await corpora.Sample.Store.MigrateAsync(cancellationToken);
            foreach (var report in InventedReports.All)
            {
                await corpora.Sample.Store.SaveAsync(report.Document, report.Report, report.Findings, cancellationToken);
                await KeepAsync(report.Bytes, cancellationToken);
            }
            await corpora.Sample.Store.SaveAsync(InventedPapers.Document, InventedPapers.Paper, InventedPapers.Passages, cancellationToken);
            await KeepAsync(InventedPapers.Bytes, cancellationToken);
            var (document, bytes, reason) = InventedReports.Rejected;
            await corpora.Sample.Store.SaveRejectionAsync(document, reason, "test 1", cancellationToken);
            await KeepAsync(bytes, cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        private async Task KeepAsync(byte[] bytes, CancellationToken cancel)
        {
            var file = Path.GetTempFileName();
            await File.WriteAllBytesAsync(file, bytes, cancel);
            await corpora.Sample.Archive.KeepAsync(file, cancel);
            File.Delete(file);
        }
    }
}
