using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers;

/// <summary>How many areas for improvement or recommendations the council says there are: "seven formal recommendations", "Four main areas for improvement".</summary>
internal static partial class AreaCount
{
    private static readonly string[] Words =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    /// <summary>The number told first; of inspections before this one none.</summary>
    public static int? Find(PaperOutline outline, InspectionTime time)
    {
        foreach (var sentence in outline.Sentences.Where(sentence => !sentence.Part.IsRow))
        {
            if (Match(sentence.Folded) is { } match && !time.IsEarlierAt(sentence.Text, match.Index) && !LeadIns.IsOfEarlier(sentence.Text, time) && SaysWhose(sentence))
                return Number(match);
        }
        return null;
    }

    /// <summary>The number in one sentence.</summary>
    public static int? In(string sentence) => Match(PrintedText.Fold(sentence)) is { } match ? Number(match) : null;

    // "The Council has two priority areas" is not the inspection's doing.
    private static bool SaysWhose(PaperSentence sentence) =>
        Inspected().IsMatch(sentence.Folded) || (sentence.Before is { } before && Inspected().IsMatch(PrintedText.Fold(before)));

    private static Match? Match(string folded) => Counted().Match(folded) is { Success: true } match ? match : null;

    private static int Number(Match match)
    {
        var word = match.Groups["n"].Value;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Array.IndexOf(Words, word) + 1;
    }

    [GeneratedRegex(@"\b(?:ofsted|inspect\w*|report|identified|highlighted|formal\w*|ilacs?|sif|jtai|visit|letter)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Inspected();

    [GeneratedRegex(
        @"(?<![\d.,/-])\b(?<n>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
        + @"|twenty|[1-9]|[12][0-9])\b(?! (?:week|month|year|day|working|%|per))(?: \([0-9]{1,2}\))?(?: [\w'-]+){0,4}? (?:recommendations?"
        + @"|areas? (?:for|of|requiring|in need of|that (?:need"
        + @"|require)\w*|where|which|to)\b[^.;:]{0,40}?\b(?:improv\w+|develop\w*|action|attention|strengthen\w*)"
        + @"|(?:improvement|development) (?:areas?|priorities|points|actions)|areas? to (?:improve|develop)|priority (?:areas?|actions?)|areas? identified"
        + @"|areas? (?:were|was) identified|improvement(?:s)? (?:were|was|areas?))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
