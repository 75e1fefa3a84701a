using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>Gives findings, and passages of papers, their themes and polarity.</summary>
public sealed class ThemeClassifier(IThemeModel model)
{
    /// <summary>Goes with everything classified: another version means that it must be classified again.</summary>
    public string Version => model.Version;

    public IReadOnlyList<ThemedFinding> Classify(IReadOnlyList<Finding> findings) => [.. findings.Select(Classify)];

    public IReadOnlyList<ThemedPassage> Classify(IReadOnlyList<PaperPassage> passages) => [.. passages.Select(Classify)];

    /// <summary>Classifies a passage as printed, from wherever it comes.</summary>
    public ThemePrediction Classify(Passage printed) => model.Predict(Stripped(printed));

    /// <summary>How probable each theme is for a passage as printed, in the order of the scheme.</summary>
    public IReadOnlyList<ThemeProbability> Probabilities(Passage printed) => model.Probabilities(Stripped(printed));

    /// <summary>The probability from which on each theme is given, in the same order.</summary>
    public IReadOnlyList<ThemeProbability> Thresholds => model.Thresholds;

    /// <summary>What in a passage as printed speaks for a theme and what against it, the strongest first.</summary>
    public IReadOnlyList<WordWeight> Explain(Passage printed, string theme) => model.Explain(Stripped(printed), theme);

    private ThemedFinding Classify(Finding finding)
    {
        var prediction = Classify(new Passage(finding.Text, finding.Kind, finding.Section));
        return new ThemedFinding(finding, prediction.Themes, prediction.Polarity, model.Version);
    }

    /// <summary>The role of a passage tells its polarity where the council says what it is; what is planned, asked or decided judges nothing.</summary>
    private ThemedPassage Classify(PaperPassage passage)
    {
        var prediction = Classify(new Passage(passage.Text, KindLike(passage.Role), passage.Section));
        var polarity = passage.Role switch
        {
            PassageRole.ToldArea or PassageRole.FurtherAction => Polarity.Improvement,
            PassageRole.Strength => Polarity.Strength,
            PassageRole.Progress => prediction.Polarity,
            _ => Polarity.Neutral,
        };
        return new ThemedPassage(passage, prediction.Themes, polarity, model.Version);
    }

    /// <summary>The kind of finding whose wording it has.</summary>
    private static FindingKind KindLike(PassageRole role) =>
        role is PassageRole.ToldArea or PassageRole.FurtherAction or PassageRole.Action ? FindingKind.ImprovementItem : FindingKind.Narrative;

    private static Passage Stripped(Passage printed) => printed with { Text = PassageText.Strip(printed.Text) };
}
