using System.Diagnostics;
using Analytics.Classification;
using Analytics.Classification.Evaluating;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Benchmarks;

/// <summary>How well and how fast each theme engine learns and predicts, over the labelled real passages.</summary>
internal static class ThemeEngineBenchmark
{
    private const int Folds = 5;
    private const int Seed = 1;
    private const int PredictionRounds = 5;

    public static IReadOnlyList<MeasuredEngine> Run(string shared, CancellationToken cancel)
    {
        var scheme = ThemeScheme.Load(ShippedData.ThemeScheme);
        var examples = TrainingSet.Load(ShippedData.ThemeExamples, scheme);
        var gold = TrainingSet.Load(Path.Combine(shared, "gold", "themes.jsonl"), scheme);
        return [.. Engines().Select(engine => Measure(engine, gold, examples, scheme, cancel))];
    }

    private static List<IThemeEngine> Engines()
    {
        using var work = new WorkFolder();
        using var services = work.OpenData("unused");
        return [.. services.GetServices<EngineOffer<IThemeEngine>>().OrderByDescending(offer => offer.IsNamed).Select(offer => offer.Create(services))];
    }

    private static MeasuredEngine Measure(
        IThemeEngine engine, IReadOnlyList<LabelledPassage> gold, IReadOnlyList<LabelledPassage> examples, ThemeScheme scheme, CancellationToken cancel)
    {
        Console.Error.WriteLine($"Theme model: {engine.Engine} …");
        var report = CrossValidation.Run(engine, gold, scheme, Folds, Seed, examples, cancel);
        var clock = Stopwatch.StartNew();
        var model = engine.Train([.. gold, .. examples], scheme, Seed, cancel);
        var training = clock.Elapsed;
        var (size, loading) = SaveAndLoad(engine, model);
        return new MeasuredEngine(engine.Engine.ToString(),
        [
            new("micro-F1, five folds by authority: all passages", $"{report.All.Micro.F1:0.000}"),
            new("micro-F1: improvement items", $"{report.Items.Micro.F1:0.000}"),
            new("micro-F1: sentences", $"{report.Sentences.Micro.F1:0.000}"),
            new("macro-F1", $"{report.All.MacroF1:0.000}"),
            new("polarity of sentences, share right", $"{report.SentencePolarity.Accuracy:0.000}"),
            new($"training on {gold.Count + examples.Count:N0} passages", $"{training.TotalSeconds:N1} s"),
            new("model file", $"{size / 1e6:0.0} MB"),
            new("loading it", $"{loading.TotalMilliseconds:N0} ms"),
            new("passages a second, predicted on one thread", $"{PredictionSpeed(model, gold):N0}"),
        ]);
    }

    private static (long Size, TimeSpan Loading) SaveAndLoad(IThemeEngine engine, IThemeModel model)
    {
        using var file = new MemoryStream();
        model.Save(file);
        file.Position = 0;
        var clock = Stopwatch.StartNew();
        engine.Load(file);
        return (file.Length, clock.Elapsed);
    }

    private static double PredictionSpeed(IThemeModel model, IReadOnlyList<LabelledPassage> passages)
    {
        PredictAll(model, passages);
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < PredictionRounds; round++)
            PredictAll(model, passages);
        return PredictionRounds * passages.Count / clock.Elapsed.TotalSeconds;
    }

    private static void PredictAll(IThemeModel model, IReadOnlyList<LabelledPassage> passages)
    {
        foreach (var passage in passages)
            model.Predict(passage.Passage);
    }
}
