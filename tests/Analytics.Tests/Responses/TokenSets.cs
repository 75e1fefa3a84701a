using System.Text.RegularExpressions;

namespace Analytics.Tests.Responses;

/// <summary>The yardstick: how many words two texts share, nothing else.</summary>
internal static partial class TokenSets
{
    public static double Jaccard(string one, string other) => Common(one, other) / WordsOf(one).Union(WordsOf(other)).Count();

    public static double Containment(string one, string other) => Common(one, other) / Math.Min(WordsOf(one).Count, WordsOf(other).Count);

    private static double Common(string one, string other) => WordsOf(one).Intersect(WordsOf(other)).Count();

    private static HashSet<string> WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
