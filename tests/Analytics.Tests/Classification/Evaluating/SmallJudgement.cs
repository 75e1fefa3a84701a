using Analytics.Classification;
using Analytics.Classification.Evaluating;
using Analytics.Reports;

namespace Analytics.Tests.Classification.Evaluating;

/// <summary>A passage with its labels and what was said of it.</summary>
internal static class SmallJudgement
{
    public static JudgedPassage OfItem(string authority, string[] labels, string[] given, int fold = 0) =>
        Of(authority, FindingKind.ImprovementItem, labels, Polarity.Improvement, given, Polarity.Improvement, fold);

    public static JudgedPassage OfSentence(string authority, string[] labels, Polarity polarity, string[] given, Polarity givenPolarity, int fold = 0) =>
        Of(authority, FindingKind.Narrative, labels, polarity, given, givenPolarity, fold);

    private static JudgedPassage Of(
        string authority, FindingKind kind, string[] labels, Polarity polarity, string[] given, Polarity givenPolarity, int fold) => new(
        new LabelledPassage($"{authority}-{fold}", new Passage("text", kind), labels, polarity, authority),
        new ThemePrediction([.. given.Select(theme => new ThemeProbability(theme, 0.9))], givenPolarity))
        { Fold = fold };
}
