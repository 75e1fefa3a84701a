using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Wording;

/// <summary>Reads grades as reports print them, in tables and at the end of headings.</summary>
internal static partial class PrintedGrades
{
    private static readonly string[] LastWords = ["good", "outstanding", "inadequate", "adequate", "improvement", "judged", "requires"];

    // What a line of "Requires improvement to be good", wrapped at any of its spaces, may hold.
    private static readonly FrozenSet<string> PartsOfGrades = FrozenSet.ToFrozenSet(
        ["requires", "require", "requiresimprovement", "requiresimprovementto", "requiresimprovementtobe", "improvement", "improvementto", "improvementtobe", "improvementtobegood", "tobe", "tobegood", "begood", "not", "judged"]);

    /// <summary>The grade that the whole text says; <see cref="Grade.Unknown"/> for any other wording.</summary>
    public static Grade Read(string text) => Letters(text) switch
    {
        "outstanding" => Grade.Outstanding,
        "good" => Grade.Good,
        "adequate" => Grade.Adequate,
        // "Require improvement" is a slip that real reports contain.
        "requiresimprovementtobegood" or "requiresimprovement" or "requireimprovementtobegood" or "requireimprovement" => Grade.RequiresImprovement,
        "inadequate" => Grade.Inadequate,
        "notjudged" => Grade.NotJudged,
        _ => Grade.Unknown,
    };

    /// <summary>Whether the last word is the last one of some grade: cheap, and true of other texts too.</summary>
    public static bool EndsLikeGrade(string text) => LastWords.Any(word => text.EndsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the text is a grade or the beginning, middle or end of one that is wrapped in its column.</summary>
    public static bool IsPartOfGrade(string text) => Letters(text) is { Length: > 0 } letters && (Read(text) != Grade.Unknown || PartsOfGrades.Contains(letters));

    /// <summary>A heading without the grade it ends with, and the grade, such as "…help and protection: requires improvement to be good".</summary>
    public static (string Heading, Grade? Grade) Divide(string heading)
    {
        var match = GradeAtEnd().Match(heading);
        return match.Success && match.Index > 0
            ? (WithoutLink(heading[..match.Index]), Read(match.Value))
            : (WithoutLink(heading), null);
    }

    private static string WithoutLink(string heading) => LinkAtEnd().Replace(heading.TrimEnd(), "").TrimEnd();

    private static string Letters(string text) => string.Concat(PrintedText.Fold(text).Where(char.IsLetter));

    [GeneratedRegex(@"\b(outstanding|good|requires?\s+improvement(\s+to\s+be\s+good)?|inadequate|adequate|not\s+judged)\s*\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex GradeAtEnd();

    [GeneratedRegex(@"(\s+(is|are))?\s*[:–—-]?$", RegexOptions.IgnoreCase)]
    private static partial Regex LinkAtEnd();
}
