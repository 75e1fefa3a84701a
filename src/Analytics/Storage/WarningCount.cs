using System.Text.RegularExpressions;

namespace Analytics.Storage;

/// <summary>Warnings that say the same of different things: <paramref name="Wording"/> has … for what stands between quotation marks and # for numbers.</summary>
/// <param name="Examples">A few of the files that they are about.</param>
public sealed partial record WarningCount(string Wording, int Count, IReadOnlyList<string> Examples)
{
    private const int MostExamples = 3;

    /// <summary>The most frequent first.</summary>
    public static IReadOnlyList<WarningCount> Of(IEnumerable<InspectionWarning> warnings) =>
        [.. warnings
            .GroupBy(WordingOf)
            .Select(same => new WarningCount(same.Key, same.Count(), [.. same.Select(warning => warning.FileName).Distinct().Take(MostExamples)]))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Wording, StringComparer.Ordinal)];

    /// <summary>What a warning says, whatever it says it of.</summary>
    public static string WordingOf(InspectionWarning warning) => Number().Replace(Quoted().Replace(warning.Message, match => $"{match.Value[0]}…{match.Value[^1]}"), "#");

    // An apostrophe within a word closes nothing.
    [GeneratedRegex(@"(?<!\w)'.*?'(?!\w)|""[^""]*""|“[^”]*”|‘.*?’(?!\w)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\d+(?:[-–./,]\d+)*")]
    private static partial Regex Number();
}
