using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Classification;
using Analytics.Classification.Evaluating;
using Analytics.Tests.Classification.Evaluating;

namespace Analytics.Tests.Classification;

/// <summary>Floors under the scores on real passages, the same for every engine, and the two yardsticks below it; the model card has the scores themselves.</summary>
public abstract partial class ModelQualityContract
{
    // As the model card has them.
    private const int Seed = 1;
    private const int FoldCount = 5;

    // Five trainings, which all the tests of an engine share.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<JudgedPassage>> CrossValidated = [];

    protected abstract IThemeEngine Engine { get; }

    [Fact]
    public void Holds_its_floors_in_cross_validation_over_real_passages()
    {
        var report = Evaluation.Of(CrossValidate());

        Assert.InRange(report.All.Micro.F1, 0.835, 1);
        Assert.InRange(report.Items.Micro.F1, 0.86, 1);
        Assert.InRange(report.Sentences.Micro.F1, 0.8, 1);
        Assert.InRange(report.All.MacroF1, 0.835, 1);
        Assert.InRange(report.SentencePolarity.Accuracy, 0.89, 1);
        Assert.InRange(report.GivenThemes.Error, 0, 0.05);
        Assert.InRange(report.AllThemes.Error, 0, 0.01);
    }

    [Fact]
    public void Is_above_every_yardstick_in_every_fold()
    {
        var gold = ThemesFolder.RequireGold();
        var foldOf = CrossValidation.FoldsOf(gold, FoldCount, Seed);
        var yardsticks = LinearSvcYardstick.Predict(gold, foldOf, TestContext.Current.CancellationToken);

        var comparison = YardstickComparison.Of(CrossValidate(), [(CueRuleJudge.Name, CueRuleJudge.Judge(gold, foldOf, ThemesFolder.Scheme)), .. yardsticks]);

        Assert.Equal([CueRuleJudge.Name, "plain", "tuned"], comparison.Yardsticks.Select(yardstick => yardstick.Judge));
        Assert.All(comparison.Yardsticks, yardstick => Assert.True(comparison.IsAbove(yardstick), $"{yardstick.Judge}: {string.Join("; ", ScoreTables.Folds(comparison).TextLines())}"));
        Assert.All(comparison.Yardsticks, yardstick => Assert.InRange(comparison.Model.Total.Polarity, yardstick.Total.Polarity, 1));
        // So that a yardstick which has become weak does not pass for a model which is good.
        Assert.All(comparison.Yardsticks.Skip(1), yardstick => Assert.InRange(yardstick.Total.All, 0.775, 1));
    }

    [Fact]
    public void Predicts_the_tag_of_the_national_framework_better_than_by_its_commonest()
    {
        var tags = TagTest.Run(Engine, CrossValidate(), ThemesFolder.Scheme, Seed, TestContext.Current.CancellationToken);

        Assert.NotNull(tags);
        Assert.InRange(tags.FromText.Accuracy, tags.Commonest.Accuracy + 0.15, 1);
        Assert.InRange(tags.FromThemes.Accuracy, tags.Commonest.Accuracy + 0.15, 1);
    }

    [Fact]
    public void Scores_what_its_card_says()
    {
        var card = File.ReadAllText(Path.Combine(ThemesFolder.Path, "model-card.md"));

        var report = Evaluation.Of(CrossValidate());

        // Sums differ in the last digits from processor to processor, from which the networks come to other weights.
        Assert.Equal(CardMicroF1(card, "all"), report.All.Micro.F1, 0.006);
        Assert.Equal(CardMicroF1(card, "items"), report.Items.Micro.F1, 0.006);
        Assert.Equal(CardMicroF1(card, "sentences"), report.Sentences.Micro.F1, 0.006);
    }

    [Fact]
    public void Holds_its_floors_when_it_learns_from_our_own_examples_alone()
    {
        var gold = ThemesFolder.RequireGold();

        var model = Engine.Train(ThemesFolder.Examples, ThemesFolder.Scheme, Seed, TestContext.Current.CancellationToken);
        var scores = ThemeScores.Of(gold.Select(passage => JudgedPassage.By(model, passage)));

        Assert.InRange(scores.Micro.F1, 0.72, 1);
        Assert.InRange(scores.MacroF1, 0.71, 1);
    }

    private IReadOnlyList<JudgedPassage> CrossValidate()
    {
        var gold = ThemesFolder.RequireGold();
        return CrossValidated.GetOrAdd(Engine.Engine.Name, _ => CrossValidation.Judge(
            Engine, gold, CrossValidation.FoldsOf(gold, FoldCount, Seed), ThemesFolder.Scheme, Seed, ThemesFolder.Examples, progress: null, TestContext.Current.CancellationToken));
    }

    private double CardMicroF1(string card, string passages)
    {
        var scores = card[card.IndexOf($"<!-- scores of {Engine.Engine.Name}:", StringComparison.Ordinal)..];
        var row = OverallRow().Matches(scores).First(row => row.Groups["passages"].Value == passages);
        return double.Parse(row.Groups["f1"].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\| (?<passages>\w+) \| [\d,]+ \| [^|]+ \| [^|]+ \| (?<f1>0\.\d+) ", RegexOptions.Multiline)]
    private static partial Regex OverallRow();
}
