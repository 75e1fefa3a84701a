using System.Text.Json;
using Analytics.Exports;
using Analytics.Tests.Storage;

namespace Analytics.Worker.Tests;

/// <summary>What another parser or model derived is derived again from the kept bytes, and nothing else.</summary>
public abstract class DerivationCommandContract(PrivatePostgres? server) : IAsyncLifetime
{
    private static readonly string[] Reports = ["pellingham-short-2024.pdf", "wexmere-short-2019.pdf"];

    private readonly WorkerProcess _worker = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _worker.UseAsync(server);
        var folder = Directory.CreateDirectory(_worker.Scratch("reports")).FullName;
        foreach (var name in Reports)
            File.Copy(Path.Combine(WorkerProcess.SampleFolder, name), Path.Combine(folder, name));
        await File.WriteAllTextAsync(Path.Combine(folder, "page.pdf"), "<html><head><title>Gone</title></head></html>", Cancel);
        await _worker.RunAsync("ingest", folder);
        // Nothing is fetched: the files given are not there any more.
        Directory.Delete(folder, recursive: true);
    }

    public ValueTask DisposeAsync()
    {
        _worker.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_up_to_date_is_left_alone()
    {
        var (answer, summary) = await DeriveAsync("reparse");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal((3, 3, 0, 0), (summary.Documents, summary.UpToDate, summary.Changed, summary.Same));
    }

    [Fact]
    public async Task A_newer_parser_reads_again_and_what_comes_out_the_same_is_no_change()
    {
        await _worker.ChangeStoreAsync("update inspection set parser_version = '0 (old)'; update rejection set parser_version = '0 (old)'; "
            + "update finding set text = 'Read otherwise.' where inspection_id = (select id from inspection i join document d on d.sha256 = i.document_sha256 where d.file_name = 'wexmere-short-2019.pdf')");
        var before = await StatusAsync();

        var (answer, summary) = await DeriveAsync("reparse");

        var after = await StatusAsync();
        Assert.Equal(1, answer.ExitCode);
        Assert.Equal((0, 1, 2), (summary.UpToDate, summary.Changed, summary.Same));
        Assert.Equal("page.pdf", Assert.Single(summary.Rejected).FileName);
        Assert.Equal(before.GetProperty("last_change").GetInt64() + 1, after.GetProperty("last_change").GetInt64());
        Assert.Equal(after.GetProperty("last_change").GetInt64(), after.GetProperty("indexed_up_to").GetInt64());
        Assert.Equal(3, Assert.Single(after.GetProperty("store").GetProperty("parser_versions").EnumerateArray()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_document_that_an_older_parser_rejected_may_be_read_now()
    {
        await _worker.ChangeStoreAsync("""
            insert into rejection (document_sha256, reason, parser_version) select document_sha256, 'not read yet', '0 (old)' from inspection;
            delete from finding_theme; delete from inspection;
            """);

        var (_, summary) = await DeriveAsync("reparse");

        Assert.Equal((1, 2, 0), (summary.UpToDate, summary.Changed, summary.Same));
        Assert.Equal(2, (await StatusAsync()).GetProperty("store").GetProperty("inspections").GetInt32());
    }

    [Fact]
    public async Task All_reads_every_document_again()
    {
        var (_, summary) = await DeriveAsync("reparse", "--all");

        Assert.Equal((0, 0, 3), (summary.UpToDate, summary.Changed, summary.Same));
    }

    [Fact]
    public async Task Documents_without_their_bytes_are_named_and_the_rest_goes_on()
    {
        await _worker.ChangeStoreAsync("update inspection set parser_version = '0 (old)'");
        var kept = Directory.GetFiles(Path.Combine(_worker.DataFolder, "documents"), "*.bin", SearchOption.AllDirectories);
        var lost = kept.Single(path => new FileInfo(path).Length == new FileInfo(Path.Combine(WorkerProcess.SampleFolder, Reports[1])).Length);
        File.Delete(lost);

        var (answer, summary) = await DeriveAsync("reparse");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal([Reports[1]], summary.WithoutBytes);
        Assert.Equal((1, 1), (summary.UpToDate, summary.Same));
        Assert.Equal(2, (await StatusAsync()).GetProperty("store").GetProperty("inspections").GetInt32());
    }

    [Fact]
    public async Task Another_model_classifies_again_what_is_held_also_without_the_bytes()
    {
        await _worker.ChangeStoreAsync("update inspection set model_version = 'an older one'; delete from finding_theme where inspection_id = (select min(id) from inspection)");
        Directory.Delete(Path.Combine(_worker.DataFolder, "documents"), recursive: true);

        var (answer, summary) = await DeriveAsync("reclassify");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal((1, 1, 1), (summary.UpToDate, summary.Changed, summary.Same));
        Assert.DoesNotContain("an older one", (await StatusAsync()).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_in_lines_what_it_did()
    {
        await _worker.ChangeStoreAsync("update rejection set parser_version = '0 (old)'");

        var answer = await _worker.RunAsync("reparse");

        Assert.Contains("2  up to date, left alone", answer.Output, StringComparison.Ordinal);
        Assert.Contains("1  came out as before", answer.Output, StringComparison.Ordinal);
        Assert.Contains("HTML page \"Gone\": no council paper", answer.Output, StringComparison.Ordinal);
    }

    private async Task<(Answer Answer, DerivationSummary Summary)> DeriveAsync(params string[] arguments)
    {
        var answer = await _worker.RunAsync([.. arguments, "--json"]);
        return (answer, JsonSerializer.Deserialize<DerivationSummary>(answer.Output, ExportJson.Options)!);
    }

    private async Task<JsonElement> StatusAsync() => JsonDocument.Parse((await _worker.RunAsync("status", "--json")).Output).RootElement;
}

public sealed class DerivationCommandTests() : DerivationCommandContract(server: null);

public sealed class PostgresDerivationCommandTests(PrivatePostgres server) : DerivationCommandContract(server);
