using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Analytics.Tests;

namespace Analytics.Benchmarks.Compare;

/// <summary>The pages and the API as anyone starts them, in a process of their own over a copy of a data folder.</summary>
internal sealed class ServedData : IAsyncDisposable
{
    private readonly Process _process;
    private readonly WorkFolder? _folder;

    private ServedData(Process process, WorkFolder? folder, Uri address) => (_process, _folder, Address) = (process, folder, address);

    public Uri Address { get; }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long MemoryInMiB
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 >> 20;
        }
    }

    /// <summary>Over a copy, which goes with it, of what was ingested.</summary>
    public static async Task<ServedData> StartAsync(string data, int times, CancellationToken cancel)
    {
        var folder = new WorkFolder();
        var copy = Directory.CreateDirectory(folder.Path("data")).FullName;
        CopyFolder(data, copy);
        if (times > 1)
            GrownStore.Grow(Path.Combine(copy, "store.db"), times);
        return await StartAsync(folder, copy, connection: null, cancel);
    }

    /// <summary>Over a store in PostgreSQL and the index in a data folder.</summary>
    public static Task<ServedData> ServeAsync(string data, string connection, CancellationToken cancel) => StartAsync(folder: null, data, connection, cancel);

    private static async Task<ServedData> StartAsync(WorkFolder? folder, string data, string? connection, CancellationToken cancel)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var web = RepositoryFolder.File("src/Analytics.Web");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(web, "bin", "Release", "net10.0", "Analytics.Web.dll")]) { WorkingDirectory = web, RedirectStandardOutput = true };
        (start.Environment["DATA"], start.Environment["ASPNETCORE_URLS"], start.Environment["RateLimit__RequestsPerMinute"]) = (data, address.ToString(), "0");
        if (connection is not null)
            start.Environment["Store__ConnectionString"] = connection;
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        _ = process.StandardOutput.ReadToEndAsync(cancel);
        var served = new ServedData(process, folder, address);
        using var client = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(client, cancel))
            await Task.Delay(200, cancel);
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder?.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancel)
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

    /// <summary>The documents' bytes are not asked for.</summary>
    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => Path.GetFileName(folder) != "documents"))
            CopyFolder(folder, Directory.CreateDirectory(Path.Combine(to, Path.GetFileName(folder))).FullName);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
