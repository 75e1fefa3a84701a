using System.Net;
using System.Text.Json.Nodes;
using Analytics.Reports;
using Analytics.Web.Upkeep;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using static Analytics.Web.Tests.InventedReports;

namespace Analytics.Web.Tests;

/// <summary>The application over the printed sample, as a first start reads it, and reports of an authority that was abolished since.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    public const string Abolished = "X99000011";
    public const string Successor = "X99000009";

    internal static readonly InventedReport Before2018 = Make("vale-2018.pdf", [Abolished], Framework.IlacsStandard, new(2018, 6, 4), new(2018, 6, 15), Grade.Good, CareScope.Combined,
        Item("Ensure that supervision is regular.", ["supervision"]),
        Told("Early help is well planned.", Polarity.Strength, "early-help"));

    internal static readonly InventedReport Before2015 = Make("vale-2015.pdf", [Abolished], Framework.Sif, new(2015, 6, 1), new(2015, 6, 25), Grade.RequiresImprovement, CareScope.Separate,
        Item("Improve the supervision of foster carers.", ["foster-carers"]));

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-sample-{Guid.NewGuid():N}");
    private WebApplicationFactory<Program>? _factory;

    public HttpClient Client { get; private set; } = null!;

    public Corpus Corpus => _factory!.Services.GetRequiredService<Corpora>().Sample;

    public async ValueTask InitializeAsync()
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(web => web.UseSetting("DATA", _folder));
        Client = _factory.CreateClient();
        using var longest = new CancellationTokenSource(Longest);
        while (!await IsReadAsync(longest.Token))
            await Task.Delay(200, longest.Token);
        foreach (var report in new[] { Before2018, Before2015 })
            await Corpus.Store.SaveAsync(report.Document, report.Report, report.Findings, longest.Token);
        await Corpus.Follower.CatchUpAsync(longest.Token);
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        _factory?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    public async Task<JsonNode> JsonAsync(string url) => JsonNode.Parse(await TextAsync(url))!;

    public async Task<IHtmlDocument> PageAsync(string url) => await new HtmlParser().ParseDocumentAsync(await TextAsync(url), TestContext.Current.CancellationToken);

    public Task<string> TextAsync(string url) => Client.GetStringAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<bool> IsReadAsync(CancellationToken cancel)
    {
        var coverage = JsonNode.Parse(await Client.GetStringAsync(new Uri("/api/v1/coverage", UriKind.Relative), cancel))!;
        if ((int)coverage["status"]!["documents"]! < FirstStart.SampleFiles().Count)
            return false;
        using var ready = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancel);
        return ready.StatusCode == HttpStatusCode.OK;
    }
}

/// <summary>Tests over the printed sample share one application.</summary>
[CollectionDefinition]
public sealed class SampleCorpus : ICollectionFixture<SampleSite>;
