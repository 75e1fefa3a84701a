using Analytics.Tests.Storage;

namespace Analytics.Worker.Tests;

/// <summary>A run killed at any moment, then the same command again, ends as an undisturbed one (which is on SQLite).</summary>
public abstract class KilledIngestContract(PrivatePostgres? server) : IDisposable
{
    private static readonly string[] Files = ["inspections.jsonl", "findings.jsonl", "rejections.jsonl", "datapackage.json"];

    private readonly WorkerProcess _undisturbed = new();
    private readonly WorkerProcess _killed = new();

    public void Dispose()
    {
        _undisturbed.Dispose();
        _killed.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Ends_in_the_same_store_as_an_undisturbed_run()
    {
        await _killed.UseAsync(server);
        await _undisturbed.RunAsync("ingest", WorkerProcess.SampleFolder);

        foreach (var documents in new[] { 1, 5, 10, 15, 20 })
            await _killed.KillAtAsync(documents, "ingest", WorkerProcess.SampleFolder);
        // What a killed copy leaves is deleted when nobody can be writing it any more.
        foreach (var partial in Partials())
            File.SetLastWriteTimeUtc(partial, DateTime.UtcNow.AddDays(-2));
        await _killed.RunAsync("ingest", WorkerProcess.SampleFolder);

        Assert.Equal(await ExportAsync(_undisturbed), await ExportAsync(_killed));
        Assert.Contains("up to date", (await _killed.RunAsync("status")).Output, StringComparison.Ordinal);
        Assert.Empty(Partials());
    }

    private string[] Partials() => Directory.GetFiles(Path.Combine(_killed.DataFolder, "documents"), "*.partial");

    private static async Task<string[]> ExportAsync(WorkerProcess worker)
    {
        await worker.RunAsync("export", "--out", worker.Scratch("out"));
        return await Task.WhenAll(Files.Select(file => File.ReadAllTextAsync(worker.Scratch($"out/{file}"), TestContext.Current.CancellationToken)));
    }
}

public sealed class KilledIngestTests() : KilledIngestContract(server: null);

public sealed class PostgresKilledIngestTests(PrivatePostgres server) : KilledIngestContract(server);
