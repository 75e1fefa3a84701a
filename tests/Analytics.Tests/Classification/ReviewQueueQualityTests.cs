using Analytics.Classification;
using Analytics.Classification.Linear;
using Analytics.Reports;

namespace Analytics.Tests.Classification;

/// <summary>On labelled passages that the model has not seen: the queue must bring up wrong labels.</summary>
public sealed class ReviewQueueQualityTests
{
    private const int Asked = 150;

    [Fact]
    public void Wrong_labels_come_up_far_more_often_than_by_chance()
    {
        var gold = ThemesFolder.RequireGold();
        var foldOf = Folds.ByGroup([.. gold.Select(passage => passage.Group)], 3, seed: 1);
        var training = gold.Where((_, index) => foldOf[index] != 0).ToList();
        var unseen = gold.Where((_, index) => foldOf[index] == 0).ToDictionary(passage => passage.Id);
        var classifier = new ThemeClassifier(new LinearThemeEngine().Train(training, ThemesFolder.Scheme, 1, TestContext.Current.CancellationToken));
        var candidates = unseen.Values.Select(passage => Candidate(classifier, passage)).ToList();

        var chosen = new ReviewQueue(classifier, ThemesFolder.Scheme).Choose(candidates, Asked);

        var (byChance, wrong) = (Share(candidates.Select(one => one.Themed)), Share(chosen.Select(one => one.Themed)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{wrong:0.00} of the {Asked} first are labelled wrong, {byChance:0.00} of all {unseen.Count}");
        Assert.Equal(Asked, chosen.Count);
        Assert.True(wrong >= 1.5 * byChance, $"{wrong:0.00} of what is asked about is labelled wrong, {byChance:0.00} of all.");
        Assert.True(chosen.Select(passage => passage.Theme).Distinct().Count() >= 20, "Few themes are asked about.");

        double Share(IEnumerable<ThemedFinding> findings) =>
            findings.Average(themed => themed.Themes.Select(theme => theme.Slug).ToHashSet().SetEquals(unseen[themed.Finding.Id].Themes) ? 0.0 : 1);
    }

    private static ReviewCandidate Candidate(ThemeClassifier classifier, LabelledPassage passage)
    {
        var prediction = classifier.Classify(passage.Passage);
        var kind = passage.Passage.Kind ?? FindingKind.Narrative;
        var finding = new Finding { Id = passage.Id, Kind = kind, Body = Body.Authority, Ordinal = 1, Section = "", Page = 1, Text = passage.Passage.Text };
        return new ReviewCandidate(new ThemedFinding(finding, prediction.Themes, prediction.Polarity, classifier.Version), passage.Group);
    }
}
