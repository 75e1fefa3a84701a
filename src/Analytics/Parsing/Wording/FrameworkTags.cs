using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Wording;

/// <summary>
/// Reads the reference to the Children's Social Care National Framework (DfE, December 2023) that an item ends with, in any of its spellings:
/// "(Outcome two, National Framework)", "(National Framework enabler 2)", "(Enabler: the workforce is equipped and effective, national framework)".
/// </summary>
internal static partial class FrameworkTags
{
    // The names that the National Framework gives its outcomes and enablers.
    private static readonly (string Words, FrameworkTag Tag)[] Names =
    [
        ("stay together", FrameworkTag.Outcome1),
        ("family network", FrameworkTag.Outcome2),
        ("safe in and outside", FrameworkTag.Outcome3),
        ("stable, loving homes", FrameworkTag.Outcome4),
        ("stable loving homes", FrameworkTag.Outcome4),
        ("multi-agency working", FrameworkTag.Enabler1),
        ("leaders drive conditions", FrameworkTag.Enabler2),
        ("workforce is equipped", FrameworkTag.Enabler3),
    ];

    /// <summary>The first outcome or enabler of the brackets at the end; null when there are none.</summary>
    public static FrameworkTag? Read(string text)
    {
        var folded = PrintedText.Fold(text);
        if (LastBrackets().Match(folded) is not { Success: true } brackets)
            return null;
        var inside = brackets.Groups[1].Value;
        return NumberedIn(inside) ?? NamedIn(inside);
    }

    private static FrameworkTag? NumberedIn(string text)
    {
        var match = Numbered().Match(text);
        return !match.Success ? null : (match.Groups[1].Value[0], Number(match.Groups[2].Value)) switch
        {
            ('o', 1) => FrameworkTag.Outcome1,
            ('o', 2) => FrameworkTag.Outcome2,
            ('o', 3) => FrameworkTag.Outcome3,
            ('o', 4) => FrameworkTag.Outcome4,
            ('e', 1) => FrameworkTag.Enabler1,
            ('e', 2) => FrameworkTag.Enabler2,
            ('e', 3) => FrameworkTag.Enabler3,
            _ => null,
        };
    }

    private static FrameworkTag? NamedIn(string text)
    {
        if (!text.Contains("framework", StringComparison.Ordinal) && !text.Contains("outcome", StringComparison.Ordinal) && !text.Contains("enabler", StringComparison.Ordinal))
            return null;
        foreach (var (words, tag) in Names)
        {
            if (text.Contains(words, StringComparison.Ordinal))
                return tag;
        }
        return null;
    }

    private static int Number(string word) => word switch
    {
        "1" or "one" => 1,
        "2" or "two" => 2,
        "3" or "three" => 3,
        "4" or "four" => 4,
        _ => 0,
    };

    [GeneratedRegex(@"\(([^()]*)\)[\s.;,]*$")]
    private static partial Regex LastBrackets();

    [GeneratedRegex(@"\b(outcomes?|enablers?)[\s:,-]*(\d|one|two|three|four)\b")]
    private static partial Regex Numbered();
}
