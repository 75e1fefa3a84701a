using Analytics.Tests.Storage;

namespace Analytics.Worker.Tests;

/// <summary>The backup that the README describes, put back into another database and another folder.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly WorkerProcess _worker = new();
    private readonly WorkerProcess _restored = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dump_and_the_documents_are_all_that_is_needed_to_go_on()
    {
        PrivatePostgres.RequireInstalled();
        await using var server = await PostgresServer.StartAsync("", Cancel);
        var (store, other, dump) = (await server.CreateDatabaseAsync(Cancel), await server.CreateDatabaseAsync(Cancel), _worker.Scratch("store.dump"));
        (_worker.Settings["Store__ConnectionString"], _restored.Settings["Store__ConnectionString"]) = (store, other);
        var reports = Directory.GetFiles(WorkerProcess.SampleFolder, "*.pdf").Order(StringComparer.Ordinal).Take(4).ToArray();
        await _worker.RunAsync(["ingest", .. reports]);

        await server.RunAsync("pg_dump", store, ["-Fc", "-f", dump], Cancel);
        await server.RunAsync("pg_restore", other, ["--no-owner", dump], Cancel);
        Copy(Path.Combine(_worker.DataFolder, "documents"), Path.Combine(_restored.DataFolder, "documents"));
        var again = await _restored.RunAsync("reparse", "--all");

        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Equal(await Working.QueueDrill.ExportAsync(_worker), await Working.QueueDrill.ExportAsync(_restored));
    }

    public void Dispose()
    {
        _worker.Dispose();
        _restored.Dispose();
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(folder.Replace(from, to, StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, file.Replace(from, to, StringComparison.Ordinal));
    }
}
