using Analytics.Classification;
using Analytics.Classification.Linear;
using Analytics.Reports;

namespace Analytics.Tests.Classification;

public sealed class ThemeClassifierTests
{
    private readonly ThemeClassifier _classifier =
        new(new LinearThemeEngine().Train(SmallTraining.Passages, SmallTraining.Scheme, 1, TestContext.Current.CancellationToken));

    [Fact]
    public void Gives_every_finding_its_themes_polarity_and_the_version_of_the_model()
    {
        var findings = new[] { Item("The quality of supervision."), Item("The response to neglect.") };

        var themed = _classifier.Classify(findings);

        Assert.Equal(findings, themed.Select(one => one.Finding));
        Assert.Equal(["supervision", "neglect"], themed.Select(one => one.Themes[0].Slug));
        Assert.All(themed, one => Assert.Equal((Polarity.Improvement, _classifier.Version), (one.Polarity, one.ModelVersion)));
    }

    [Fact]
    public void Pays_no_heed_to_the_framework_tag()
    {
        var themed = _classifier.Classify([Item("The quality of supervision."), Item("The quality of supervision (Outcome 3, National Framework).")]);

        Assert.Equal(themed[0].Themes, themed[1].Themes);
    }

    private static Finding Item(string text) => new()
    {
        Id = "0123456789abcdef", Kind = FindingKind.ImprovementItem, Body = Body.Authority, Ordinal = 1,
        Section = "What needs to improve", Page = 2, Text = text,
    };
}
