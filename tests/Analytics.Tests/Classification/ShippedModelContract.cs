using System.Diagnostics;
using Analytics.Classification;
using Analytics.Classification.Evaluating;
using Analytics.Classification.Linear;

namespace Analytics.Tests.Classification;

/// <summary>What holds for the model file that comes with the program for each engine.</summary>
public abstract class ShippedModelContract
{
    private const int LargestFile = 3 << 20;

    // The budget of 20,000 is for a release build with a core to itself; tests run unoptimised beside each other.
    private const int SlowestBesideOtherTests = 4_000;

    protected abstract IThemeEngine Engine { get; }

    private string FilePath => Path.Combine(ThemesFolder.Path, ShippedModel.FileName(Engine));

    [Fact]
    public void Is_small_and_loads()
    {
        Assert.InRange(new FileInfo(FilePath).Length, 1, LargestFile);
        Assert.StartsWith(Engine.Engine.ToString(), LoadModel().Version);
    }

    [Fact]
    public void Has_its_errors_measured_over_every_theme()
    {
        var measured = MeasuredErrors.Load(Path.Combine(ThemesFolder.Path, MeasuredErrors.FileName(Engine)));

        Assert.Equal(LoadModel().Version, measured.ModelVersion);
        Assert.All(measured.Errors.GroupBy(error => error.Framework), framework => Assert.Equal(ThemesFolder.Scheme.Themes.Select(theme => theme.Slug), framework.Select(error => error.Theme)));
        Assert.All(measured.Errors.GroupBy(error => error.Framework), framework => Assert.Single(framework.Select(error => error.Counts.All).Distinct()));
    }

    [Fact]
    public void Knows_the_themes_of_the_scheme()
    {
        using var file = File.OpenRead(FilePath);

        var weights = ModelPayload.Read(ModelFile.Read(file, Engine.Engine));

        Assert.Equal(ThemesFolder.Scheme.Version, weights.SchemeVersion);
        Assert.Equal(ThemesFolder.Scheme.Themes.Select(theme => theme.Slug), weights.Themes);
    }

    [Fact]
    public void Meets_the_labels_of_our_own_examples()
    {
        var report = Evaluation.Of(LoadModel(), ThemesFolder.Examples);

        Assert.InRange(report.All.Micro.F1, 0.9, 1);
    }

    [Fact]
    public void Meets_the_labels_of_the_real_passages_that_it_learnt_from()
    {
        var report = Evaluation.Of(LoadModel(), ThemesFolder.RequireGold());

        Assert.InRange(report.All.Micro.F1, 0.9, 1);
        Assert.InRange(report.SentencePolarity.Accuracy, 0.95, 1);
    }

    [Fact]
    public void Is_the_one_that_its_card_describes()
    {
        Assert.Contains(LoadModel().Version, File.ReadAllText(Path.Combine(ThemesFolder.Path, "model-card.md")));
    }

    [Fact]
    public void Classifies_thousands_of_passages_a_second()
    {
        var model = LoadModel();
        var passages = ThemesFolder.Examples.Select(example => example.Passage).ToList();
        Assert.All(passages, passage => model.Predict(passage));

        var best = Enumerable.Range(0, 5).Max(_ => PassagesPerSecond(model, passages));

        Assert.InRange(best, SlowestBesideOtherTests, double.PositiveInfinity);
    }

    private static double PassagesPerSecond(IThemeModel model, List<Passage> passages)
    {
        var started = Stopwatch.GetTimestamp();
        passages.ForEach(passage => model.Predict(passage));
        return passages.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private IThemeModel LoadModel()
    {
        using var file = File.OpenRead(FilePath);
        return Engine.Load(file);
    }
}
