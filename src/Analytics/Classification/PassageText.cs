using System.Text.RegularExpressions;

namespace Analytics.Classification;

/// <summary>What is taken off a printed passage before it is learnt from or classified.</summary>
public static partial class PassageText
{
    /// <summary>
    /// Takes off the National Framework tag at the end (it says which outcome the item serves, not what it is about) and
    /// references to numbered paragraphs.
    /// </summary>
    public static string Strip(string text) =>
        text.Contains('(') ? References().Replace(FrameworkTags().Replace(text, ""), "").TrimEnd() : text;

    /// <summary>The parts of the passage as printed that <see cref="Strip"/> takes off.</summary>
    public static IReadOnlyList<TextRange> Removed(string text)
    {
        if (!text.Contains('('))
            return [];
        var tag = FrameworkTags().Match(text);
        return [.. References().Matches(text).Append(tag).Where(part => part.Success).Select(part => new TextRange(part.Index, part.Index + part.Length))];
    }

    // Inspectors spell the tag "(Outcome 4, National Framework)", "(outcome two)", "(Enabler: the workforce is …, national framework)".
    [GeneratedRegex(@"\s*\((?:[^()]*\bnational\s+framework\b|outcomes?\s+(?:[1-4]|one|two|three|four)\b|enablers?\b)[^()]*\)[\s.;,]*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FrameworkTags();

    [GeneratedRegex(@"\s*\((?:paragraphs?|paras?|recommendations?)\b[^()]*\)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex References();
}
