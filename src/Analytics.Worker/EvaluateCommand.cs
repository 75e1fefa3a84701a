using System.CommandLine;
using Analytics.Classification;

namespace Analytics.Worker;

/// <summary><c>evaluate --gold FILE</c>: how well the model, or with <c>--folds</c> the method, meets labels given by reading.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var gold = new Option<string>("--gold") { Description = "Labelled passages as JSON lines: id, type, text, themes, polarity, and file to keep those of one authority together", HelpName = "FILE", Required = true };
        var model = new Option<string?>("--model") { Description = "The model file to test (default: the one that comes with the program)", HelpName = "FILE" };
        var folds = new Option<int>("--folds") { Description = "Cross-validate instead: train on all folds but one and the examples, test on that one; authorities are never parted", HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "Of the folds and the training (default 1)", DefaultValueFactory = _ => 1 };

        var command = new Command("evaluate", "Compare a model's themes and polarity with labels given by reading.") { gold, model, folds, seed };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(
            parsed, parsed.GetRequiredValue(gold), parsed.GetValue(model), parsed.GetValue(folds), parsed.GetValue(seed), cancel), cancel));
        return command;
    }

    private static int Run(ParseResult parsed, string gold, string? model, int folds, int seed, CancellationToken cancel)
    {
        if (folds is 1 or < 0 or > 20)
            throw new UsageException("--folds wants a number from 2 to 20.");
        using var host = parsed.OpenHost();
        var scheme = host.Get<ThemeScheme>();
        var passages = InputFile.Passages(gold, scheme);
        var report = folds == 0
            ? Evaluation.Of(model is null ? host.Get<IThemeModel>() : InputFile.Model(model, host.Get<IThemeEngine>()), passages)
            : CrossValidation.Run(host.Get<IThemeEngine>(), passages, scheme, folds, seed, TrainingSet.Load(ShippedData.ThemeExamples, scheme), cancel);

        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(Answer(report));
        else
            Print(report);
        if (folds == 0)
            Console.Error.WriteLine("Passages that the model was trained on score too well (the shipped model's card says which those are); --folds 5 tests on passages it has not seen.");
        return ExitStatus.Done;
    }

    private static object Answer(EvaluationReport report) => new
    {
        All = Scores(report.All),
        Items = Scores(report.Items),
        Sentences = Scores(report.Sentences),
        SentencePolarityAccuracy = report.SentencePolarity.Accuracy,
        SentencePolarityConfusion = report.SentencePolarity.Confusion
            .OrderBy(cell => cell.Key)
            .Select(cell => new { cell.Key.Labelled, cell.Key.Predicted, Passages = cell.Value }),
        Themes = report.All.ByTheme.OrderByDescending(theme => theme.Value.Support).Select(theme => new
        {
            Slug = theme.Key,
            theme.Value.Support,
            theme.Value.Precision,
            theme.Value.Recall,
            theme.Value.F1,
        }),
    };

    private static object Scores(ThemeScores scores) => new
    {
        scores.Passages,
        MicroPrecision = scores.Micro.Precision,
        MicroRecall = scores.Micro.Recall,
        MicroF1 = scores.Micro.F1,
        scores.MacroPrecision,
        scores.MacroRecall,
        scores.MacroF1,
    };

    private static void Print(EvaluationReport report)
    {
        Console.Out.WriteLine("                passages  micro P      R     F1  macro F1");
        PrintScores("all", report.All);
        PrintScores("items", report.Items);
        PrintScores("sentences", report.Sentences);
        Console.Out.WriteLine($"Polarity of sentences: {report.SentencePolarity.Accuracy:0.000} right");
        Console.Out.WriteLine();
        Console.Out.WriteLine("theme                                   labels      P      R     F1");
        foreach (var (slug, counts) in report.All.ByTheme.OrderByDescending(theme => theme.Value.Support))
            Console.Out.WriteLine($"{slug,-38}  {counts.Support,6:N0}  {counts.Precision:0.000}  {counts.Recall:0.000}  {counts.F1:0.000}");
    }

    private static void PrintScores(string what, ThemeScores scores) =>
        Console.Out.WriteLine($"{what,-14}  {scores.Passages,8:N0}    {scores.Micro.Precision:0.000}  {scores.Micro.Recall:0.000}  {scores.Micro.F1:0.000}     {scores.MacroF1:0.000}");
}
