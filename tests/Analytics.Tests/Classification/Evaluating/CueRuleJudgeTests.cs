using Analytics.Classification;
using Analytics.Classification.Evaluating;
using Analytics.Reports;

namespace Analytics.Tests.Classification.Evaluating;

public sealed class CueRuleJudgeTests
{
    [Fact]
    public void Gives_themes_by_cue_and_to_sentences_the_polarity_that_most_have_in_the_other_folds()
    {
        IReadOnlyList<LabelledPassage> passages =
        [
            Passage("Neglect is seen early.", FindingKind.Narrative, Polarity.Strength),
            Passage("Neglect is missed.", FindingKind.Narrative, Polarity.Mixed),
            Passage("The response to neglect.", FindingKind.ImprovementItem, Polarity.Improvement),
        ];

        var judged = CueRuleJudge.Judge(passages, [0, 1, 1], SmallTraining.Scheme);

        Assert.All(judged, one => Assert.Equal("neglect", Assert.Single(one.Prediction.Themes).Slug));
        Assert.Equal([Polarity.Mixed, Polarity.Strength, Polarity.Improvement], judged.Select(one => one.Prediction.Polarity));
    }

    private static LabelledPassage Passage(string text, FindingKind kind, Polarity polarity) => new(text, new Passage(text, kind), ["neglect"], polarity, text);
}
