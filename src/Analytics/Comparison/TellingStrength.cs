using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>Chooses the sentence of praise that is shown for a theme.</summary>
internal static partial class TellingStrength
{
    /// <summary>A sentence of fewer words seldom says what was done.</summary>
    private const int FewestWords = 8;

    /// <summary>
    /// Whether a sentence that the model takes for praise can be shown as such: it says a word of praise and none of weakness. The
    /// model errs most in telling praise from criticism, and a mistake held up as an example is worse than an example left out. A reader's label is taken as it is.
    /// </summary>
    public static bool IsTelling(ThemedFinding strength) =>
        strength.LabelSource == LabelSource.Review || (Praise().IsMatch(strength.Finding.Text) && !Weakness().IsMatch(strength.Finding.Text));

    /// <summary>By theme, the most telling one of an inspection's strengths: long enough to say something, surely of the theme, and of few others. Always the same one.</summary>
    public static IReadOnlyDictionary<string, ThemedFinding> ByTheme(IEnumerable<ThemedFinding> strengths) => strengths
        .Where(IsTelling)
        .SelectMany(strength => strength.Themes, (strength, theme) => (Strength: strength, Theme: theme))
        .GroupBy(one => one.Theme.Slug)
        .ToDictionary(theme => theme.Key, theme => theme
            .OrderByDescending(one => Words(one.Strength.Finding.Text) >= FewestWords)
            .ThenByDescending(one => Math.Round(one.Theme.Probability, 2) / Math.Sqrt(one.Strength.Themes.Count))
            .ThenBy(one => one.Strength.Finding.Id, StringComparer.Ordinal)
            .First().Strength);

    private static int Words(string text) => text.AsSpan().Count(' ') + 1;

    [GeneratedRegex(
        @"\b(?:good|effective(?:ly)?|strong(?:ly)?|strengthened|well|excellent|outstanding|thorough(?:ly)?|robust(?:ly)?|improved|timely|high(?:ly|[- ]quality)?|positive(?:ly)?|clear(?:ly)?|comprehensive|"
        + @"skilled|reflective|responsive|benefits?|impressive|creative|sensitive(?:ly)?|purposeful|detailed|appropriate(?:ly)?|successful(?:ly)?|manageable|stable|better|quickly|swift(?:ly)?|prompt(?:ly)?|valued?|"
        + @"committed|supported|careful(?:ly)?|rigorous(?:ly)?|consistent(?:ly)?)\b",
        RegexOptions.IgnoreCase)]
    internal static partial Regex Praise();

    [GeneratedRegex(
        @"\b(?:not|no|never|too|poor(?:ly)?|weak(?:er|ness|nesses)?|inadequate|insufficient(?:ly)?|inconsistent(?:ly)?|variab(?:le|ility)|delay(?:s|ed)?|lack(?:s|ing)?|however|but|although|despite|while|requires? improvement|more work|"
        + @"further work|few|fewer|minority|small number|fail(?:s|ed|ing|ure|ures)?|unable|less|lost|struggl(?:e|es|ed|ing)|high turnover|gaps?|missed|slow(?:ly)?|only|still|remains?|twice|repeat(?:edly)?|worse|declin(?:e|ed|ing)|drift|prevents?|absence|unclear|limited|underdeveloped|yet|need(?:s|ed)? to|should|must|deficits?|concerns?)\b|n['’]t\b",
        RegexOptions.IgnoreCase)]
    internal static partial Regex Weakness();
}
