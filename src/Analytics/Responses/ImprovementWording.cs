using System.Text.RegularExpressions;

namespace Analytics.Responses;

/// <summary>Tells whether inspectors say in so many words that something has become better, or is good now. Whether all is well by now is another question.</summary>
internal static partial class ImprovementWording
{
    public static bool SaysSo(string text) => Better().Matches(text).Any(said => !Denied().IsMatch(text[..said.Index]) && !Not().IsMatch(said.Value));

    // "Children make progress" is about them, so progress counts where it has been made, or in or since something.
    [GeneratedRegex(
        @"\b(?:(?:has|have|had) (?:\w+ ){0,3}(?:improved|strengthened|got better|become)"
        + @"|(?:is|are|was|were) (?:\w+ly |now |also )?(?:improving|strengthening)|(?:continues? to|begun to|beginning to|starting to) (?:improve|strengthen)"
        + @"|(?<!\bbe )(?:improved|strengthened)|improvements? (?:has|have|had|is|are|in|since|to)|(?:much|far) (?:\w+ )?(?:better|stronger)"
        + @"|(?:better|stronger|more \w+|fewer|improve\w*|progress\w*)\b[^.;]{0,60}\bsince|since\b[^.;]{0,80}\b(?:better|stronger|fewer|progress\w*)"
        + @"|(?:good|significant|considerable|some|steady|real|strong|notable|much|further|clear) progress (?:has|have|had|on|with|against|since|towards|in (?:\w+ening|improving|implementing|addressing|developing|tackling|reducing|increasing|embedding|respect|relation|this|these))|progress (?:has|have|had) (?:\w+ ){0,2}been"
        + @"|(?:authority|council|leaders|managers|partners|service|services) (?:\w+ ){0,2}made (?:\w+ ){0,2}progress|now|no longer)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Better();

    [GeneratedRegex(@"\b(?:not|never|nor)\b|n['’]t\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Not();

    // "little progress", "needs to be strengthened": in the words just before.
    [GeneratedRegex(
        @"(?:\b(?:not|no|nor|never|little|limited|insufficient|insufficiently|inadequate|too|slow|yet|without|lack of|need|needs|needed|require|requires|required|must|should|could|would)\b|n['’]t\b)(?:\W+\w+){0,3}\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();
}
