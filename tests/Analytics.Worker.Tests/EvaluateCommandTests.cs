using System.Globalization;
using System.Text.Json;

namespace Analytics.Worker.Tests;

/// <summary>Over two dozen invented passages of four invented authorities.</summary>
public sealed class EvaluateCommandTests : IDisposable
{
    private readonly WorkerProcess _worker = new();
    private readonly string _gold;

    public EvaluateCommandTests()
    {
        _gold = _worker.Scratch("gold.jsonl");
        File.WriteAllLines(_gold, Enumerable.Range(0, 4).SelectMany(authority => new[]
        {
            Row(authority, 1, "item", "The frequency and quality of supervision.", "supervision", "improvement"),
            Row(authority, 2, "item", "Caseloads that are too high in the duty team.", "caseloads", "improvement"),
            Row(authority, 3, "sentence", "Children living with neglect are recognised early and helped well.", "neglect", "strength"),
            Row(authority, 4, "sentence", "Supervision of social workers is not regular enough.", "supervision", "improvement"),
            Row(authority, 5, "sentence", "Personal advisers keep in touch with care leavers.", "care-leaver-support", "strength"),
            Row(authority, 6, "item", "The recruitment of foster carers.", "foster-carers", "improvement"),
        }));
    }

    public void Dispose() => _worker.Dispose();

    [Theory]
    [InlineData("evaluate", "--gold")]
    [InlineData("train", "--out", "empty.model", "--examples")]
    public async Task Says_that_a_file_holds_no_labelled_passage(params string[] command)
    {
        var empty = _worker.Scratch("empty.jsonl");
        await File.WriteAllTextAsync(empty, "\n", TestContext.Current.CancellationToken);

        var run = await _worker.RunAsync([.. command, empty]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(empty, run.Error, StringComparison.Ordinal);
        Assert.Contains("no labelled passage", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_train_what_cannot_be_kept()
    {
        var run = await _worker.RunAsync("train", "--examples", _gold, "--out", _worker.Scratch("nowhere/a.model"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_how_well_the_shipped_model_meets_the_labels()
    {
        var run = await _worker.RunAsync("evaluate", "--gold", _gold);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("24 passages of 4 authorities", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^all +24  [01]\.\d{3} \([01]\.\d{3}–[01]\.\d{3}\) ", run.Output);
        Assert.Contains("Calibration error (ECE)", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^supervision +8  ", run.Output);
        Assert.Contains("score too well", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compares_the_method_with_what_another_program_predicted_of_the_same_folds()
    {
        var (folds, predictions) = (_worker.Scratch("folds.jsonl"), _worker.Scratch("predictions.jsonl"));

        var written = await _worker.RunAsync("evaluate", "--gold", _gold, "--folds", "2", "--folds-out", folds);
        var passages = File.ReadLines(folds).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        await File.WriteAllLinesAsync(predictions, passages.Select(Predict), TestContext.Current.CancellationToken);
        var run = await _worker.RunAsync("evaluate", "--gold", _gold, "--folds", "2", "--predictions", predictions, "--json");

        Assert.Equal((0, 0), (written.ExitCode, run.ExitCode));
        Assert.Equal([0, 1], passages.Select(passage => passage.GetProperty("fold").GetInt32()).Distinct().Order());
        var judges = JsonDocument.Parse(run.Output).RootElement.GetProperty("yardsticks").EnumerateArray().ToDictionary(judge => judge.GetProperty("judge").GetString()!);
        Assert.Equal(["model", "cue rules", "guess"], judges.Keys);
        Assert.Equal(2, judges["model"].GetProperty("by_fold").GetArrayLength());
        Assert.True(judges["guess"].GetProperty("model_is_above_in_every_fold").GetBoolean());
        Assert.Contains("Fold 2 of 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_the_scores_into_the_model_card()
    {
        var card = _worker.Scratch("card.md");
        await File.WriteAllTextAsync(card, """
            # By hand
            <!-- scores of linear: written by evaluate --card -->
            <!-- end of the scores of linear -->
            <!-- scores of microsoft-ml: written by evaluate --card -->
            <!-- end of the scores of microsoft-ml -->
            """, TestContext.Current.CancellationToken);

        var run = await _worker.RunAsync(("Engines__ThemeModel", "linear"), "evaluate", "--gold", _gold, "--folds", "2", "--card", card);

        Assert.Equal(0, run.ExitCode);
        var lines = await File.ReadAllLinesAsync(card, TestContext.Current.CancellationToken);
        Assert.StartsWith("Model: `linear ", lines[2], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("| all, trained on our examples and the scheme alone | 24 |", StringComparison.Ordinal));
        Assert.Equal(["<!-- scores of microsoft-ml: written by evaluate --card -->", "<!-- end of the scores of microsoft-ml -->"], lines[^2..]);
    }

    [Fact]
    public async Task Writes_how_often_the_labels_of_whole_inspections_are_right()
    {
        var (items, errors) = (_worker.Scratch("items.jsonl"), _worker.Scratch("linear.errors.csv"));
        await File.WriteAllLinesAsync(
            items,
            File.ReadLines(_gold).Select(line => JsonDocument.Parse(line).RootElement).Where(row => row.GetProperty("type").GetString() == "item")
                .Select(row => JsonSerializer.Serialize(new { file = row.GetProperty("file").GetString(), text = row.GetProperty("text").GetString(), body = "LA" })),
            TestContext.Current.CancellationToken);

        var run = await _worker.RunAsync(("Engines__ThemeModel", "linear"), "evaluate", "--gold", _gold, "--items", items, "--errors", errors, "--folds", "2");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("over 12 × ilacs-short", run.Output, StringComparison.Ordinal);
        Assert.Contains(await File.ReadAllLinesAsync(errors, TestContext.Current.CancellationToken), line => line.EndsWith(",ilacs-short,foster-carers,4,0,0,8", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--errors", "errors.csv", "--errors and --items go together")]
    [InlineData("--folds", "1", "from 2 to 20")]
    [InlineData("--predictions", "/there/is/no/file.jsonl", "There is no file")]
    [InlineData("--card", "/there/is/no/card.md", "There is no file")]
    public async Task Says_what_is_wrong_with_a_call(string option, string value, string message)
    {
        var run = await _worker.RunAsync("evaluate", "--gold", _gold, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private static string Row(int authority, int number, string type, string text, string theme, string polarity) => JsonSerializer.Serialize(new
    {
        id = string.Create(CultureInfo.InvariantCulture, $"{authority}-{number}"),
        type,
        file = $"{authority}_invented-town__ilacs-short__2024-01-0{number}.pdf",
        text,
        themes = new[] { theme },
        polarity,
    });

    private static string Predict(JsonElement passage) =>
        JsonSerializer.Serialize(new { id = passage.GetProperty("id").GetString(), yardstick = "guess", themes = new[] { "other" }, polarity = "mixed" });
}
