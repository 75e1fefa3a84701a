using Analytics.Tests;
using Analytics.Tests.Storage;

namespace Analytics.Worker.Tests;

/// <summary>The same files through the whole pipeline, once into SQLite and once into PostgreSQL, come out the same to the byte.</summary>
public sealed class SameExportsTests(PrivatePostgres server) : IAsyncLifetime
{
    /// <summary>Every tenth of the real reports, so that every kind and size is among them; all with <c>ANALYTICS_WHOLE_CORPUS=1</c>.</summary>
    private const int EveryReport = 10;

    private readonly WorkerProcess _file = new();
    private readonly WorkerProcess _database = new();

    public async ValueTask InitializeAsync() => await _database.UseAsync(server);

    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What is derived again comes out as before, too.</summary>
    [Fact]
    public async Task The_sample()
    {
        await Task.WhenAll(_file.RunAsync("ingest", WorkerProcess.SampleFolder), _database.RunAsync("ingest", WorkerProcess.SampleFolder));
        await _database.RunAsync("reparse", "--all");
        await _database.RunAsync("reclassify", "--all");

        await AssertSameAsync();
    }

    [Fact]
    public async Task The_real_reports_and_papers_also_after_a_move()
    {
        var every = Environment.GetEnvironmentVariable("ANALYTICS_WHOLE_CORPUS") is { Length: > 0 } ? 1 : EveryReport;
        var reports = Directory.GetFiles(SharedFolder.RequireFile("corpus/pdf")).Order(StringComparer.Ordinal).Where((_, index) => index % every == 0);
        string[] ingest = ["ingest", SharedFolder.RequireFile("papers"), .. reports];

        await Task.WhenAll(_file.RunAsync(ingest), _database.RunAsync(ingest));
        var moved = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        var move = await _file.RunAsync("move", "--from", _file.DataFolder, "--to", moved);
        await _file.RunAsync(("Store__ConnectionString", moved), "export", "--out", _file.Scratch("moved"));

        await AssertSameAsync();
        Assert.Equal(0, move.ExitCode);
        Assert.True(ExportedFiles.Read(_file.Scratch("out")).SequenceEqual(ExportedFiles.Read(_file.Scratch("moved"))), "The export of the moved store differs.");
    }

    private async Task AssertSameAsync()
    {
        var exports = await Task.WhenAll(new[] { _file, _database }.Select(async worker =>
        {
            var answer = await worker.RunAsync("export", "--out", worker.Scratch("out"));
            Assert.Equal(0, answer.ExitCode);
            return ExportedFiles.Read(worker.Scratch("out"));
        }));

        Assert.Equal(8, exports[0].Count);
        Assert.True(exports[0]["findings.jsonl"].Length > 100_000);
        Assert.Equal(exports[0].Keys, exports[1].Keys);
        Assert.All(exports[0], file => Assert.True(file.Value == exports[1][file.Key], $"{file.Key} differs."));
    }
}
