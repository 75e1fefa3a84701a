using Analytics.Classification.Features;
using Analytics.Classification.Networks;

namespace Analytics.Classification.Linear;

/// <summary>All that a trained model knows: what its file holds.</summary>
internal sealed record LinearWeights
{
    public required string SchemeVersion { get; init; }

    /// <summary>Slugs. The themes are the first targets; those of polarity follow.</summary>
    public required IReadOnlyList<string> Themes { get; init; }

    public required Vocabulary Vocabulary { get; init; }
    public required IReadOnlyList<LinearTarget> Targets { get; init; }
    public required SecondWeights Second { get; init; }
}

/// <summary>What is known of one theme or polarity by itself.</summary>
internal sealed record LinearTarget(QuantisedWeights Weights, PlattScale Scale);
