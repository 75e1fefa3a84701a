using Analytics.Parsing;
using Analytics.Replica;
using Analytics.Sources;
using Analytics.Sources.Fetching;
using Analytics.Sources.Ofsted;
using Analytics.Storage;
using Analytics.Storage.Collecting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Worker.Tests.Collecting;

/// <summary>The library with a data folder and a clock of its own, which collects from a replica.</summary>
internal sealed class Collector : IDisposable
{
    /// <summary>Of the sites that these tests build: enough for three pages of the search.</summary>
    public const int Authorities = 25;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-collect-");
    private readonly ServiceProvider _services;

    public Collector(params (string Name, string Value)[] settings)
    {
        Log = new RequestLog(Clock);
        var configuration = new ConfigurationManager();
        configuration["Data:Folder"] = _folder.FullName;
        configuration["Collect:HostsAtOnce"] = "1";
        foreach (var (name, value) in settings)
            configuration[name] = value;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddAnalytics(configuration);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(new RetryPlan(() => 1));
        services.AddSingleton(new HttpMessageInvoker(Log));
        services.AddSingleton<IPdfTextReader>(new UnreadPdf());
        _services = services.BuildServiceProvider();
    }

    public JumpClock Clock { get; } = new();
    public RequestLog Log { get; }
    public Corpus Sample => _services.GetRequiredService<Corpora>().Sample;
    public Corpus Corpus => _services.GetRequiredService<Corpora>().Real;
    public ReportStore Store => Corpus.Store;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Collects from sites of invented councils into the corpus that has invented authorities.</summary>
    public async Task<IReadOnlyDictionary<string, CollectedSource>> CollectCouncilsAsync(ReplicaSite site, params IReadOnlyList<IReportSource> sources)
    {
        Log.NamedHosts = site.Address.Port;
        var summary = await _services.GetRequiredService<Func<Corpus, CollectRun>>()(Sample).RunAsync(sources, new CollectWishes(), progress: null, Cancel);
        return summary.Sources.ToDictionary(source => source.Source);
    }

    public async Task<CollectedSource> CollectAsync(ReplicaSite site, CollectWishes? wishes = null, DateOnly? since = null, params long[] urns)
    {
        var source = new OfstedSource(OfstedSite.Load().At(site.Address) with { RowsPerPage = 10, FewestAuthorities = 20, MostAuthorities = 200 }, urns, since);
        var summary = await _services.GetRequiredService<Func<Corpus, CollectRun>>()(Corpus).RunAsync([source], wishes ?? new CollectWishes(), progress: null, Cancel);
        return Assert.Single(summary.Sources);
    }

    /// <summary>The documents held, the last of each address, by its last part: title and day as the listing told them.</summary>
    public async Task<IReadOnlyDictionary<string, (string? Title, DateOnly? PublishedOn, string Sha256)>> HeldAsync()
    {
        var held = new Dictionary<string, (string?, DateOnly?, string)>();
        var documents = await Task.WhenAll((await Store.ListDocumentsAsync(Cancel)).Select(one => Store.ReadDocumentAsync(one.Sha256, Cancel)));
        foreach (var document in documents.OrderBy(document => document!.FetchedAt))
            held[document!.Url!.Segments[^1]] = (document.Title, document.ListedPublishedOn, document.Sha256);
        return held;
    }

    public void Dispose()
    {
        _services.Dispose();
        _folder.Delete(recursive: true);
    }
}
