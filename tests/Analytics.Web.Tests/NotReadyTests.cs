using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Analytics.Search;
using Analytics.Web.Findings;
using Analytics.Web.Site;
using Analytics.Web.Upkeep;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Analytics.Web.Tests;

/// <summary>What is answered while the index is not built yet or the database is away, and how a start with a wrong setting ends.</summary>
public sealed class NotReadyTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-notready-{Guid.NewGuid():N}");

    [Fact]
    public async Task Asks_to_come_back_while_the_index_is_being_built()
    {
        await using var site = WithoutIndexWatch();
        using var client = site.CreateClient();

        using var api = await GetAsync(client, "/api/v1/findings");
        using var csv = await GetAsync(client, "/api/v1/findings?format=csv");
        using var page = await GetAsync(client, "/search?q=supervision");
        using var other = await GetAsync(client, "/api/v1/inspections");
        var body = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromSeconds(2), api.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, csv.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("http-equiv=\"refresh\" content=\"2\"", body, StringComparison.Ordinal);
        Assert.Contains("is being built", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task An_index_that_goes_away_while_it_is_asked_is_no_index_without_findings()
    {
        await using var site = WithoutIndexWatch();
        var corpus = await site.Services.GetRequiredService<Corpora>().ActiveAsync(TestContext.Current.CancellationToken);
        var asked = new FindingRequest { Text = "supervision" };

        var searching = site.Services.GetRequiredService<FindingSearch>().SearchAsync(corpus, asked, 0, 10, withFacets: false, TestContext.Current.CancellationToken);
        var byInspection = site.Services.GetRequiredService<FindingSearch>().SearchAsync(corpus, asked with { Per = ListEntry.Inspection }, 0, 10, withFacets: false, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<IndexAwayException>(() => searching);
        await Assert.ThrowsAsync<IndexAwayException>(() => byInspection);
    }

    [Fact]
    public async Task Finds_once_the_index_is_built()
    {
        await using var site = WithoutIndexWatch();
        using var client = site.CreateClient();

        await TestSite.CatchUpAsync(site.Services);
        using var api = await GetAsync(client, "/api/v1/findings");

        Assert.Equal(HttpStatusCode.OK, api.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/themes", "application/problem+json")]
    [InlineData("/api/v1/findings?q=supervision", "application/problem+json")]
    [InlineData("/compare", "text/html")]
    [InlineData("/", "text/html")]
    public async Task Asks_to_come_back_while_the_database_is_away(string url, string mediaType)
    {
        await using var site = TestSite.Open(_folder).WithWebHostBuilder(web =>
        {
            web.UseSetting("Store:ConnectionString", $"Host=127.0.0.1;Port={FreePort()};Username=nobody;Database=nothing;Timeout=2");
            // They would not start without the database; what matters here is one that goes away later.
            web.ConfigureServices(services => services.RemoveAll<IHostedService>());
        });
        using var client = site.CreateClient();

        using var response = await GetAsync(client, url);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("fault of ours", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_ours_is_not_taken_for_a_database_that_is_away()
    {
        Assert.False(ErrorAnswers.IsUnreachable(new InvalidOperationException("a fault", new FormatException())));
        Assert.True(ErrorAnswers.IsUnreachable(new InvalidOperationException("wrapped", new SocketException())));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("0")]
    [InlineData("70000")]
    public async Task A_wrong_port_ends_the_start_with_one_line(string port)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PORT"] = port;
        start.Environment["DATA"] = _folder;
        start.Environment.Remove("ASPNETCORE_URLS");

        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(LocalSettings.ExitCouldNotRun, process.ExitCode);
        Assert.Equal($"PORT is '{port}': a number from 1 to 65535 is expected.", error.Trim());
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private WebApplicationFactory<Program> WithoutIndexWatch() => TestSite.Open(_folder).WithWebHostBuilder(web =>
        web.ConfigureServices(services => services.Remove(services.Single(service => service.ImplementationType == typeof(IndexWatch)))));

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string url) =>
        client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
