using System.Text.Json.Nodes;
using Analytics.Reports;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using static Analytics.Web.Tests.InventedReports;

namespace Analytics.Web.Tests;

/// <summary>The application with enough more reports that charts have something to draw: six years of one authority, six authorities in one year, and five in another.</summary>
public sealed class ChartSite : IAsyncLifetime
{
    /// <summary>Has six whole inspections: supervision raised in five of them, praised in the newest.</summary>
    public const string Marrowdene = "X99000006";

    /// <summary>Six of 2022, of which three raise supervision.</summary>
    private static readonly IReadOnlyList<InventedReport> Year2022 =
        [.. Enumerable.Range(4, 6).Select(n => Make($"year-{n}.pdf", [$"X9900000{n}"], Framework.IlacsStandard, new(2022, 5, n), new(2022, 5, 10 + n), Grade.Good, CareScope.Combined,
            Item($"Matter {n} of that year.", [n % 2 == 0 ? "supervision" : "neglect"]), Told("Workers know children well.", Polarity.Strength, "direct-work")))];

    /// <summary>Five single inspections of 2016.</summary>
    private static readonly IReadOnlyList<InventedReport> Year2016 =
        [.. Enumerable.Range(4, 5).Select(n => Make($"single-{n}.pdf", [$"X9900000{n}"], Framework.Sif, new(2016, 5, n), new(2016, 5, 20 + n), Grade.RequiresImprovement, CareScope.Separate,
            Item($"Matter {n} of the year before.", ["supervision"])))];

    private static readonly IReadOnlyList<InventedReport> Years =
        [.. Enumerable.Range(2018, 4).Select(year => Make($"marrowdene-{year}.pdf", [Marrowdene], Framework.IlacsStandard, new(year, 3, 4), new(year, 3, 15), Grade.Good, CareScope.Combined,
            Item($"Supervision in {year}.", [year == 2021 ? "neglect" : "supervision"])))];

    private static readonly InventedReport Newest = Make("marrowdene-2025.pdf", [Marrowdene], Framework.IlacsShort, new(2025, 6, 2), new(2025, 6, 6), Grade.Outstanding, CareScope.Separate,
        Told("Supervision is a strength.", Polarity.Strength, "supervision"));

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-charts-{Guid.NewGuid():N}");
    private WebApplicationFactory<Program>? _factory;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _factory = TestSite.Open(_folder);
        Client = _factory.CreateClient();
        var store = _factory.Services.GetRequiredService<Corpora>().Sample.Store;
        foreach (var report in Year2022.Concat(Year2016).Concat(Years).Append(Newest))
            await store.SaveAsync(report.Document, report.Report, report.Findings, CancellationToken.None);
        await TestSite.CatchUpAsync(_factory.Services);
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        _factory?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    public async Task<IHtmlDocument> PageAsync(string url) => await new HtmlParser().ParseDocumentAsync(await TextAsync(url), TestContext.Current.CancellationToken);

    public Task<string> TextAsync(string url) => Client.GetStringAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>The passages that a link to the search page opens, as the API tells them.</summary>
    public async Task<IReadOnlyList<JsonNode>> PassagesAsync(string searchUrl) =>
        [.. JsonNode.Parse(await TextAsync(searchUrl.Replace("/search", "/api/v1/findings", StringComparison.Ordinal) + "&take=200"))!["hits"]!.AsArray().Select(hit => hit!)];

    public async Task<int> InspectionsAsync(string searchUrl) => (await PassagesAsync(searchUrl)).Select(hit => (string)hit["inspection_id"]!).Distinct().Count();
}
