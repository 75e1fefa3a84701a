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

/// <summary>A finding with its themes and polarity: what the theme model says of it or, where one is in force, a correction.</summary>
public sealed record ThemedFinding(Finding Finding, IReadOnlyList<ThemeProbability> Themes, Polarity Polarity, string ModelVersion)
{
    /// <summary>The correction whose labels these are; null where they are the model's.</summary>
    public Correction? Correction { get; private init; }

    public LabelSource LabelSource => Correction is null ? LabelSource.Model : LabelSource.Review;

    public Labels Labels => new(Themes, Polarity);

    /// <summary>What the model says, whether a correction stands in its place or not.</summary>
    public Labels ModelLabels => Overruled ?? Labels;

    private Labels? Overruled { get; init; }

    public ThemedFinding CorrectedBy(Correction correction) => this with
    {
        Themes = correction.Labels.Themes,
        Polarity = correction.Polarity,
        Correction = correction,
        Overruled = ModelLabels,
    };

    /// <summary>The same without its correction.</summary>
    public ThemedFinding AsTheModelSays() => new(Finding, ModelLabels.Themes, ModelLabels.Polarity, ModelVersion);
}
