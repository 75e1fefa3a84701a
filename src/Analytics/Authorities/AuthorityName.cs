using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Authorities;

/// <summary>
/// A name of an authority in three foldings, each coarser than the one before: as printed but for case, accents, punctuation, a leading
/// "the" and a trailing "local authority"; without the words for a council; without the words for a kind of area. What the finest folding tells apart stays apart:
/// "Somerset County Council" is the abolished county, "Somerset" and "Somerset Council" are its successor.
/// </summary>
internal sealed partial record AuthorityName(string Printed, string WithoutCouncil, string Core)
{
    public static AuthorityName Fold(string text)
    {
        var printed = Strip(Printable(text), LooseWords());
        var withoutCouncil = Strip(printed, CouncilWords());
        return new AuthorityName(printed, withoutCouncil, Strip(withoutCouncil, KindWords()).Replace(" upon ", " on ", StringComparison.Ordinal));
    }

    private static string Printable(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (rune.Value == '&')
                folded.Append(" and ");
            else if (!VanishesInside(rune) && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return ManySpaces().Replace(folded.ToString(), " ").Trim();
    }

    // Accents, apostrophes of any shape, soft hyphens and marks of no width stand inside a word; everything else divides words.
    private static bool VanishesInside(Rune rune) =>
        rune.Value is '\'' or '\u2018' or '\u2019' or '\u02BC' or '`' or '\u00B4'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static string Strip(string name, Regex words)
    {
        for (var shorter = words.Replace(name, ""); shorter.Length > 0 && shorter != name; shorter = words.Replace(name, ""))
            name = shorter;
        return name;
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex ManySpaces();

    [GeneratedRegex("^the | local authorit(?:y|ies|ys)$", RegexOptions.CultureInvariant)]
    private static partial Regex LooseWords();

    [GeneratedRegex("^(?:the |council of )| (?:unitary authority|ua|councils?|corporation)$", RegexOptions.CultureInvariant)]
    private static partial Regex CouncilWords();

    [GeneratedRegex(
        "^(?:the |royal borough of |london borough of |metropolitan borough of |borough of |city of |county of |county )"
        + "| (?:royal borough of|london borough of|borough of|city of|county of|metropolitan borough|metropolitan district|metropolitan|borough|city|county|district)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex KindWords();
}
