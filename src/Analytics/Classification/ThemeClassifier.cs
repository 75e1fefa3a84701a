using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>Gives findings their themes and polarity.</summary>
public sealed class ThemeClassifier(IThemeModel model)
{
    /// <summary>Goes with every themed finding: another version means that it must be classified again.</summary>
    public string Version => model.Version;

    public IReadOnlyList<ThemedFinding> Classify(IReadOnlyList<Finding> findings) => [.. findings.Select(Classify)];

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

    private static Passage Stripped(Passage printed) => printed with { Text = PassageText.Strip(printed.Text) };
}
