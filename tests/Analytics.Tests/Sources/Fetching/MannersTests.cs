using Analytics.Sources.Fetching;

namespace Analytics.Tests.Sources.Fetching;

public sealed class MannersTests
{
    [Theory]
    [InlineData("site.example", 0, 2)]
    [InlineData("site.example", 5, 5)]
    [InlineData("127.0.0.1:5000", 0, 0)]
    [InlineData("localhost:5000", 0.5, 0.5)]
    public void Leaves_two_seconds_between_requests_except_on_this_machine(string host, double set, double seconds) =>
        Assert.Equal(seconds, Delay(host, set, "").TotalSeconds);

    [Theory]
    [InlineData("Crawl-delay: 1", 2)]
    [InlineData("Crawl-delay: 30", 30)]
    [InlineData("Crawl-delay: 600", 600)]
    [InlineData("Crawl-delay: 86000", 86000)]
    [InlineData("Crawl-delay: 1000000", 86400)]
    public void A_site_may_ask_for_more_but_not_for_less(string line, double seconds) =>
        Assert.Equal(seconds, Delay("site.example", 2, $"User-agent: *\n{line}").TotalSeconds);

    [Fact]
    public void Every_request_names_us_and_whom_to_write_to()
    {
        var manners = new Manners(new CollectOptions { Contact = "reports@research.example" });

        Assert.StartsWith("AnalyticsCollector/0.1 (+reports@research.example; ", manners.UserAgent, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_else_is_asked_without_a_contact()
    {
        var manners = new Manners(new CollectOptions());

        Assert.False(manners.MayAsk(new Uri("https://site.example/")));
        Assert.True(manners.MayAsk(new Uri("http://127.0.0.1:5000/")));
    }

    [Theory]
    [InlineData(1, 0, 2.5)]
    [InlineData(1, 1, 5)]
    [InlineData(2, 1, 10)]
    [InlineData(3, 1, 20)]
    [InlineData(30, 1, 120)]
    public void Waits_longer_after_each_failure_and_half_of_it_by_chance(int attempt, double chance, double seconds) =>
        Assert.Equal(seconds, new RetryPlan(() => chance).Wait(attempt, retryAfter: null).TotalSeconds);

    [Theory]
    [InlineData(3, 5)]
    [InlineData(90, 90)]
    public void Waits_as_long_as_the_host_asks_and_never_less_than_it_would(double asked, double seconds) =>
        Assert.Equal(seconds, new RetryPlan(() => 1).Wait(1, TimeSpan.FromSeconds(asked)).TotalSeconds);

    private static TimeSpan Delay(string host, double set, string robots) =>
        new Manners(new CollectOptions { Delay = TimeSpan.FromSeconds(set) }).DelayOf(host, RobotsFile.Read(robots, Manners.Robot));
}
