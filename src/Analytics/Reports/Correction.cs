namespace Analytics.Reports;

/// <summary>What a reader says that a finding is about, which stands in place of what the model says. Themes are slugs; <c>other</c> stands alone.</summary>
public sealed record Correction(string FindingId, IReadOnlyList<string> Themes, Polarity Polarity, string Author, string Reason, DateTimeOffset MadeAt)
{
    /// <summary>A reader is certain: each theme has the probability 1.</summary>
    public Labels Labels => new([.. Themes.Select(slug => new ThemeProbability(slug, 1))], Polarity);
}
