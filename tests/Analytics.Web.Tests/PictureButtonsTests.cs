using System.Xml.Linq;
using Microsoft.Playwright;

namespace Analytics.Web.Tests;

/// <summary>A chart as a PNG, to save and to copy, in a real browser: the only thing for which pages need scripts.</summary>
public sealed class PictureButtonsTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private static readonly byte[] s_png = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    [Theory]
    [InlineData("/themes/supervision", "themes-supervision-map.png")]
    [InlineData("/authorities/X99000001", "authorities-X99000001-judgements.png")]
    [InlineData("/compare?authority=X99000001&group=england", "compare.png")]
    public async Task Every_chart_of_a_page_is_saved_as_a_png_of_twice_its_size(string url, string expected)
    {
        var page = await site.OpenAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(site.Address + url);
        var names = new List<string>();

        foreach (var button in await page.GetByRole(AriaRole.Button, new() { Name = "PNG" }).AllAsync())
        {
            var file = await page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
            names.Add(file.SuggestedFilename);
            var bytes = await File.ReadAllBytesAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
            Assert.Equal(s_png, bytes[..4]);
            var link = await button.Locator("xpath=../a").GetAttributeAsync("href");
            var picture = XDocument.Parse(await (await page.APIRequest.GetAsync(site.Address + link)).TextAsync());
            // The header's first chunk says the width.
            Assert.InRange(((bytes[18] << 8) + bytes[19]) / 2.0 / (double)picture.Root!.Attribute("width")!, 0.98, 1.02);
        }
        var offered = await page.Locator("a[href^='/charts/']").CountAsync();
        await page.CloseAsync();

        Assert.Contains(expected, names);
        Assert.Equal(offered, names.Count);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_chart_is_copied_as_a_png()
    {
        var page = await site.OpenAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(site.Address + "/themes/supervision");

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy This map" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copied This map" }).WaitForAsync();
        var kinds = await page.EvaluateAsync<string[]>("async () => (await navigator.clipboard.read()).flatMap(item => item.types)");
        await page.CloseAsync();

        Assert.Equal(["image/png"], kinds);
    }

    [Fact]
    public async Task Without_scripts_the_file_is_offered_and_no_button_that_would_do_nothing()
    {
        var page = await site.OpenAsync(withScripts: false);
        await page.GotoAsync(site.Address + "/themes/supervision");

        var files = await page.Locator(".pictures a").CountAsync();
        var buttons = await page.Locator(".pictures button").CountAsync();
        await page.CloseAsync();

        Assert.InRange(files, 1, 2);
        Assert.Equal(0, buttons);
    }
}
