using Analytics.Classification;
using Analytics.Reports;

namespace Analytics.Web.Findings;

/// <summary>Why the model gives a passage a theme, or does not.</summary>
public sealed record ThemeReason
{
    public required string Slug { get; init; }
    public required string Name { get; init; }

    /// <summary>Whether the model gives the theme.</summary>
    public required bool IsGiven { get; init; }

    /// <summary>How sure the model is of it (0 to 1).</summary>
    public required double Probability { get; init; }

    /// <summary>The probability from which on the model gives it.</summary>
    public required double Threshold { get; init; }

    /// <summary>What in the passage speaks for the theme (above 0) or against it, the strongest first; nothing for "other", which stands for the lack of themes.</summary>
    public required IReadOnlyList<DecidingWords> Words { get; init; }

    /// <param name="asked">Themes, given or not; without any those that the model gives.</param>
    public static IReadOnlyList<ThemeReason> Of(ThemeClassifier classifier, ThemeScheme scheme, Finding finding, IReadOnlyList<string> asked)
    {
        var passage = new Passage(finding.Text, finding.Kind, finding.Section);
        var printed = PassageWords.Read(finding.Text);
        var given = classifier.Classify(passage).Themes;
        var probabilities = classifier.Probabilities(passage);
        return [.. (asked.Count > 0 ? asked : given.Select(theme => theme.Slug)).Select(slug => new ThemeReason
        {
            Slug = slug,
            Name = scheme.Find(slug)?.Name ?? slug,
            IsGiven = given.Any(theme => theme.Slug == slug),
            Probability = probabilities.Single(theme => theme.Slug == slug).Probability,
            Threshold = classifier.Thresholds.Single(theme => theme.Slug == slug).Probability,
            Words = slug == ThemeScheme.Other ? [] : [.. classifier.Explain(passage, slug).Select(word => new DecidingWords(word.Word, word.Weight, printed.PlacesOf(word.Word)))],
        })];
    }
}

/// <summary>A word in lower case, how much it raises or lowers the log-odds of the theme, and where it stands: characters of the passage's text.</summary>
public sealed record DecidingWords(string Words, double Weight, IReadOnlyList<TextRange> Places);

/// <summary>Why a passage has its themes. Weights are those of the model in use now, whose version is given.</summary>
public sealed record WhyAnswer(string FindingId, string ModelVersion, IReadOnlyList<ThemeReason> Themes);
