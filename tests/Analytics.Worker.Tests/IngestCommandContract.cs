using System.Text.Json;
using Analytics.Tests.Storage;

namespace Analytics.Worker.Tests;

/// <summary>Files and folders come into the store, whichever engine it is on.</summary>
public abstract class IngestCommandContract(PrivatePostgres? server) : IAsyncLifetime
{
    private readonly WorkerProcess _worker = new();

    public async ValueTask InitializeAsync() => await _worker.UseAsync(server);

    public ValueTask DisposeAsync()
    {
        _worker.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Reads_a_folder_and_passes_over_it_the_second_time()
    {
        var reports = Copy("pellingham-short-2024.pdf", "wexmere-short-2019.pdf");

        var first = await SummaryAsync("ingest", reports, "--json");
        var second = await SummaryAsync("ingest", reports, "--json");

        Assert.Equal((2, 2, 0), (first.Files, first.Inspections, first.Unchanged));
        Assert.Equal((2, 0, 2), (second.Files, second.Inspections, second.Unchanged));
    }

    [Fact]
    public async Task Says_with_its_exit_status_that_input_was_rejected_also_the_second_time()
    {
        var page = _worker.Scratch("page.pdf");
        await File.WriteAllTextAsync(page, "<html><head><title>Gone</title></head></html>", TestContext.Current.CancellationToken);

        var first = await _worker.RunAsync("ingest", page);
        var second = await _worker.RunAsync("ingest", page);

        Assert.Equal((1, 1), (first.ExitCode, second.ExitCode));
        Assert.Contains("HTML page \"Gone\": no council paper", first.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_the_same_bytes_under_another_name_once()
    {
        var reports = Copy("pellingham-short-2024.pdf");
        File.Copy(Path.Combine(reports, "pellingham-short-2024.pdf"), Path.Combine(reports, "z-again.pdf"));

        var summary = await SummaryAsync("ingest", reports, "--json");

        Assert.Equal((2, 1, 1), (summary.Files, summary.Inspections, summary.SameBytes));
    }

    [Fact]
    public async Task Takes_the_publication_date_of_a_listing_also_when_the_report_is_held_already()
    {
        var reports = Copy("pellingham-short-2024.pdf");
        await _worker.RunAsync("ingest", reports);
        var listing = _worker.Scratch("list.csv");
        await File.WriteAllTextAsync(listing, "file,published_on\npellingham-short-2024.pdf,2024-12-24\n", TestContext.Current.CancellationToken);

        await _worker.RunAsync("ingest", reports, "--listing", listing);
        await _worker.RunAsync("export", "--out", _worker.Scratch("out"));

        var row = JsonDocument.Parse(await File.ReadAllTextAsync(_worker.Scratch("out/inspections.jsonl"), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("2024-12-24", row.GetProperty("published_on").GetString());
        Assert.Equal("listing", row.GetProperty("published_on_source").GetString());
    }

    [Fact]
    public async Task Names_what_cannot_be_opened_takes_a_pipe_for_empty_and_reads_the_rest()
    {
        var reports = Copy("pellingham-short-2024.pdf");
        File.CreateSymbolicLink(Path.Combine(reports, "broken.pdf"), Path.Combine(reports, "nowhere.pdf"));
        using var pipe = System.Diagnostics.Process.Start("mkfifo", Path.Combine(reports, "pipe.pdf"));
        await pipe.WaitForExitAsync(TestContext.Current.CancellationToken);

        var summary = await SummaryAsync("ingest", reports, "--json");

        Assert.Equal((1, 1, 1), (summary.Inspections, summary.Rejections, summary.Unreadable));
        Assert.Equal(["broken.pdf", "pipe.pdf"], summary.Refused.Select(file => file.FileName));
    }

    [Fact]
    public async Task Shows_what_could_not_be_opened_in_the_status_until_it_can_be_or_is_gone()
    {
        var reports = Copy("pellingham-short-2024.pdf");
        File.CreateSymbolicLink(Path.Combine(reports, "broken.pdf"), Path.Combine(reports, "nowhere.pdf"));
        File.CreateSymbolicLink(Path.Combine(reports, "gone.pdf"), Path.Combine(reports, "nowhere.pdf"));
        await _worker.RunAsync("ingest", reports);
        var first = await _worker.RunAsync("status");

        File.Delete(Path.Combine(reports, "broken.pdf"));
        File.Delete(Path.Combine(reports, "gone.pdf"));
        File.Copy(Path.Combine(WorkerProcess.SampleFolder, "wexmere-short-2019.pdf"), Path.Combine(reports, "broken.pdf"));
        await _worker.RunAsync("ingest", reports);
        var second = await _worker.RunAsync("status");

        Assert.Contains("2  files could not be opened", first.Output, StringComparison.Ordinal);
        Assert.Contains("broken.pdf: ", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(reports, first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("could not be opened", second.Output, StringComparison.Ordinal);
    }

    private string Copy(params string[] names)
    {
        var folder = Directory.CreateDirectory(_worker.Scratch("reports")).FullName;
        foreach (var name in names)
            File.Copy(Path.Combine(WorkerProcess.SampleFolder, name), Path.Combine(folder, name));
        return folder;
    }

    private async Task<IngestSummary> SummaryAsync(params string[] arguments) =>
        JsonSerializer.Deserialize<IngestSummary>((await _worker.RunAsync(arguments)).Output, Exports.ExportJson.Options)!;
}

public sealed class IngestCommandTests() : IngestCommandContract(server: null);

public sealed class PostgresIngestCommandTests(PrivatePostgres server) : IngestCommandContract(server);
