using System.CommandLine;
using Analytics.Classification;
using Analytics.Classification.Evaluating;
using Analytics.Reports;

namespace Analytics.Worker;

/// <summary><c>evaluate --gold FILE</c>: how well the model, or with <c>--folds</c> the method that made it, meets labels given by reading.</summary>
internal static class EvaluateCommand
{
    private const int UsualFolds = 5;

    private static readonly Option<string> Gold = new("--gold")
    {
        Description = "Labelled passages as JSON lines: id, type, text, themes, polarity, and file to keep those of one authority together",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<string?> Model = new("--model") { Description = "The model file to test (default: the one that comes with the program)", HelpName = "FILE" };

    private static readonly Option<int?> FoldCount = new("--folds")
    {
        Description = "Cross-validate instead: train on all folds but one and the examples, test on that one; authorities are never parted. What follows here does so in 5 folds unless told otherwise",
        HelpName = "N",
    };

    private static readonly Option<int> Seed = new("--seed") { Description = "Of the folds and the training (default 1)", HelpName = "N", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> AcrossFrameworks = new("--across-frameworks") { Description = "Also test on each framework with a model trained on the others" };
    private static readonly Option<string?> FoldsOut = new("--folds-out") { Description = "Only write the folds as JSON lines, for another program to predict (tests/yardstick does)", HelpName = "FILE" };
    private static readonly Option<string?> Predictions = new("--predictions") { Description = "What it predicted, as JSON lines: id, yardstick, themes, polarity; compared in each fold", HelpName = "FILE" };
    private static readonly Option<string?> Card = new("--card") { Description = "Also test across frameworks and what the examples are worth, and write all scores into this model card", HelpName = "FILE" };
    private static readonly Option<string?> Errors = new("--errors") { Description = "Only measure, by cross-validation, how often the labels of whole inspections are right, and write the counts by framework and theme as CSV", HelpName = "FILE" };
    private static readonly Option<string?> Items = new("--items") { Description = "All items of the gold's documents as JSON lines (file, text, body), which tell for --errors which inspections are labelled whole", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("evaluate", "Compare a model's themes and polarity with labels given by reading.")
        {
            Gold, Model, FoldCount, Seed, AcrossFrameworks, FoldsOut, Predictions, Card, Errors, Items,
        };
        command.Validators.Add(call =>
        {
            if (call.GetValue(FoldCount) is < 2 or > 20)
                call.AddError("--folds wants a number from 2 to 20.");
            if (call.GetValue(Errors) is null != call.GetValue(Items) is null)
                call.AddError("--errors and --items go together.");
        });
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), cancel));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        using var host = parsed.OpenHost();
        var scheme = host.Get<ThemeScheme>();
        var gold = parsed.GetRequiredValue(Gold);
        var passages = InputFile.Passages(gold, scheme);
        if (passages.Count == 0)
            throw new UsageException($"{gold} holds no labelled passage.");
        var folds = parsed.GetValue(FoldCount) ?? UsualFolds;
        if (parsed.GetValue(FoldsOut) is { } path)
            return WriteFolds(parsed, path, passages, CrossValidation.FoldsOf(passages, folds, parsed.GetValue(Seed)));
        if (parsed.GetValue(Errors) is { } errors)
            return MeasureErrors(parsed, host, errors, passages, CrossValidation.FoldsOf(passages, folds, parsed.GetValue(Seed)), cancel);
        if (parsed.GetValue(FoldCount) is not null || parsed.GetValue(AcrossFrameworks) || parsed.GetValue(Predictions) is not null || parsed.GetValue(Card) is not null)
            return CrossValidate(parsed, host, scheme, passages, folds, cancel);
        return TestModel(parsed, host, passages);
    }

    private static int WriteFolds(ParseResult parsed, string path, IReadOnlyList<LabelledPassage> passages, IReadOnlyList<int> foldOf)
    {
        FoldsFile.Write(path, passages, foldOf);
        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(new { Passages = passages.Count, Folds = foldOf.Distinct().Count(), File = Path.GetFullPath(path) });
        else
            Console.Out.WriteLine($"{passages.Count:N0} passages in {foldOf.Distinct().Count()} folds, written to {Path.GetFullPath(path)}");
        return ExitStatus.Done;
    }

    private static int MeasureErrors(
        ParseResult parsed, WorkerHost host, string path, IReadOnlyList<LabelledPassage> passages, IReadOnlyList<int> foldOf, CancellationToken cancel)
    {
        var items = InputFile.Items(parsed.GetRequiredValue<string>("--items"));
        InputFile.FolderFor(path);
        var (scheme, engine) = (host.Get<ThemeScheme>(), host.Get<IThemeEngine>());
        var judged = CrossValidation.Judge(
            engine, passages, foldOf, scheme, parsed.GetValue(Seed), TrainingSet.Load(ShippedData.ThemeExamples, scheme), progress: null, cancel);
        var measured = InspectionErrors.Count(ModelOf(parsed, host).Version, judged, items, scheme);
        if (measured.Errors.Count == 0)
            throw new UsageException("Of no inspection every item is labelled: there is nothing to measure.");
        measured.Save(path);
        var inspections = measured.Errors.GroupBy(error => error.Framework).ToDictionary(framework => Slug.Of(framework.Key), framework => framework.First().Counts.All);
        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(new { measured.ModelVersion, Inspections = inspections, File = Path.GetFullPath(path) });
        else
            Console.Out.WriteLine($"Errors of {measured.ModelVersion} over {string.Join(", ", inspections.Select(one => $"{one.Value} × {one.Key}"))}, written to {Path.GetFullPath(path)}");
        return ExitStatus.Done;
    }

    private static int CrossValidate(
        ParseResult parsed, WorkerHost host, ThemeScheme scheme, IReadOnlyList<LabelledPassage> passages, int folds, CancellationToken cancel)
    {
        // Asked for first: nobody should wait minutes to learn that there is no such file.
        var card = parsed.GetValue(Card) is { } path ? InputFile.Existing(path) : null;
        var foldOf = CrossValidation.FoldsOf(passages, folds, parsed.GetValue(Seed));
        var report = new MethodEvaluation(host.Get<IThemeEngine>(), scheme, passages, folds, parsed.GetValue(Seed))
        {
            Examples = TrainingSet.Load(ShippedData.ThemeExamples, scheme),
            Yardsticks = parsed.GetValue(Predictions) is { } predictions ? InputFile.Predictions(predictions, passages, foldOf) : [],
            AcrossFrameworks = parsed.GetValue(AcrossFrameworks) || card is not null,
            WorthOfExamples = card is not null,
            Progress = new ErrorLines(),
        }.Run(cancel);

        if (card is not null)
            File.WriteAllText(card, ModelCard.Update(File.ReadAllText(card), report, ModelOf(parsed, host).Version));
        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(EvaluationAnswer.Of(report));
        else
            EvaluationPrint.Write(report);
        return ExitStatus.Done;
    }

    private static int TestModel(ParseResult parsed, WorkerHost host, IReadOnlyList<LabelledPassage> passages)
    {
        var model = ModelOf(parsed, host);
        var report = Evaluation.Of(model, passages);
        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(EvaluationAnswer.Of(model.Version, report));
        else
            EvaluationPrint.Write(model.Version, report);
        Console.Error.WriteLine("Passages that the model was trained on score too well (the shipped model's card says which those are); --folds 5 tests on passages it has not seen.");
        return ExitStatus.Done;
    }

    private static IThemeModel ModelOf(ParseResult parsed, WorkerHost host) =>
        parsed.GetValue(Model) is { } path ? InputFile.Model(path, host.Get<IThemeEngine>()) : host.Get<IThemeModel>();

    private sealed class ErrorLines : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
