using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Analytics.Web.Tests;

/// <summary>The application with a limit of four requests a minute for each client.</summary>
public sealed class RequestLimitTests : IAsyncLifetime
{
    private const int Limit = 4;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-limit-{Guid.NewGuid():N}");
    private WebApplicationFactory<Program>? _factory;
    private HttpClient? _client;

    public ValueTask InitializeAsync()
    {
        _factory = TestSite.Open(_folder).WithWebHostBuilder(web => web.UseSetting("RateLimit:RequestsPerMinute", $"{Limit}"));
        _client = _factory.CreateClient();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _factory!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task One_request_too_many_is_told_when_to_come_again()
    {
        var statuses = await AskAsync("/api/v1/themes", Limit);

        using var refused = await GetAsync("/api/v1/authorities");
        var problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal((429, "Too many requests."), ((int)problem["status"]!, (string?)problem["title"]));
        Assert.Contains(refused.Headers.RetryAfter.Delta.Value.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture), (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_and_health_are_not_limited()
    {
        await AskAsync("/api/v1/themes", Limit + 1);

        var statuses = new[] { await AskAsync("/themes", 2 * Limit), await AskAsync("/health/live", 2 * Limit), await AskAsync("/openapi/v1.json", 2 * Limit) };

        Assert.All(statuses.SelectMany(some => some), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task What_was_refused_is_answered_later()
    {
        await AskAsync("/api/v1/themes", Limit);
        using var refused = await GetAsync("/api/v1/themes");

        await Task.Delay(refused.Headers.RetryAfter!.Delta!.Value + TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        Assert.Equal([HttpStatusCode.OK], await AskAsync("/api/v1/themes", 1));
    }

    private Task<HttpResponseMessage> GetAsync(string url) => _client!.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<HttpStatusCode>> AskAsync(string url, int times)
    {
        var statuses = new List<HttpStatusCode>();
        for (var time = 0; time < times; time++)
        {
            using var answer = await GetAsync(url);
            statuses.Add(answer.StatusCode);
        }
        return statuses;
    }
}
