using Analytics.Classification;

namespace Analytics.Tests.Classification;

/// <summary>Floors under the scores on real passages, the same for every engine; the model card has the scores themselves.</summary>
public abstract class ModelQualityContract
{
    private const int Seed = 1;

    // The card has five; with three, a hundredth is lost and half the time is saved.
    private const int FoldCount = 3;

    protected abstract IThemeEngine Engine { get; }

    [Fact]
    public void Holds_its_floors_in_cross_validation_over_real_passages()
    {
        var report = CrossValidation.Run(
            Engine, ThemesFolder.RequireGold(), ThemesFolder.Scheme, FoldCount, Seed, ThemesFolder.Examples, TestContext.Current.CancellationToken);

        Assert.InRange(report.All.Micro.F1, 0.795, 1);
        Assert.InRange(report.Items.Micro.F1, 0.825, 1);
        Assert.InRange(report.Sentences.Micro.F1, 0.75, 1);
        Assert.InRange(report.All.MacroF1, 0.79, 1);
        Assert.InRange(report.SentencePolarity.Accuracy, 0.87, 1);
    }

    [Fact]
    public void Holds_its_floors_when_it_learns_from_our_own_examples_alone()
    {
        var gold = ThemesFolder.RequireGold();

        var model = Engine.Train(ThemesFolder.Examples, ThemesFolder.Scheme, Seed, TestContext.Current.CancellationToken);
        var report = Evaluation.Of(model, gold);

        Assert.InRange(report.All.Micro.F1, 0.72, 1);
        Assert.InRange(report.All.MacroF1, 0.71, 1);
    }
}
