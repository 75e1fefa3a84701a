using System.CommandLine;
using Analytics.Classification;

namespace Analytics.Worker;

/// <summary><c>train</c>: makes a theme model from labelled passages.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var examples = new Option<string>("--examples") { Description = "Labelled passages as JSON lines (default: the examples that come with the program)", HelpName = "FILE", DefaultValueFactory = _ => ShippedData.ThemeExamples };
        var with = new Option<string[]>("--with") { Description = "Further labelled passages; may be given several times", HelpName = "FILE", DefaultValueFactory = _ => [] };
        var model = new Option<string>("--out") { Description = "The model file to write", HelpName = "FILE", Required = true };
        var seed = new Option<int>("--seed") { Description = "The same passages and seed give the same model (default 1)", DefaultValueFactory = _ => 1 };

        var command = new Command("train", "Train a theme model on labelled passages.") { examples, with, model, seed };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(
            parsed, [parsed.GetRequiredValue(examples), .. parsed.GetRequiredValue(with)], parsed.GetRequiredValue(model), parsed.GetValue(seed), cancel), cancel));
        return command;
    }

    private static int Run(ParseResult parsed, IReadOnlyList<string> files, string path, int seed, CancellationToken cancel)
    {
        using var host = parsed.OpenHost();
        var scheme = host.Get<ThemeScheme>();
        var passages = files.SelectMany(file => InputFile.Passages(file, scheme)).ToList();
        var model = host.Get<IThemeEngine>().Train(passages, scheme, seed, cancel);

        // Written beside and moved, so that a run that is cut off leaves the model in use as it was.
        var unfinished = path + ".part";
        using (var file = File.Create(unfinished))
            model.Save(file);
        File.Move(unfinished, path, overwrite: true);

        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(new { Passages = passages.Count, ModelVersion = model.Version, File = Path.GetFullPath(path) });
        else
            Console.Out.WriteLine($"Trained on {passages.Count:N0} passages: {model.Version}, written to {Path.GetFullPath(path)}");
        return ExitStatus.Done;
    }
}
