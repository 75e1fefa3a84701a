using System.Diagnostics;

namespace Analytics.Worker.Tests.Working;

/// <summary>
/// A disk that has no more room, as far as that can be had everywhere: no file may grow beyond a limit. <c>tests/drills</c> fills a small file system.
/// </summary>
[Collection(QueueDrills.Name)]
public sealed class FullDiskTests(QueueDrill drill) : IDisposable
{
    private readonly WorkerProcess _worker = new() { Settings = { ["Engines__PdfText"] = "poppler" } };

    public void Dispose() => _worker.Dispose();

    [Fact]
    public async Task Is_told_keeps_nothing_by_halves_and_the_same_call_goes_on_when_there_is_room()
    {
        await using var server = await QueueDrill.StartServerAsync();
        _worker.Settings["Store__ConnectionString"] = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);

        var (status, error) = await RunLimitedAsync("ingest", drill.Folder, "--queue");

        Assert.Equal(3, status);
        Assert.StartsWith("Could not run: ", error, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_worker.DataFolder, "documents"), error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(_worker.DataFolder, "documents"), "*.partial"));
        await _worker.RunAsync("ingest", drill.Folder, "--queue");
        await _worker.RunAsync("work", "--until-empty");
        Assert.Equal(drill.Export, await QueueDrill.ExportAsync(_worker));
    }

    private async Task<(int Status, string Error)> RunLimitedAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", "trap '' XFSZ; ulimit -f 50; exec dotnet \"$@\"", "sh", typeof(CommandLine).Assembly.Location, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["DATA"] = _worker.DataFolder, ["Store__ConnectionString"] = _worker.Settings["Store__ConnectionString"], ["DOTNET_EnableWriteXorExecute"] = "0" },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("There is no sh.");
        var (error, output) = (process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        return (process.ExitCode, await error);
    }
}
