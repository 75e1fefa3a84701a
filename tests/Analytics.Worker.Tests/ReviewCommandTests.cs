using System.Text.Json;

namespace Analytics.Worker.Tests;

/// <summary>The way of a label from the list of doubtful ones to a correction, and from there to exports and the next training.</summary>
public sealed class ReviewCommandTests() : CorrectCommandContract(server: null)
{
    [Fact]
    public async Task Lists_doubtful_passages_with_the_reason_and_room_for_an_answer()
    {
        var listed = await Worker.RunAsync("review", "--limit", "5", "--out", Filled);
        var asJson = await Worker.RunAsync("review", "--limit", "5", "--json");

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
        var answer = await Worker.RunAsync("review", option, value);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("supervision,,", "no reason")]
    [InlineData("supervision,good,Read.", "'good' is no polarity")]
    [InlineData(",strength,Read.", "always to be improved")]
    [InlineData("supervision|other,,Read.", "stands alone")]
    public async Task Refuses_what_cannot_be_said_of_an_item(string filled, string message)
    {
        await FillAsync($"{await ItemAsync()},{filled}");

        var answer = await Worker.RunAsync("correct", "--in", Filled, "--author", "A. Reader");

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
        Assert.Equal(0, await StatusAsync("corrections"));
    }

    [Fact]
    public async Task Corrections_and_past_labels_are_exported_as_csv_too()
    {
        var id = await SentenceAsync();
        await FillAsync($"{id},private-fostering|neglect,neutral,=2+2");
        await CorrectAsync();

        await Worker.RunAsync("export", "--out", Worker.Scratch("csv"), "--format", "csv");

        var correction = (await File.ReadAllLinesAsync(Worker.Scratch("csv/corrections.csv"), Cancel))[1];
        var past = (await File.ReadAllLinesAsync(Worker.Scratch("csv/label_history.csv"), Cancel))[1];
        Assert.Contains(",private-fostering|neglect,neutral,A. Reader,'=2+2,20", correction, StringComparison.Ordinal);
        Assert.Matches($"^{id},.*,model,[^,]+,,20[0-9-]+T[0-9:]+Z$", past);
    }

    [Fact]
    public async Task A_file_without_the_columns_is_wrong_usage()
    {
        await File.WriteAllTextAsync(Filled, "id,themes\n1,supervision\n", Cancel);

        var answer = await Worker.RunAsync("correct", "--in", Filled, "--author", "A. Reader");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("no column 'finding_id'", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrections_are_learnt_from_here_and_from_their_export_elsewhere()
    {
        var id = await SentenceAsync();
        await FillAsync($"{id},private-fostering,neutral,Read.");
        await CorrectAsync();
        var examples = Worker.Scratch("examples.jsonl");
        await File.WriteAllLinesAsync(examples, File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "themes", "examples.jsonl")).Take(200), Cancel);

        var correction = Assert.Single(await ExportAsync("corrections"));
        var here = await TrainAsync("--examples", examples);
        var without = await TrainAsync("--examples", examples, "--without-corrections");
        var elsewhere = await TrainAsync("--examples", examples, "--with", Worker.Scratch("out/corrections.jsonl"), "--without-corrections");

        Assert.Equal((id, "sentence", "neutral"), (correction.GetProperty("id").GetString(), correction.GetProperty("type").GetString(), correction.GetProperty("polarity").GetString()));
        Assert.Equal((201, 1), here.Counts);
        Assert.Equal((200, 0), without.Counts);
        Assert.Equal((201, 0), elsewhere.Counts);
        Assert.Equal(here.Version, elsewhere.Version);
        Assert.NotEqual(here.Version, without.Version);
    }

    private async Task<IReadOnlyList<JsonElement>> ReviewAsync(params string[] options) =>
        [.. JsonDocument.Parse((await Worker.RunAsync(["review", "--json", .. options])).Output).RootElement.GetProperty("passages").EnumerateArray()];

    private async Task<((int Passages, int Corrections) Counts, string Version)> TrainAsync(params string[] options)
    {
        var answer = JsonDocument.Parse((await Worker.RunAsync(["train", "--json", "--out", Worker.Scratch("new.model"), .. options])).Output).RootElement;
        return ((answer.GetProperty("passages").GetInt32(), answer.GetProperty("corrections").GetInt32()), answer.GetProperty("model_version").GetString()!);
    }
}
