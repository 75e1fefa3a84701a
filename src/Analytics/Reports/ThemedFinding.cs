namespace Analytics.Reports;

public enum Polarity
{
    Improvement,
    Strength,
    Mixed,
    Neutral,
}

/// <summary>A theme that a passage is about, and how sure the model is (0 to 1).</summary>
public sealed record ThemeProbability(string Slug, double Probability);

/// <summary>A finding with what the theme model says of it.</summary>
public sealed record ThemedFinding(Finding Finding, IReadOnlyList<ThemeProbability> Themes, Polarity Polarity, string ModelVersion);
