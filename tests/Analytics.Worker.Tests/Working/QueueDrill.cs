using System.Globalization;
using Analytics.Tests.Storage;
using Npgsql;

namespace Analytics.Worker.Tests.Working;

/// <summary>The drills come one after the other: each wants both cores. They share what an undisturbed run comes to.</summary>
[CollectionDefinition(Name)]
public sealed class QueueDrills : ICollectionFixture<QueueDrill>
{
    public const string Name = "queue drills";
}

/// <summary>Documents to work on, and the export of one process that reads them undisturbed.</summary>
public sealed class QueueDrill : IAsyncLifetime
{
    /// <summary>Enough for CI; <c>tests/drills</c> asks for more.</summary>
    public static int Kills { get; } = int.Parse(Environment.GetEnvironmentVariable("ANALYTICS_KILLS") ?? "5", CultureInfo.InvariantCulture);

    private const int Reports = 24;

    private readonly WorkerProcess _undisturbed = new();

    public string Folder => _undisturbed.Scratch("reports");

    public int Documents => Directory.GetFiles(Folder).Length;

    /// <summary>Every file of the export, by name.</summary>
    public IReadOnlyDictionary<string, string> Export { get; private set; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.GetFiles(WorkerProcess.SampleFolder, "*.pdf").Order(StringComparer.Ordinal).Take(Reports))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        File.Copy(Path.Combine(WorkerProcess.SampleFolder, "listing.csv"), Path.Combine(Folder, "listing.csv"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "page.pdf"), "<html><head><title>Gone</title></head></html>", TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(Folder, "page.pdf"), Path.Combine(Folder, "page-again.pdf"));
        _undisturbed.Settings["Engines__PdfText"] = "poppler";
        await _undisturbed.RunAsync("ingest", Folder);
        Export = await ExportAsync(_undisturbed);
    }

    public ValueTask DisposeAsync()
    {
        _undisturbed.Dispose();
        return ValueTask.CompletedTask;
    }

    public static async Task<IReadOnlyDictionary<string, string>> ExportAsync(WorkerProcess worker)
    {
        var folder = worker.Scratch("exported");
        var answer = await worker.RunAsync("export", "--out", folder);
        Assert.True(answer.ExitCode == 0, answer.Error);
        return Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
    }

    /// <summary>A store in PostgreSQL whose queue holds every document.</summary>
    public async Task<string> QueueAsync(WorkerProcess worker, PostgresServer server)
    {
        var store = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        worker.Settings["Store__ConnectionString"] = store;
        worker.Settings["Work__Lease"] = "00:00:02";
        var answer = await worker.RunAsync("ingest", Folder, "--queue");
        Assert.True(answer.ExitCode == 0, answer.Error);
        return store;
    }

    public static async Task<PostgresServer> StartServerAsync()
    {
        PrivatePostgres.RequireInstalled();
        return await PostgresServer.StartAsync("", TestContext.Current.CancellationToken);
    }

    /// <summary>Asks the store again and again until the answer is as wanted.</summary>
    public static async Task<T> UntilAsync<T>(string store, string sql, Func<T, bool> isWanted)
    {
        await using var connection = new NpgsqlConnection(store + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        while (true)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            if (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is T answer && isWanted(answer))
                return answer;
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
