using System.Text.Json.Nodes;
using Analytics.Web.Upkeep;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Analytics.Web.Tests;

/// <summary>A start with an empty data folder and no settings: the printed sample is read, and the pages say so.</summary>
public sealed class FirstStartTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-first-{Guid.NewGuid():N}");

    [Fact]
    public async Task Reads_the_sample_and_answers_from_it()
    {
        await using var site = new WebApplicationFactory<Program>().WithWebHostBuilder(web => web.UseSetting("DATA", _folder));
        using var client = site.CreateClient();

        var early = await GetAsync(client, "/");
        await WaitAsync(async () => (int)JsonNode.Parse(await GetAsync(client, "/api/v1/coverage"))!["status"]!["documents"]! >= FirstStart.SampleFiles().Count);
        await TestSite.WaitUntilReadyAsync(client);
        var found = JsonNode.Parse(await GetAsync(client, "/api/v1/findings?q=supervision"))!;

        Assert.Contains("invented", early, StringComparison.Ordinal);
        Assert.True((int)found["total"]! > 10, $"{found["total"]} passages");
        Assert.True(Directory.Exists(Path.Combine(_folder, "sample")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> GetAsync(HttpClient client, string url)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task WaitAsync(Func<Task<bool>> isDone)
    {
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        longest.CancelAfter(Longest);
        while (!await isDone())
            await Task.Delay(200, longest.Token);
    }
}
