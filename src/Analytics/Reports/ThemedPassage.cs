namespace Analytics.Reports;

/// <summary>A passage of a paper with its themes and polarity.</summary>
public sealed record ThemedPassage(PaperPassage Passage, IReadOnlyList<ThemeProbability> Themes, Polarity Polarity, string ModelVersion);
