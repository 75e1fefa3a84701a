using System.CommandLine;
using System.Text.Json;
using Analytics.Classification;
using Analytics.Exports;
using Analytics.Reports;

namespace Analytics.Worker;

/// <summary><c>classify --in FILE --out FILE [--why]</c>: themes and polarity of passages from anywhere, as JSON lines.</summary>
internal static class ClassifyCommand
{
    private const int MostReasons = 5;
    private const char Unreadable = '\uFFFD';

    public static Command Create()
    {
        var input = new Option<string>("--in") { Description = "JSON lines {\"id\", \"text\"}; \"kind\" (improvement-item, priority-action, narrative) and \"section\" help when they are known", HelpName = "FILE", Required = true };
        var output = new Option<string>("--out") { Description = "JSON lines {\"id\", \"themes\": [{\"slug\", \"probability\"}], \"polarity\"}, in the same order", HelpName = "FILE", Required = true };
        var why = new Option<bool>("--why") { Description = "Add to each theme \"why\": the words without which it would be least probable, the strongest first" };

        var command = new Command("classify", "Classify passages by theme and polarity.") { input, output, why };
        command.SetAction((parsed, cancel) => RunAsync(parsed, parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), parsed.GetValue(why), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string input, string output, bool why, CancellationToken cancel)
    {
        InputFile.Existing(input);
        if (Path.GetFullPath(input) == Path.GetFullPath(output))
            throw new UsageException("--in and --out name the same file.");
        InputFile.FolderFor(output);
        using var host = parsed.OpenHost();
        var classifier = host.Get<ThemeClassifier>();
        var (lines, classified, refused) = (0, 0, 0);
        // Written beside and moved: half an answer, or an answer over its own question, must never stand under the name.
        var unfinished = output + ".part";
        await using (var answers = new StreamWriter(unfinished))
        {
            await foreach (var line in File.ReadLinesAsync(input, cancel))
            {
                lines++;
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                if (line.Contains(Unreadable))
                    await Console.Error.WriteLineAsync($"{input}, line {lines}: some characters are not UTF-8; they were read as {Unreadable}.");
                if (TryRead(line, out var question, out var wrong))
                {
                    await answers.WriteLineAsync(Classify(classifier, question, why));
                    classified++;
                }
                else
                {
                    refused++;
                    await Console.Error.WriteLineAsync($"{input}, line {lines}: {wrong}");
                }
            }
        }

        File.Move(unfinished, output, overwrite: true);

        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(new { Classified = classified, Refused = refused, ModelVersion = classifier.Version });
        else
            Console.Out.WriteLine($"{classified:N0} passages classified by {classifier.Version}{(refused > 0 ? $", {refused:N0} lines passed over" : "")}");
        return refused > 0 ? ExitStatus.DoneWithRejectedInput : ExitStatus.Done;
    }

    private static string Classify(ThemeClassifier classifier, Question question, bool why)
    {
        var passage = new Passage(question.Text, question.Kind, question.Section);
        var prediction = classifier.Classify(passage);
        object themes = why
            ? prediction.Themes.Select(theme => new { theme.Slug, theme.Probability, Why = WhatSpokeFor(theme.Slug, passage, classifier) })
            : prediction.Themes;
        return JsonSerializer.Serialize(new { question.Id, Themes = themes, prediction.Polarity }, ExportJson.Options);
    }

    private static IEnumerable<string> WhatSpokeFor(string theme, Passage passage, ThemeClassifier classifier) =>
        classifier.Explain(passage, theme).Where(word => word.Weight > 0).Take(MostReasons).Select(word => word.Word);

    private static bool TryRead(string line, out Question question, out string wrong)
    {
        (question, wrong) = (new Question("", ""), "");
        try
        {
            if (JsonSerializer.Deserialize<Question>(line, ExportJson.Options) is { Id: not null, Text: not null } read)
            {
                question = read;
                return true;
            }
        }
        catch (JsonException)
        {
            // One bad line says nothing about the others.
        }
        wrong = "expected a JSON object with id and text; kind, where given, is improvement-item, priority-action or narrative.";
        return false;
    }

    private sealed record Question(string Id, string Text, FindingKind? Kind = null, string? Section = null);
}
