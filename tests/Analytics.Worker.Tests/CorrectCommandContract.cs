using System.Text.Json;
using Analytics.Tests.Storage;

namespace Analytics.Worker.Tests;

/// <summary>Labels are corrected and given back, whichever engine the store is on.</summary>
public abstract class CorrectCommandContract(PrivatePostgres? server) : IAsyncLifetime
{
    protected WorkerProcess Worker { get; } = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected string Filled => Worker.Scratch("filled.csv");

    public async ValueTask InitializeAsync()
    {
        await Worker.UseAsync(server);
        var folder = Directory.CreateDirectory(Worker.Scratch("reports")).FullName;
        File.Copy(Path.Combine(WorkerProcess.SampleFolder, "pellingham-short-2024.pdf"), Path.Combine(folder, "pellingham-short-2024.pdf"));
        await Worker.RunAsync("ingest", folder);
    }

    public ValueTask DisposeAsync()
    {
        Worker.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_filled_in_is_in_force_at_once_and_after_reclassify_and_the_same_file_again_changes_nothing()
    {
        var id = await SentenceAsync();
        await FillAsync($"{id},written-plans:0.612 | Supervision,Mixed,It names both.");

        var first = await CorrectAsync();
        await Worker.ChangeStoreAsync("update inspection set model_version = 'older'");
        await Worker.RunAsync("reclassify");
        await Worker.RunAsync("reparse", "--all");
        var again = await CorrectAsync();

        var finding = Assert.Single(await ExportAsync("findings"), row => row.GetProperty("finding_id").GetString() == id);
        Assert.Equal((0, 1, 0), Counts(first));
        Assert.Equal((0, 0, 1), Counts(again));
        Assert.Equal(["written-plans", "supervision"], finding.GetProperty("themes").EnumerateArray().Select(theme => theme.GetProperty("slug").GetString()));
        Assert.Equal(("mixed", "review"), (finding.GetProperty("polarity").GetString(), finding.GetProperty("label_source").GetString()));
        Assert.Equal(1, await StatusAsync("corrections"));
        Assert.Contains(await ExportAsync("findings"), row => row.GetProperty("label_source").GetString() == "model");
    }

    [Fact]
    public async Task Names_the_lines_that_it_refuses_and_takes_the_others()
    {
        var (sentence, item) = (await SentenceAsync(), await ItemAsync());
        await FillAsync(
            $"{sentence},supervision,,Read.", "ffffffffffffffff,supervision,,Read.", $"{item},finances,,Read.", $"{item},,,Not filled in.",
            $"{sentence},leadership,,Twice.");

        var answer = await Worker.RunAsync("correct", "--in", Filled, "--author", "A. Reader");

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("line 3: no finding 'ffffffffffffffff' is held.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("line 4: The scheme has no theme 'finances'.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("line 6: line 2 is about the same finding.", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("line 5", answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, await StatusAsync("corrections"));
    }

    [Fact]
    public async Task Withdrawing_gives_the_label_back_to_the_model_from_a_file_that_a_spreadsheet_saved()
    {
        var id = await SentenceAsync();
        var before = Assert.Single(await ExportAsync("findings"), row => row.GetProperty("finding_id").GetString() == id);
        await FillAsync($"{id},private-fostering,neutral,Read.");
        await CorrectAsync();
        await File.WriteAllTextAsync(Filled, $"finding_id,text,corrected_themes,corrected_polarity,reason\r\n{id},\"of two,\r\nlines\",withdraw,,Read again.\r\n", new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Cancel);

        var withdrawn = await CorrectAsync();
        var again = await CorrectAsync();

        var after = Assert.Single(await ExportAsync("findings"), row => row.GetProperty("finding_id").GetString() == id);
        Assert.Equal((0, 1, 0), Counts(withdrawn));
        Assert.Equal((0, 0, 1), Counts(again));
        Assert.Equal(before.GetRawText(), after.GetRawText());
        Assert.Equal(0, await StatusAsync("corrections"));
        Assert.Equal(["model", "review"], (await ExportAsync("label_history")).Select(row => row.GetProperty("label_source").GetString()));
        Assert.Empty(await ExportAsync("corrections"));
    }

    [Fact]
    public async Task The_export_tells_which_labels_others_took_the_place_of()
    {
        await FillAsync($"{await SentenceAsync()},private-fostering,neutral,Read.");
        await CorrectAsync();

        var past = Assert.Single(await ExportAsync("label_history"));
        var resources = JsonDocument.Parse(await File.ReadAllTextAsync(Worker.Scratch("out/datapackage.json"), Cancel)).RootElement.GetProperty("resources");

        Assert.Equal("model", past.GetProperty("label_source").GetString());
        Assert.NotEmpty(past.GetProperty("themes").EnumerateArray());
        Assert.Equal(["inspections", "findings", "papers", "responses", "rejections", "corrections", "label_history"], resources.EnumerateArray().Select(resource => resource.GetProperty("name").GetString()));
    }

    protected Task FillAsync(params string[] lines) =>
        File.WriteAllLinesAsync(Filled, lines.Prepend("finding_id,corrected_themes,corrected_polarity,reason"), Cancel);

    protected async Task<(int ExitCode, JsonElement Summary)> CorrectAsync()
    {
        var answer = await Worker.RunAsync("correct", "--in", Filled, "--author", "A. Reader", "--json");
        return (answer.ExitCode, JsonDocument.Parse(answer.Output).RootElement);
    }

    protected static (int ExitCode, int Applied, int Unchanged) Counts((int ExitCode, JsonElement Summary) answer) =>
        (answer.ExitCode, answer.Summary.GetProperty("applied").GetInt32(), answer.Summary.GetProperty("unchanged").GetInt32());

    protected async Task<string> SentenceAsync() => await Worker.ReadStoreAsync<string>("select id from finding where kind = 'narrative' order by place limit 1");

    protected async Task<string> ItemAsync() => await Worker.ReadStoreAsync<string>("select id from finding where kind = 'improvement-item' order by place limit 1");

    protected async Task<IReadOnlyList<JsonElement>> ExportAsync(string table)
    {
        await Worker.RunAsync("export", "--out", Worker.Scratch("out"));
        return [.. (await File.ReadAllLinesAsync(Worker.Scratch($"out/{table}.jsonl"), Cancel)).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    protected async Task<int> StatusAsync(string count) =>
        JsonDocument.Parse((await Worker.RunAsync("status", "--json")).Output).RootElement.GetProperty("store").GetProperty(count).GetInt32();
}

public sealed class PostgresCorrectCommandTests(PrivatePostgres server) : CorrectCommandContract(server);
