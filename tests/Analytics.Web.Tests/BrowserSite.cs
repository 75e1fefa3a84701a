using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace Analytics.Web.Tests;

/// <summary>The site on a real socket, and Debian's Chromium to look at it.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-browser-{Guid.NewGuid():N}");
    private WebApplicationFactory<Program>? _site;
    private IPlaywright? _playwright;

    /// <summary>Null where Chromium isn't installed.</summary>
    public IBrowser? Browser { get; private set; }

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium) && Environment.GetEnvironmentVariable("CI") != "true")
            return;
        _site = TestSite.Open(_folder, ReviewSite.Key);
        _site.UseKestrel();
        _site.StartServer();
        Address = _site.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        await OtherKindsSite.AddAsync(_site.Services);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (_site is not null)
            await _site.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
