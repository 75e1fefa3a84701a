using System.CommandLine;
using Analytics.Classification;

namespace Analytics.Worker;

/// <summary><c>train</c>: makes a theme model from labelled passages and the corrections of readers.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var examples = new Option<string>("--examples") { Description = "Labelled passages as JSON lines (default: the examples that come with the program)", HelpName = "FILE", DefaultValueFactory = _ => ShippedData.ThemeExamples };
        var with = new Option<string[]>("--with") { Description = "Further labelled passages; may be given several times", HelpName = "FILE", DefaultValueFactory = _ => [] };
        var without = new Option<bool>("--without-corrections") { Description = "Leave out what readers corrected in the reports held (default: learn from it too)" };
        var model = new Option<string>("--out") { Description = "The model file to write", HelpName = "FILE", Required = true };
        var seed = new Option<int>("--seed") { Description = "The same passages and seed give the same model (default 1)", DefaultValueFactory = _ => 1 };

        var command = new Command("train", "Train a theme model on labelled passages and on the labels that readers corrected.") { examples, with, without, model, seed };
        command.SetAction((parsed, cancel) => Task.Run(() => RunAsync(
            parsed, [parsed.GetRequiredValue(examples), .. parsed.GetRequiredValue(with)], parsed.GetValue(without), parsed.GetRequiredValue(model), parsed.GetValue(seed), cancel), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IReadOnlyList<string> files, bool withoutCorrections, string path, int seed, CancellationToken cancel)
    {
        // Asked for first: nobody should wait for a training to learn that its model cannot be kept.
        InputFile.FolderFor(path);
        using var host = parsed.OpenHost();
        var scheme = host.Get<ThemeScheme>();
        var given = files.SelectMany(file => InputFile.Passages(file, scheme)).ToList();
        var corrected = withoutCorrections ? [] : await ReadCorrectedAsync(host.Corpora.Real, scheme, cancel);
        List<LabelledPassage> passages = [.. Overruled(given, corrected), .. corrected];
        if (passages.Count == 0)
            throw new UsageException($"{string.Join(", ", files)}: no labelled passage to learn from.");
        var model = host.Get<IThemeEngine>().Train(passages, scheme, seed, cancel);

        // Written beside and moved, so that a run that is cut off leaves the model in use as it was.
        var unfinished = path + ".part";
        await using (var file = File.Create(unfinished))
            model.Save(file);
        File.Move(unfinished, path, overwrite: true);

        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(new { Passages = passages.Count, Corrections = corrected.Count, ModelVersion = model.Version, File = Path.GetFullPath(path) });
        else
            Console.Out.WriteLine($"Trained on {passages.Count:N0} passages{(corrected.Count > 0 ? $", {corrected.Count:N0} of them corrected by readers" : "")}: {model.Version}, written to {Path.GetFullPath(path)}");
        return ExitStatus.Done;
    }

    /// <summary>The newest correction of each finding, unless it was withdrawn; one with a theme that the scheme no longer has teaches nothing.</summary>
    private static async Task<IReadOnlyList<LabelledPassage>> ReadCorrectedAsync(Corpus corpus, ThemeScheme scheme, CancellationToken cancel)
    {
        await corpus.Store.MigrateAsync(cancel);
        return
        [
            .. (await corpus.Store.ListCorrectionsAsync(cancel)).Where(entry => entry.IsInForce).Select(entry => entry.ToPassage()).OfType<LabelledPassage>()
                .Where(passage => CorrectionRules.WhyNot(scheme, passage.Themes) is null),
        ];
    }

    /// <summary>Of two opinions on the same words the correction holds.</summary>
    private static IEnumerable<LabelledPassage> Overruled(IEnumerable<LabelledPassage> given, IReadOnlyList<LabelledPassage> corrected)
    {
        var texts = corrected.Select(passage => passage.Passage.Text).ToHashSet();
        return given.Where(passage => !texts.Contains(passage.Passage.Text));
    }
}
