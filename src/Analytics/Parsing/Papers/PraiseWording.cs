using System.Text.RegularExpressions;

namespace Analytics.Parsing.Papers;

/// <summary>Finds the sentences of a paragraph in which inspectors praise, told without a list.</summary>
internal static partial class PraiseWording
{
    /// <summary>Those of the sentences that tell praise; none where the paragraph also finds fault, or gives grades only.</summary>
    /// <param name="folded">The sentences of one paragraph.</param>
    public static IReadOnlyList<int> In(IReadOnlyList<string> folded, ProseTopic section) => section switch
    {
        ProseTopic.Strengths when !ByInspectors(folded).Contains(true) && !folded.Any(ItemTone.IsPraise) => [],
        ProseTopic.Strengths => [.. Enumerable.Range(0, folded.Count).Where(i => IsPraise(folded[i]) && !General().IsMatch(folded[i]))],
        ProseTopic.Findings => IsAllPraise(folded, ByInspectors(folded)) ? [.. Enumerable.Range(0, folded.Count)] : Run(folded, isOfFindings: true),
        ProseTopic.None => Run(folded, isOfFindings: false),
        _ => [],
    };

    // Without a heading to rely on, the inspectors must have been struck by something; what they said next belongs to it.
    private static List<int> Run(IReadOnlyList<string> folded, bool isOfFindings)
    {
        var found = new List<int>();
        var theirs = ByInspectors(folded);
        for (var i = 0; i < folded.Count; i++)
        {
            var goesOn = found.Count > 0 && found[^1] == i - 1 && theirs[i];
            if ((goesOn || Struck().IsMatch(folded[i])) && IsPraise(folded[i]) && !Good().IsMatch(folded[i]))
                found.Add(i);
            else if (isOfFindings && Recognising().IsMatch(folded[i]) && ItemTone.IsPraise(folded[i]) && IsPraise(folded[i]))
                found.Add(i);
        }
        return found;
    }

    private static bool IsAllPraise(IReadOnlyList<string> folded, bool[] theirs) =>
        folded.Count > 1
        && Enumerable.Range(0, folded.Count).All(i => theirs[i] && IsPraise(folded[i]) && !Good().IsMatch(folded[i]))
        && folded.Any(sentence => ItemTone.IsPraise(sentence) || Struck().IsMatch(sentence));

    private static bool IsPraise(string folded) => !Grades().IsMatch(folded) && !ItemTone.FindsFault(folded);

    // "They" are the inspectors where the sentence before was theirs.
    private static bool[] ByInspectors(IReadOnlyList<string> folded)
    {
        var theirs = new bool[folded.Count];
        for (var i = 0; i < folded.Count; i++)
            theirs[i] = Inspectors().IsMatch(folded[i]) || SaidOf().IsMatch(folded[i]) || (i > 0 && theirs[i - 1] && They().IsMatch(folded[i]));
        return theirs;
    }

    [GeneratedRegex(
        @"^(?:[^,]{1,40}, )?(?:the |her majesty's |his majesty's |lead )*(?:ofsted|inspectors?|inspectorate|hmi|(?:inspection |ofsted )?report|letter)\b[^.]{0,30}?\b(?:found|finds?|said|says|saw"
        + @"|noted|notes|reported|recogni[sz]e[ds]?|acknowledged?|prais\w+|commend\w*|compliment\w*|highlight\w*|described?|remarked|commented|observed|were (?:struck|impressed|pleased)"
        + @"|was (?:struck|impressed|pleased|complimentary)|spoke|speaks|liked|admired|welcomed|singled out|thought|identified)\b|\btold (?:the )?inspectors\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Inspectors();

    [GeneratedRegex(@"\b(?:was|were) (?:also )?(?:said|found|described|praised|commended|seen|noted|reported|thought) (?:to|as|by|for)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SaidOf();

    [GeneratedRegex(@"^(?:and |but )?(?:they|it|particular praise|praise|special mention)\b", RegexOptions.CultureInvariant)]
    private static partial Regex They();

    [GeneratedRegex(
        @"\b(?:ofsted|inspectors?|report|letter)\b[^.]{0,40}\b(?:struck by|prais(?:ed|es)|impressed (?:by|with)|commend(?:ed|s)|compliment(?:ed|ary)|spoke (?:very )?(?:well|highly|warmly) of|singled out|admired)\b"
        + @"|\bpraised by (?:ofsted|inspectors|the inspectors)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Struck();

    [GeneratedRegex(@"^(?:the )?(?:ofsted|inspectors?|report|letter)\b[^.]{0,20}\b(?:recogni[sz]e[ds]?|highlight(?:s|ed)|welcomed|acknowledged|noted|commended)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Recognising();

    [GeneratedRegex(
        @"\boverall effectiveness\b|\b(?:judged|graded|rated|grades?|rating)\b|\bjudge?ments?\b|\brequires? improvement\b|\binadequate\b|\bimpact of leaders on\b|\bweeks? on site\b|\bvisited\b"
        + @"|\b(?:spoke|met) (?:to|with)\b|\bareas? (?:for|of) (?:improvement|strength)\b|\bpublished\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Grades();

    // "A number of strengths were identified", "These are set out below:"
    [GeneratedRegex(@"\bstrengths?\b|\bbelow\b|\bappend(?:ix|ed)\b|\battached\b|\b(?:report|letter|plan) (?:is|was|will)\b|:$", RegexOptions.CultureInvariant)]
    private static partial Regex General();

    [GeneratedRegex(@"\b(?:good|outstanding)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Good();
}
