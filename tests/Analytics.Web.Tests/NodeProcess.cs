using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Analytics.Tests;

namespace Analytics.Web.Tests;

/// <summary>A web node as servers start it, in a process of its own that can be killed.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private readonly ProcessStartInfo _start;
    private Process? _process;

    public NodeProcess(string data, string index, string store)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        _start = new ProcessStartInfo("dotnet", [typeof(Upkeep.Health).Assembly.Location, "--contentRoot", RepositoryFolder.File("src/Analytics.Web")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (_start.Environment["DATA"], _start.Environment["Data__Index"], _start.Environment["Store__ConnectionString"], _start.Environment["ASPNETCORE_URLS"]) = (data, index, store, Address.ToString());
    }

    public Uri Address { get; }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        _process = Process.Start(_start) ?? throw new InvalidOperationException("dotnet could not be started.");
        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var client = new HttpClient { BaseAddress = Address };
        while (!await IsReadyAsync(client, cancel))
            await Task.Delay(100, cancel);
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancel)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancel);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
