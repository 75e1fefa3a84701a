using System.Net;
using System.Xml.Linq;
using Analytics.Authorities;
using Analytics.Web.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Web.Tests;

/// <summary>Charts as files: whole by themselves, and nothing in them but what the program wrote.</summary>
public sealed class PictureTests(ChartSite site) : IClassFixture<ChartSite>
{
    private const string Hostile = "<script>alert(1)</script>\"'&";

    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("/charts/themes/supervision/trend.svg")]
    [InlineData("/charts/themes/supervision/map.svg")]
    [InlineData("/charts/authorities/X99000001/judgements.svg")]
    [InlineData("/charts/authorities/X99000001/neighbours.svg")]
    [InlineData("/charts/compare.svg?authority=X99000006&group=england")]
    [InlineData("/charts/compare.svg?authority=X99000006&group=england&measure=strengths")]
    public async Task A_picture_stands_alone_with_its_style_title_source_and_whole_addresses(string url)
    {
        using var response = await site.Client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
        var picture = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(s_svg + "svg", picture.Name);
        Assert.DoesNotContain("light-dark", Assert.Single(picture.Descendants(s_svg + "style")).Value, StringComparison.Ordinal);
        Assert.Equal(picture.Element(s_svg + "title")!.Value, picture.Descendants(s_svg + "text").First().Value);
        Assert.Contains(picture.Descendants(s_svg + "text"), text => text.Value == "http://localhost");
        Assert.NotEmpty(picture.Descendants(s_svg + "a"));
        Assert.All(picture.Descendants(s_svg + "a").Attributes("href"), link => Assert.StartsWith("http://localhost/", link.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/charts/themes/no-such-theme/map.svg", HttpStatusCode.NotFound)]
    [InlineData("/charts/themes/no-such-theme/trend.svg", HttpStatusCode.NotFound)]
    [InlineData("/charts/themes/supervision/trend.svg?authority=X99000001", HttpStatusCode.NotFound)]
    [InlineData("/charts/themes/supervision/trend.svg?region=Nowhere", HttpStatusCode.BadRequest)]
    [InlineData("/charts/authorities/X99999999/judgements.svg", HttpStatusCode.NotFound)]
    [InlineData("/charts/compare.svg", HttpStatusCode.BadRequest)]
    [InlineData("/charts/compare.svg?authority=X99000006&measure=both", HttpStatusCode.BadRequest)]
    public async Task A_picture_that_cannot_be_drawn_says_why(string url, HttpStatusCode expected)
    {
        using var response = await site.Client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Hostile_names_stand_in_a_chart_as_text()
    {
        var map = await DrawAsync<TileMap>(new()
        {
            ["Id"] = "m",
            ["Title"] = Hostile,
            ["Description"] = Hostile,
            ["Tiles"] = new[] { new MapTile(new HexPosition(0, 0), "deep", Hostile, "/authorities/X99000001", Hostile) },
        });
        var years = await DrawAsync<YearChart>(new()
        {
            ["Id"] = "y",
            ["Title"] = Hostile,
            ["Description"] = Hostile,
            ["Bands"] = new[] { new YearBand(Hostile, true, [new YearMark(2022, PartOfYear.Whole, new Share(3, 6, new(0.2, 0.8)), "/search", Hostile)]), new YearBand(Hostile, false, []) },
        });

        Assert.Empty(map.Descendants(s_svg + "script").Concat(years.Descendants(s_svg + "script")));
        Assert.Equal([Hostile, Hostile, Hostile], map.Descendants(s_svg + "title").Concat(map.Descendants(s_svg + "text")).Select(text => text.Value));
        Assert.Contains(Hostile, years.Descendants(s_svg + "text").Select(text => text.Value));
    }

    [Theory]
    [InlineData("Barnsley", "Barn")]
    [InlineData("North Yorkshire", "NYor")]
    [InlineData("Stoke-on-Trent", "STre")]
    [InlineData("Bury", "Bury")]
    [InlineData("the", "the")]
    public void A_tile_reminds_of_a_name_in_four_letters(string name, string expected)
    {
        Assert.Equal(expected, MapTile.Abbreviate(name));
    }

    private static async Task<XElement> DrawAsync<TChart>(Dictionary<string, object?> parameters) where TChart : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return XElement.Parse(await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TChart>(ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}
