using Analytics.Sources.Fetching;

namespace Analytics.Tests.Sources.Fetching;

/// <summary>RFC 9309, by its own examples and those of the sites we ask.</summary>
public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("/documents/s1/a.pdf", true)]
    [InlineData("/documents/private/a.pdf", false)]
    [InlineData("/documents/private/open/a.pdf", true)]
    [InlineData("/ieSearchResults2.aspx?SS=x", false)]
    [InlineData("/page.gif", false)]
    [InlineData("/page.gif?large=1", true)]
    [InlineData("/robots.txt", true)]
    public void The_longest_rule_that_fits_decides(string path, bool isAllowed)
    {
        const string text = """
            User-agent: *
            Disallow: /documents/private/
            Allow: /documents/private/open
            Disallow: /ieSearch*aspx
            Disallow: /*.gif$
            """;

        Assert.Equal(isAllowed, Allows(text, path));
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a")]
    [InlineData("User-agent: *\nDisallow:")]
    [InlineData("Disallow: /a")]
    [InlineData("User-agent: other\nDisallow: /a")]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: AnalyticsCollector\nAllow: /")]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: analyticscollector/1.0\nDisallow: /b")]
    [InlineData("")]
    [InlineData("<html><body>Not found</body></html>")]
    public void Allows_what_no_rule_for_us_forbids(string text) => Assert.True(Allows(text, "/a"));

    [Theory]
    [InlineData("User-agent: one\nUser-agent: AnalyticsCollector\nDisallow: /a")]
    [InlineData("User-agent: one\nSitemap: https://x.example/map\nUser-agent: *\nDisallow: /a")]
    [InlineData("User-agent: *\nDisallow: /b\n\nUser-agent: *\nDisallow: /a")]
    [InlineData("USER-AGENT : *\r\ndisallow : /a # all of it")]
    [InlineData("\uFEFFUser-agent: *\rDisallow: *a")]
    [InlineData("User-agent: *\nCrawl-delay: 3\nDisallow: /a")]
    public void Forbids_what_a_rule_for_us_forbids_however_it_is_written(string text) => Assert.False(Allows(text, "/a"));

    [Theory]
    [InlineData("/caf%C3%A9", "/café")]
    [InlineData("/café", "/caf%c3%a9")]
    [InlineData("/a%7Eb", "/a~b")]
    [InlineData("/a%2Fb", "/a%2fb")]
    public void Compares_paths_in_one_spelling(string rule, string path) => Assert.False(Allows($"User-agent: *\nDisallow: {rule}", path));

    [Fact]
    public void A_slash_that_is_escaped_is_another_path() => Assert.True(Allows("User-agent: *\nDisallow: /a/b", "/a%2Fb"));

    [Fact]
    public void Reads_no_more_than_half_a_megabyte()
    {
        var text = "User-agent: *\n" + new string('#', RobotsFile.SizeLimit) + "\nDisallow: /a";

        Assert.True(Allows(text, "/a"));
    }

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 7.5", 7.5)]
    [InlineData("User-agent: *\nCrawl-delay: 99999999999999999999", 86400.0)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: other\nCrawl-delay: 7", null)]
    public void Knows_how_long_a_site_wants_to_be_left_alone(string text, double? seconds) =>
        Assert.Equal(seconds, RobotsFile.Read(text, Manners.Robot).CrawlDelay?.TotalSeconds);

    private static bool Allows(string text, string path) => RobotsFile.Read(text, Manners.Robot).Allows(new Uri("https://site.example" + path));
}
