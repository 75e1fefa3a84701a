using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>Gives findings their themes and polarity.</summary>
public sealed class ThemeClassifier(IThemeModel model)
{
    /// <summary>Goes with every themed finding: another version means that it must be classified again.</summary>
    public string Version => model.Version;

    public IReadOnlyList<ThemedFinding> Classify(IReadOnlyList<Finding> findings) => [.. findings.Select(Classify)];

    private ThemedFinding Classify(Finding finding)
    {
        var prediction = model.Predict(new Passage(PassageText.Strip(finding.Text), finding.Kind, finding.Section));
        return new ThemedFinding(finding, prediction.Themes, prediction.Polarity, model.Version);
    }
}
