using Analytics.Reports;

namespace Analytics.Classification.Evaluating;

/// <summary>A yardstick that learns next to nothing: the keyword rule of each theme, and for every sentence the commonest polarity.</summary>
public static class CueRuleJudge
{
    public const string Name = "cue rules";

    /// <param name="foldOf">By passage; the commonest polarity of a fold is that of the sentences of the others.</param>
    public static IReadOnlyList<JudgedPassage> Judge(IReadOnlyList<LabelledPassage> passages, IReadOnlyList<int> foldOf, ThemeScheme scheme)
    {
        var rules = new CueRules(scheme);
        var judged = passages.Select((passage, index) =>
            new JudgedPassage(passage, new ThemePrediction([.. rules.Themes(passage.Passage.Text).Select(Certain)], Polarity.Improvement)) { Fold = foldOf[index] }).ToList();
        var commonest = foldOf.Distinct().ToDictionary(fold => fold, fold => Commonest(judged.Where(one => one.Fold != fold)));
        return [.. judged.Select(one => one.IsItem ? one : one with { Prediction = one.Prediction with { Polarity = commonest[one.Fold] } })];
    }

    private static ThemeProbability Certain(string theme) => new(theme, 1);

    private static Polarity Commonest(IEnumerable<JudgedPassage> judged) =>
        judged.Where(one => !one.IsItem).CountBy(one => one.Labelled.Polarity).OrderByDescending(polarity => polarity.Value).FirstOrDefault().Key;
}
