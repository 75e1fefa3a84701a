using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace Analytics.Web.Tests;

/// <summary>The site on a real socket, and Debian's Chromium to look at it.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-browser-{Guid.NewGuid():N}");
    private WebApplicationFactory<Program>? _site;
    private Chromium? _chromium;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _chromium = await Chromium.StartAsync();
        if (_chromium is null)
            return;
        _site = TestSite.Open(_folder, ReviewSite.Key);
        _site.UseKestrel();
        _site.StartServer();
        Address = _site.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        await OtherKindsSite.AddAsync(_site.Services);
    }

    public Task<IPage> OpenAsync(int width = 1280, bool withScripts = true) => Chromium.OpenAsync(_chromium, width, withScripts);

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        if (_site is not null)
            await _site.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
