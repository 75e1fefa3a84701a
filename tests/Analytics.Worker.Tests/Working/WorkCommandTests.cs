using System.Text.Json;
using Analytics.Replica;
using Microsoft.Data.Sqlite;

namespace Analytics.Worker.Tests.Working;

/// <summary>What is left to workers, and what they say they did.</summary>
public sealed class WorkCommandTests : IAsyncLifetime
{
    private static readonly string[] Reports = ["pellingham-short-2024.pdf", "wexmere-short-2019.pdf"];

    private readonly WorkerProcess _worker = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateDirectory(Given).FullName;
        foreach (var name in Reports)
            File.Copy(Path.Combine(WorkerProcess.SampleFolder, name), Path.Combine(folder, name));
        await File.WriteAllTextAsync(Path.Combine(folder, "page.pdf"), "<html><head><title>Gone</title></head></html>", Cancel);
        File.Copy(Path.Combine(folder, Reports[0]), Path.Combine(folder, "z-copy.pdf"));
    }

    public ValueTask DisposeAsync()
    {
        _worker.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Given => _worker.Scratch("given");

    [Fact]
    public async Task What_is_queued_is_read_by_a_worker_under_all_its_names_and_then_passed_over()
    {
        var queued = await JsonAsync("ingest", Given, "--queue");
        Assert.Equal((4, 3, 1, 0), (queued.Int("files"), queued.Int("queued"), queued.Int("same_bytes"), queued.Int("inspections")));
        var waiting = await JsonAsync("status");
        Assert.Equal((3, 0, 0), (waiting.GetProperty("queue").Int("waiting"), waiting.GetProperty("queue").Int("in_work"), waiting.GetProperty("store").Int("documents")));
        Assert.Contains("3  documents wait for a worker", (await _worker.RunAsync("status")).Output, StringComparison.Ordinal);
        Directory.Delete(Given, recursive: true);

        var answer = await _worker.RunAsync("work", "--until-empty", "--json");

        var worked = JsonDocument.Parse(answer.Output).RootElement;
        Assert.Equal(1, answer.ExitCode);
        Assert.Equal((2, 1, 0), (worked.Int("inspections"), worked.Int("rejections"), worked.Int("given_up")));
        var held = await JsonAsync("status");
        Assert.Equal((0, 3, 4), (held.GetProperty("queue").Int("waiting"), held.GetProperty("store").Int("documents"), held.GetProperty("store").Int("files")));
        await InitializeAsync();
        var again = await JsonAsync("ingest", Given, "--queue");
        Assert.Equal((0, 2, 1), (again.Int("queued"), again.Int("unchanged"), again.Int("rejected_before")));
    }

    [Fact]
    public async Task What_another_parser_or_model_derived_is_derived_again_by_a_worker()
    {
        await _worker.RunAsync("ingest", Given);
        await ChangeAsync("update inspection set parser_version = '0 (old)' where id = (select min(id) from inspection); update inspection set model_version = 'old'");

        var reclassify = await JsonAsync("reclassify", "--queue");
        var reparse = await JsonAsync("reparse", "--queue");
        Assert.Equal((2, 2), (reclassify.Int("queued"), reparse.Int("queued")));
        await ChangeAsync("update queued_document set step = 'classify' where sha256 = (select document_sha256 from inspection where parser_version not like '0 %')");
        var answer = await _worker.RunAsync("work", "--until-empty", "--json");

        var worked = JsonDocument.Parse(answer.Output).RootElement;
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal((1, 1), (worked.Int("inspections"), worked.Int("classified")));
        Assert.Equal((0, 0), ((await JsonAsync("reclassify")).Int("changed"), (await JsonAsync("reparse")).Int("same")));
        Assert.Equal(3, (await JsonAsync("reparse")).Int("up_to_date"));
    }

    [Fact]
    public async Task What_is_collected_is_read_by_a_worker_as_if_it_had_been_read_at_once()
    {
        using var atOnce = new WorkerProcess { Settings = { ["Collect__Delay"] = "00:00:00" } };
        _worker.Settings["Collect__Delay"] = "00:00:00";
        var all = ReplicaContent.OfSample();
        await using var site = await ReplicaSite.StartAsync(all with { Reports = [.. all.Reports.Take(6)] });
        string[] collect = ["collect", "ofsted", "--base-url", site.Address.AbsoluteUri];
        await atOnce.RunAsync(collect);

        await _worker.RunAsync([.. collect, "--queue"]);
        Assert.Equal(6, (await JsonAsync("status")).GetProperty("queue").Int("waiting"));
        await _worker.RunAsync("work", "--until-empty");

        Assert.Equal(await QueueDrill.ExportAsync(atOnce), await QueueDrill.ExportAsync(_worker));
    }

    [Fact]
    public async Task A_worker_that_is_told_to_stop_gives_back_what_it_has_and_is_not_to_blame()
    {
        await _worker.RunAsync("ingest", Given, "--queue");
        var poppler = new PopplerInBetween(_worker, seconds: 20);
        using var working = _worker.Launch("work", "--json");
        while ((await JsonAsync("status")).GetProperty("queue").Int("in_work") < 2)
            Assert.False(working.HasEnded);

        await working.StopAsync();
        var answer = await working.EndAsync();

        Assert.True(answer.ExitCode < 2, answer.Error);
        Assert.Equal(2, JsonDocument.Parse(answer.Output).RootElement.Int("given_back"));
        Assert.Empty(poppler.Read);
        var queue = (await JsonAsync("status")).GetProperty("queue");
        Assert.Equal((2, 0), (queue.Int("waiting"), queue.Int("in_work")));
        Assert.Equal(0L, await ReadAsync("select sum(attempts) from queued_document"));
    }

    [Fact]
    public async Task A_document_without_bytes_is_given_up_and_what_was_read_of_it_before_stays()
    {
        _worker.Settings["Work__RetryAfter"] = "00:00:00";
        await _worker.RunAsync("ingest", Path.Combine(Given, Reports[0]));
        await _worker.RunAsync("reparse", "--all", "--queue");
        await _worker.RunAsync("ingest", Given, "--queue");
        foreach (var name in Reports)
            File.Delete(Archived(name));

        var answer = await _worker.RunAsync("work", "--until-empty");

        Assert.Equal(1, answer.ExitCode);
        var status = await JsonAsync("status");
        Assert.Equal(Reports, status.GetProperty("queue").GetProperty("given_up").EnumerateArray().Select(document => document.GetProperty("file_name").GetString()));
        Assert.Equal((3, 1, 2), (status.GetProperty("store").Int("documents"), status.GetProperty("store").Int("inspections"), status.GetProperty("store").Int("rejections")));
        Assert.DoesNotContain(_worker.DataFolder, answer.Output, StringComparison.Ordinal);
        Assert.Contains("given up after 5 attempts: its bytes are not in the archive, or not whole", (await _worker.RunAsync("status")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_does_not_see_the_documents_says_so_and_blames_none_of_them()
    {
        await _worker.RunAsync("ingest", Given, "--queue");
        Directory.Delete(Path.Combine(_worker.DataFolder, "documents"), recursive: true);

        var answer = await _worker.RunAsync("work", "--until-empty");

        Assert.Equal(3, answer.ExitCode);
        Assert.Contains($"Does this worker see the folder in which they are kept, {_worker.DataFolder}/documents?", answer.Error, StringComparison.Ordinal);
        var queue = (await JsonAsync("status")).GetProperty("queue");
        Assert.Equal((3, 0), (queue.Int("waiting"), queue.GetProperty("given_up").GetArrayLength()));
    }

    [Theory]
    [InlineData("--at-once", "0")]
    [InlineData("--at-once", "many")]
    public async Task Refuses_what_means_nothing(params string[] options) => Assert.Equal(2, (await _worker.RunAsync(["work", .. options])).ExitCode);

    private string Archived(string name)
    {
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(Given, name))));
        return Path.Combine(_worker.DataFolder, "documents", sha256[..2], $"{sha256}.bin");
    }

    private async Task<JsonElement> JsonAsync(params string[] arguments) => JsonDocument.Parse((await _worker.RunAsync([.. arguments, "--json"])).Output).RootElement;

    private async Task ChangeAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private async Task<object?> ReadAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancel);
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_worker.DataFolder, "store.db")};Pooling=false");
        await connection.OpenAsync(Cancel);
        return connection;
    }
}

internal static class JsonNumbers
{
    public static int Int(this JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
