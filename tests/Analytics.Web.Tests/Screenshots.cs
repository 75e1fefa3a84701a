using System.Globalization;
using Microsoft.Playwright;

namespace Analytics.Web.Tests;

/// <summary>
/// Pictures of every page for looking at, wide and narrow, light and dark. No test by itself: <c>tests/screenshots</c> runs it, over the sample or over a site
/// that is already served.
/// </summary>
public sealed class Screenshots
{
    private static string? Site => Environment.GetEnvironmentVariable("SCREENSHOTS_OF");

    private static string Folder => Environment.GetEnvironmentVariable("SCREENSHOTS_TO") ?? Path.Combine(Path.GetTempPath(), "analytics-screenshots");

    [Fact(Explicit = true)]
    public async Task Takes_a_picture_of_every_page()
    {
        Directory.CreateDirectory(Folder);
        await using var chromium = await Chromium.StartAsync();
        var page = await Chromium.OpenAsync(chromium, width: 1280);

        await foreach (var (name, url) in PagesOf(page, Site!))
            await TakeAsync(page, name, url);

        Assert.NotEmpty(Directory.EnumerateFiles(Folder));
    }

    private static async Task TakeAsync(IPage page, string name, string url)
    {
        // The picture of a PDF page is drawn when it is asked for the first time.
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var width in new[] { 1280, 390 })
            {
                await page.SetViewportSizeAsync(width, 900);
                var file = string.Create(CultureInfo.InvariantCulture, $"{name}-{width}-{scheme}.png").ToLowerInvariant();
                await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, file), FullPage = true });
            }
        }
    }

    /// <summary>One page of each kind: of an authority, the first that has an inspection; of a passage, the first that a search finds.</summary>
    private static async IAsyncEnumerable<(string Name, string Url)> PagesOf(IPage page, string site)
    {
        var authority = await FirstAsync(page, site + "/search", ".passages a[href^='/inspections/']", link => link);
        await page.GotoAsync(site + authority);
        var code = await page.Locator("#facts ~ dl a[href^='/authorities/']").First.GetAttributeAsync("href");
        var finding = await FirstAsync(page, site + "/search?q=supervision", ".passages a[href^='/findings/']", link => link.Split('?')[0]);
        (string, string)[] pages =
        [
            ("home", "/"), ("search", "/search?q=supervision"), ("search-empty", "/search?q=nowhere-to-be-found"), ("search-by-inspection", "/search?q=supervision&per=inspection"),
            ("authorities", "/authorities"), ("authority", code!), ("compare", $"/compare?authority={code!.Split('/')[^1]}&group=england"), ("recurring", $"{code}/recurring"),
            ("learn-from", $"{code}/learn-from"), ("similar-profile", $"{code}/similar-profile"), ("briefing", $"{code}/briefing"), ("themes", "/themes"), ("theme", "/themes/supervision"),
            ("inspection", authority), ("finding", finding), ("papers", "/papers"), ("coverage", "/coverage"), ("about", "/about"), ("model-card", "/about/model-card"),
            ("codebook", "/codebook?example=1"), ("review", "/review"), ("not-found", "/nowhere"),
        ];
        foreach (var (name, url) in pages)
            yield return (name, site + url);
    }

    private static async Task<string> FirstAsync(IPage page, string url, string selector, Func<string, string> read)
    {
        await page.GotoAsync(url);
        return read((await page.Locator(selector).First.GetAttributeAsync("href"))!);
    }
}
