using System.Collections.Concurrent;

namespace Analytics.Web.Tests;

/// <summary>What a site asks itself before it says that it is ready.</summary>
public sealed class FirstVisitsTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-visits-{Guid.NewGuid():N}");

    [Fact]
    public async Task A_site_asks_its_own_search_and_pages_before_it_says_that_it_is_ready_and_each_answers()
    {
        var visits = new Visits();
        await using var site = TestSite.Open(_folder, withVisits: true).WithWebHostBuilder(web => web.ConfigureServices(services => services.AddSingleton<IStartupFilter>(visits)));
        using var client = site.CreateClient();

        await TestSite.WaitUntilReadyAsync(client);

        var pages = visits.Made.Where(visit => !visit.Path.StartsWith("/health", StringComparison.Ordinal)).ToList();
        Assert.All(pages, visit => Assert.Equal(StatusCodes.Status200OK, visit.Status));
        Assert.Equal(["/", "/api/v1/compare", "/api/v1/findings", "/authorities", "/compare", "/inspections", "/search"], pages.Select(visit => visit.Of).Order(StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class Visits : IStartupFilter
    {
        public ConcurrentQueue<Visit> Made { get; } = [];

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, site) =>
            {
                var path = http.Request.Path.Value ?? "";
                await site(http);
                Made.Enqueue(new Visit(path, http.Response.StatusCode));
            });
            next(app);
        };
    }

    private sealed record Visit(string Path, int Status)
    {
        /// <summary>Without the name of what is shown.</summary>
        public string Of => Path.StartsWith("/api", StringComparison.Ordinal) || Path.LastIndexOf('/') is 0 ? Path : Path[..Path.LastIndexOf('/')];
    }
}
