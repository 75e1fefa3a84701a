using Microsoft.AspNetCore.Mvc.Testing;

namespace Analytics.Web.Tests;

/// <summary>A site with settings of its own on a real socket, whose clients have addresses.</summary>
internal sealed class SocketSite : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-socket-{Guid.NewGuid():N}");
    private readonly WebApplicationFactory<Program> _site;

    /// <summary>One that has visited its own pages is as warm as a site is that says that it is ready.</summary>
    public SocketSite(bool withVisits)
        : this(withVisits, [])
    {
    }

    public SocketSite(params (string Name, string Value)[] settings)
        : this(withVisits: false, settings)
    {
    }

    private SocketSite(bool withVisits, (string Name, string Value)[] settings)
    {
        _site = TestSite.Open(_folder, withVisits: withVisits).WithWebHostBuilder(web => settings.ToList().ForEach(setting => web.UseSetting(setting.Name, setting.Value)));
        _site.UseKestrel();
        _site.StartServer();
        Client = _site.CreateClient();
    }

    public HttpClient Client { get; }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
