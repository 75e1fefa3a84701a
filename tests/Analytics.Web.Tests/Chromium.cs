using Microsoft.Playwright;

namespace Analytics.Web.Tests;

/// <summary>Debian's Chromium.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Path = "/usr/bin/chromium";

    /// <summary>Milliseconds; other tests keep the machine busy meanwhile.</summary>
    private const float Longest = 120_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Null where it isn't installed.</summary>
    public static async Task<Chromium?> StartAsync()
    {
        if (!File.Exists(Path) && Environment.GetEnvironmentVariable("CI") != "true")
            return null;
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>A window of its own, of a width in CSS pixels; skips the test where there is no Chromium.</summary>
    public static async Task<IPage> OpenAsync(Chromium? chromium, int width, bool withScripts = true)
    {
        Assert.SkipUnless(chromium is not null, "Chromium is not installed.");
        var page = await chromium!._browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = withScripts });
        page.SetDefaultTimeout(Longest);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
