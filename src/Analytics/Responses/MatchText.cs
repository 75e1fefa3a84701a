namespace Analytics.Responses;

/// <summary>A passage prepared for <see cref="ToldAreaMatcher.Score"/>, which then looks at numbers alone.</summary>
public sealed class MatchText
{
    internal MatchText()
    {
    }

    public required string Text { get; init; }

    /// <summary>Its meanings as hashes, ascending, and how much each weighs: the more the rarer it is among findings.</summary>
    internal ulong[] Words { get; init; } = [];

    internal double[] Weights { get; init; } = [];
    internal MeaningKind[] Kinds { get; init; } = [];

    /// <summary>Of the vector of weights.</summary>
    internal double Length { get; init; }

    internal ulong[] Numbers { get; init; } = [];

    /// <summary>Square roots of how probable each theme is, in the order of the scheme; of length 1 together.</summary>
    internal float[] Themes { get; init; } = [];

    /// <summary>What the passage joins by semicolons and the like, each by itself; empty when it is of one piece.</summary>
    internal IReadOnlyList<MatchText> Parts { get; init; } = [];

    internal bool IsEmpty => Words.Length == 0;

    internal double WeightOf(IEnumerable<ulong> words) => words.Sum(word => Array.BinarySearch(Words, word) is >= 0 and var place ? Weights[place] : 0);
}
