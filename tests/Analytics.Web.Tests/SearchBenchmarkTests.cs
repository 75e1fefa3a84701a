using Analytics.Benchmarks.Search;

namespace Analytics.Web.Tests;

/// <summary>The measurement of search beside PostgreSQL, end to end over the invented reports; what it says of speed there means nothing.</summary>
public sealed class SearchBenchmarkTests(TestSite site)
{
    [Fact]
    public async Task The_measurement_runs_from_the_first_search_to_the_last_figure()
    {
        var corpus = site.Services.GetRequiredService<Corpora>().Sample;

        var lines = await SearchBenchmark.RunAsync(corpus, TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Contains("no search twice", lines[1], StringComparison.Ordinal);
        Assert.Contains("PostgreSQL", lines[^1], StringComparison.Ordinal);
    }
}
