using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Analytics.Worker.Tests;

/// <summary>The way of a label from the list of doubtful ones to a correction, and from there to exports and the next training.</summary>
public sealed class ReviewCommandTests : IAsyncLifetime
{
    private readonly WorkerProcess _worker = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Filled => _worker.Scratch("filled.csv");

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateDirectory(_worker.Scratch("reports")).FullName;
        File.Copy(Path.Combine(WorkerProcess.SampleFolder, "pellingham-short-2024.pdf"), Path.Combine(folder, "pellingham-short-2024.pdf"));
        await _worker.RunAsync("ingest", folder);
    }

    public ValueTask DisposeAsync()
    {
        _worker.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Lists_doubtful_passages_with_the_reason_and_room_for_an_answer()
    {
        var listed = await _worker.RunAsync("review", "--limit", "5", "--out", Filled);
        var asJson = await _worker.RunAsync("review", "--limit", "5", "--json");

        var lines = await File.ReadAllLinesAsync(Filled, Cancel);
        var passages = JsonDocument.Parse(asJson.Output).RootElement.GetProperty("passages").EnumerateArray().ToList();
        Assert.Equal((0, 0), (listed.ExitCode, asJson.ExitCode));
        Assert.Equal("finding_id,authority,published_on,page,kind,text,themes,polarity,why,corrected_themes,corrected_polarity,reason", lines[0]);
        Assert.Equal(5, lines.Length - 1);
        Assert.All(lines.Skip(1), line => Assert.EndsWith(",,,", line, StringComparison.Ordinal));
        Assert.Equal(lines.Skip(1).Select(line => line[..16]), passages.Select(passage => passage.GetProperty("finding_id").GetString()));
        Assert.All(passages, passage => Assert.Contains("given from", passage.GetProperty("why")[0].GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_only_what_is_asked_for()
    {
        var items = await ReviewAsync("--kind", "improvement-item");
        var supervision = await ReviewAsync("--theme", "supervision");
        var elsewhere = await ReviewAsync("--authority", "Leeds");

        Assert.All(items, passage => Assert.Equal("improvement-item", passage.GetProperty("kind").GetString()));
        Assert.NotEmpty(items);
        Assert.All(supervision, passage => Assert.StartsWith("supervision: ", passage.GetProperty("why")[0].GetString(), StringComparison.Ordinal));
        Assert.Empty(elsewhere);
    }

    [Theory]
    [InlineData("--theme", "finances", "no theme 'finances'")]
    [InlineData("--authority", "Nowhere at all", "'Nowhere at all' is no authority")]
    [InlineData("--limit", "0", "--limit wants")]
    public async Task Refuses_what_it_cannot_list(string option, string value, string message)
    {
        var answer = await _worker.RunAsync("review", option, value);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_filled_in_is_in_force_at_once_and_after_reclassify_and_the_same_file_again_changes_nothing()
    {
        var id = await SentenceAsync();
        await FillAsync($"{id},written-plans:0.612 | Supervision,Mixed,It names both.");

        var first = await CorrectAsync();
        await ChangeAsync("update inspection set model_version = 'older'");
        await _worker.RunAsync("reclassify");
        await _worker.RunAsync("reparse", "--all");
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

        var answer = await _worker.RunAsync("correct", "--in", Filled, "--author", "A. Reader");

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("line 3: no finding 'ffffffffffffffff' is held.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("line 4: The scheme has no theme 'finances'.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("line 6: line 2 is about the same finding.", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("line 5", answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, await StatusAsync("corrections"));
    }

    [Theory]
    [InlineData("supervision,,", "no reason")]
    [InlineData("supervision,good,Read.", "'good' is no polarity")]
    [InlineData(",strength,Read.", "always to be improved")]
    [InlineData("supervision|other,,Read.", "stands alone")]
    public async Task Refuses_what_cannot_be_said_of_an_item(string filled, string message)
    {
        await FillAsync($"{await ItemAsync()},{filled}");

        var answer = await _worker.RunAsync("correct", "--in", Filled, "--author", "A. Reader");

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
        Assert.Equal(0, await StatusAsync("corrections"));
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
    public async Task Corrections_and_past_labels_are_exported_as_csv_too()
    {
        var id = await SentenceAsync();
        await FillAsync($"{id},private-fostering|neglect,neutral,=2+2");
        await CorrectAsync();

        await _worker.RunAsync("export", "--out", _worker.Scratch("csv"), "--format", "csv");

        var correction = (await File.ReadAllLinesAsync(_worker.Scratch("csv/corrections.csv"), Cancel))[1];
        var past = (await File.ReadAllLinesAsync(_worker.Scratch("csv/label_history.csv"), Cancel))[1];
        Assert.Contains(",private-fostering|neglect,neutral,A. Reader,'=2+2,20", correction, StringComparison.Ordinal);
        Assert.Matches($"^{id},.*,model,[^,]+,,20[0-9-]+T[0-9:]+Z$", past);
    }

    [Fact]
    public async Task A_file_without_the_columns_is_wrong_usage()
    {
        await File.WriteAllTextAsync(Filled, "id,themes\n1,supervision\n", Cancel);

        var answer = await _worker.RunAsync("correct", "--in", Filled, "--author", "A. Reader");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("no column 'finding_id'", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrections_are_learnt_from_here_and_from_their_export_elsewhere()
    {
        var id = await SentenceAsync();
        await FillAsync($"{id},private-fostering,neutral,Read.");
        await CorrectAsync();
        var examples = _worker.Scratch("examples.jsonl");
        await File.WriteAllLinesAsync(examples, File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "themes", "examples.jsonl")).Take(200), Cancel);

        var correction = Assert.Single(await ExportAsync("corrections"));
        var here = await TrainAsync("--examples", examples);
        var without = await TrainAsync("--examples", examples, "--without-corrections");
        var elsewhere = await TrainAsync("--examples", examples, "--with", _worker.Scratch("out/corrections.jsonl"), "--without-corrections");

        Assert.Equal((id, "sentence", "neutral"), (correction.GetProperty("id").GetString(), correction.GetProperty("type").GetString(), correction.GetProperty("polarity").GetString()));
        Assert.Equal((201, 1), here.Counts);
        Assert.Equal((200, 0), without.Counts);
        Assert.Equal((201, 0), elsewhere.Counts);
        Assert.Equal(here.Version, elsewhere.Version);
        Assert.NotEqual(here.Version, without.Version);
    }

    [Fact]
    public async Task The_export_tells_which_labels_others_took_the_place_of()
    {
        await FillAsync($"{await SentenceAsync()},private-fostering,neutral,Read.");
        await CorrectAsync();

        var past = Assert.Single(await ExportAsync("label_history"));
        var resources = JsonDocument.Parse(await File.ReadAllTextAsync(_worker.Scratch("out/datapackage.json"), Cancel)).RootElement.GetProperty("resources");

        Assert.Equal("model", past.GetProperty("label_source").GetString());
        Assert.NotEmpty(past.GetProperty("themes").EnumerateArray());
        Assert.Equal(["inspections", "findings", "papers", "responses", "rejections", "corrections", "label_history"], resources.EnumerateArray().Select(resource => resource.GetProperty("name").GetString()));
    }

    private async Task<IReadOnlyList<JsonElement>> ReviewAsync(params string[] options) =>
        [.. JsonDocument.Parse((await _worker.RunAsync(["review", "--json", .. options])).Output).RootElement.GetProperty("passages").EnumerateArray()];

    private Task FillAsync(params string[] lines) =>
        File.WriteAllLinesAsync(Filled, lines.Prepend("finding_id,corrected_themes,corrected_polarity,reason"), Cancel);

    private async Task<(int ExitCode, JsonElement Summary)> CorrectAsync()
    {
        var answer = await _worker.RunAsync("correct", "--in", Filled, "--author", "A. Reader", "--json");
        return (answer.ExitCode, JsonDocument.Parse(answer.Output).RootElement);
    }

    private static (int ExitCode, int Applied, int Unchanged) Counts((int ExitCode, JsonElement Summary) answer) =>
        (answer.ExitCode, answer.Summary.GetProperty("applied").GetInt32(), answer.Summary.GetProperty("unchanged").GetInt32());

    private async Task<string> SentenceAsync() => await FindAsync("select id from finding where kind = 'narrative' order by place limit 1");

    private async Task<string> ItemAsync() => await FindAsync("select id from finding where kind = 'improvement-item' order by place limit 1");

    private async Task<string> FindAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_worker.DataFolder, "store.db")}");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private async Task ChangeAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_worker.DataFolder, "store.db")}");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private async Task<IReadOnlyList<JsonElement>> ExportAsync(string table)
    {
        await _worker.RunAsync("export", "--out", _worker.Scratch("out"));
        return [.. (await File.ReadAllLinesAsync(_worker.Scratch($"out/{table}.jsonl"), Cancel)).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private async Task<int> StatusAsync(string count) =>
        JsonDocument.Parse((await _worker.RunAsync("status", "--json")).Output).RootElement.GetProperty("store").GetProperty(count).GetInt32();

    private async Task<((int Passages, int Corrections) Counts, string Version)> TrainAsync(params string[] options)
    {
        var answer = JsonDocument.Parse((await _worker.RunAsync(["train", "--json", "--out", _worker.Scratch("new.model"), .. options])).Output).RootElement;
        return ((answer.GetProperty("passages").GetInt32(), answer.GetProperty("corrections").GetInt32()), answer.GetProperty("model_version").GetString()!);
    }
}
