using System.Text.Json;
using Analytics.Tests.Storage;

namespace Analytics.Worker.Tests;

/// <summary>What is held goes from SQLite to PostgreSQL and back, and says the same there.</summary>
public sealed class MoveCommandTests(PrivatePostgres server) : IAsyncLifetime
{
    private const string Password = "s3cret-of-nobody";

    private readonly WorkerProcess _worker = new();
    private string _database = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Back => _worker.Scratch("back");

    public async ValueTask InitializeAsync()
    {
        _database = $"{await server.CreateDatabaseAsync(Cancel)};Password={Password}";
        await _worker.RunAsync("ingest", Path.Combine(WorkerProcess.SampleFolder, "pellingham-short-2024.pdf"));
    }

    public ValueTask DisposeAsync()
    {
        _worker.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_store_goes_there_and_back_and_every_export_stays_the_same_to_the_byte()
    {
        await _worker.RunAsync("ingest", Path.Combine(WorkerProcess.SampleFolder, "wexmere-short-2019.pdf"), Path.Combine(WorkerProcess.SampleFolder, "papers"));
        await CorrectAsync();
        var before = await ExportAsync("before", ("DATA", _worker.DataFolder));

        var there = await _worker.RunAsync("move", "--from", _worker.DataFolder, "--to", _database);
        var inDatabase = await ExportAsync("there", ("Store__ConnectionString", _database));
        var status = JsonDocument.Parse((await _worker.RunAsync(("Store__ConnectionString", _database), "status", "--json")).Output).RootElement;
        var back = await _worker.RunAsync("move", "--from", _database, "--to", Path.Combine(Back, "store.db"), "--json");
        var returned = await ExportAsync("returned", ("DATA", Back));

        Assert.Equal((0, 0), (there.ExitCode, back.ExitCode));
        Assert.Equal(before, inDatabase);
        Assert.Equal(before, returned);
        Assert.Contains("the same by count and checksum", there.Output, StringComparison.Ordinal);
        Assert.Contains(JsonDocument.Parse(back.Output).RootElement.GetProperty("tables").EnumerateArray(), table => table.GetProperty("name").GetString() == "finding" && table.GetProperty("rows").GetInt64() > 0);
        Assert.DoesNotContain(Password, there.Output + there.Error + back.Output + back.Error, StringComparison.Ordinal);
        Assert.Equal(status.GetProperty("last_change").GetInt64(), status.GetProperty("indexed_up_to").GetInt64());
    }

    [Fact]
    public async Task A_target_that_holds_something_is_refused_with_3()
    {
        await _worker.RunAsync("move", "--from", _worker.DataFolder, "--to", _database);

        var again = await _worker.RunAsync("move", "--from", _worker.DataFolder, "--to", _database);

        Assert.Equal(3, again.ExitCode);
        Assert.StartsWith("Could not run: The target is not empty", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, again.Output + again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_that_is_killed_leaves_the_target_empty_and_can_be_made_again()
    {
        // Enough to be found half way.
        await _worker.ChangeStoreAsync("""
            with recursive n (n) as (select 1 union all select n + 1 from n where n < 200000)
            insert into label_history (finding_id, document_sha256, themes, polarity, replaced_at)
            select 'ffffffffffffffff', (select min(sha256) from document), 'supervision:' || n.n, 'neutral', '2026-01-02T03:04:05.000006Z' from n
            """);

        await _worker.KillAfterALineAsync("move", "--from", _worker.DataFolder, "--to", _database);
        var status = JsonDocument.Parse((await _worker.RunAsync(("Store__ConnectionString", _database), "status", "--json")).Output).RootElement;
        var again = await _worker.RunAsync("move", "--from", _worker.DataFolder, "--to", _database);

        Assert.Equal((0, 0), (status.GetProperty("store").GetProperty("documents").GetInt32(), status.GetProperty("last_change").GetInt32()));
        Assert.Equal(0, again.ExitCode);
    }

    /// <summary>A correction, one that was withdrawn, and so labels that there were before.</summary>
    private async Task CorrectAsync()
    {
        var file = _worker.Scratch("filled.csv");
        var ids = await _worker.ReadStoreAsync<string>("select min(id) || ' ' || max(id) from finding where kind = 'narrative'");
        foreach (var themes in new[] { "private-fostering,neutral", "withdraw," })
        {
            await File.WriteAllLinesAsync(file, ids.Split(' ').Take(themes == "withdraw," ? 1 : 2).Select(id => $"{id},{themes},Read {themes.Length}.").Prepend("finding_id,corrected_themes,corrected_polarity,reason"), Cancel);
            await _worker.RunAsync("correct", "--in", file, "--author", "A. Reader");
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> ExportAsync(string name, (string, string) setting)
    {
        await _worker.RunAsync(setting, "export", "--out", _worker.Scratch(name));
        return ExportedFiles.Read(_worker.Scratch(name));
    }
}

/// <summary>Every file of an export, to compare them to the byte.</summary>
internal static class ExportedFiles
{
    public static IReadOnlyDictionary<string, string> Read(string folder) =>
        new SortedDictionary<string, string>(Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText), StringComparer.Ordinal);
}
