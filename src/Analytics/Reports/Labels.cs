namespace Analytics.Reports;

/// <summary>The themes and the polarity of a finding.</summary>
public sealed record Labels(IReadOnlyList<ThemeProbability> Themes, Polarity Polarity)
{
    /// <summary>Whether both say the same themes, however sure and in whatever order, and the same polarity.</summary>
    public bool SayTheSameAs(Labels other) =>
        Polarity == other.Polarity && Themes.Count == other.Themes.Count && Themes.All(theme => other.Themes.Any(one => one.Slug == theme.Slug));
}

/// <summary>Labels that a finding had until others took their place: those of a model, whose version is given, or of the author of a correction.</summary>
public sealed record PastLabels(string FindingId, string DocumentSha256, Labels Labels, string? ModelVersion, string? Author, DateTimeOffset ReplacedAt);

/// <summary>Who said what a finding is about.</summary>
public enum LabelSource
{
    Model,

    /// <summary>A reader, in a correction.</summary>
    Review,
}
