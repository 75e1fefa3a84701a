using System.Text.Json;

namespace Analytics.Worker.Tests;

public sealed class ClassifyCommandTests : IDisposable
{
    private readonly WorkerProcess _worker = new();

    public void Dispose() => _worker.Dispose();

    [Fact]
    public async Task Answers_each_line_in_order_and_names_the_lines_that_it_cannot_read()
    {
        var (questions, answers) = (_worker.Scratch("in.jsonl"), _worker.Scratch("out.jsonl"));
        await File.WriteAllTextAsync(questions, """
            {"id": "a", "text": "Supervision of social workers is irregular and seldom reflective."}
            {"id": "b"}
            {"id": "c", "text": "The timeliness of initial health assessments.", "kind": "improvement-item"}

            """, TestContext.Current.CancellationToken);

        var run = await _worker.RunAsync("classify", "--in", questions, "--out", answers);

        var rows = (await File.ReadAllLinesAsync(answers, TestContext.Current.CancellationToken)).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a", "c"], rows.Select(row => row.GetProperty("id").GetString()));
        Assert.Equal("supervision", rows[0].GetProperty("themes")[0].GetProperty("slug").GetString());
        Assert.Equal("improvement", rows[1].GetProperty("polarity").GetString());
    }

    [Fact]
    public async Task Adds_to_each_theme_the_words_that_spoke_for_it_when_asked_why()
    {
        var (questions, answers) = (_worker.Scratch("in.jsonl"), _worker.Scratch("out.jsonl"));
        await File.WriteAllTextAsync(questions, """{"id": "a", "text": "Supervision is irregular (paragraph 12) and caseloads are too high."}""", TestContext.Current.CancellationToken);

        await _worker.RunAsync("classify", "--in", questions, "--out", answers, "--why");

        var themes = JsonDocument.Parse(await File.ReadAllTextAsync(answers, TestContext.Current.CancellationToken)).RootElement.GetProperty("themes");
        var why = themes.EnumerateArray().ToDictionary(theme => theme.GetProperty("slug").GetString()!, theme => theme.GetProperty("why").EnumerateArray().Select(word => word.GetString()).ToList());
        Assert.Equal("caseloads", why["caseloads"][0]);
        Assert.Equal("supervision", why["supervision"][0]);
        Assert.All(why.Values, words => Assert.InRange(words.Count, 1, 5));
        Assert.DoesNotContain("paragraph", why.Values.SelectMany(words => words));
    }

    [Fact]
    public async Task Never_writes_over_its_own_input()
    {
        var file = _worker.Scratch("in.jsonl");
        await File.WriteAllTextAsync(file, "{\"id\": \"a\", \"text\": \"Supervision.\"}\n", TestContext.Current.CancellationToken);

        var run = await _worker.RunAsync("classify", "--in", file, "--out", file);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("{\"id\"", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_trained_twice_from_the_same_seed_is_the_same_file()
    {
        var (first, second) = (_worker.Scratch("1.model"), _worker.Scratch("2.model"));

        await _worker.RunAsync("train", "--out", first);
        await _worker.RunAsync("train", "--out", second);

        Assert.Equal(await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(second, TestContext.Current.CancellationToken));
    }
}
