using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>What the scheme lets a reader say of a finding.</summary>
public static class CorrectionRules
{
    /// <summary>As much of an unknown theme is said again; those of the scheme are shorter.</summary>
    private const int LongestSlug = 60;

    /// <summary>What is wrong with the themes of a correction; null when they can stand.</summary>
    public static string? WhyNot(ThemeScheme scheme, IReadOnlyList<string> themes)
    {
        if (themes.Count == 0)
            return $"A correction names at least one theme; '{ThemeScheme.Other}' where none of the scheme fits.";
        if (themes.FirstOrDefault(slug => scheme.Find(slug) is null) is { } unknown)
            return $"The scheme has no theme '{(unknown.Length <= LongestSlug ? unknown : unknown[..LongestSlug] + "…")}'.";
        return themes.Contains(ThemeScheme.Other) && themes.Distinct().Count() > 1
            ? $"The theme '{ThemeScheme.Other}' says that no theme of the scheme fits, so it stands alone."
            : null;
    }

    /// <summary>What is wrong with the polarity of a correction; null when it can stand.</summary>
    public static string? WhyNot(FindingKind kind, Polarity polarity) =>
        kind == FindingKind.Narrative || polarity == Polarity.Improvement ? null : "A listed item is always to be improved: only its themes can be corrected.";
}
