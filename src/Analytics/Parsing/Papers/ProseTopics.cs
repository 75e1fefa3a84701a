using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>What the sentences of a section, or those behind a sentence that leads over to them, are about.</summary>
internal enum ProseTopic
{
    None,
    Areas,
    Strengths,

    /// <summary>What inspectors found, good and bad.</summary>
    Findings,
    Progress,
    Actions,

    /// <summary>Money, law, governance, how the framework works: nothing of this is kept.</summary>
    Other,
}

/// <summary>Tells from headings, and from sentences that only lead over to others, what comes.</summary>
internal static partial class ProseTopics
{
    private const int LongestTurn = 40;

    public static ProseTopic OfHeading(string heading)
    {
        var folded = PrintedText.Fold(heading).Trim();
        if (Others().IsMatch(folded))
            return ProseTopic.Other;
        return LeadIns.RoleOf(heading, isHeading: true, isBehindAreas: false) switch
        {
            PassageRole.ToldArea => ProseTopic.Areas,
            PassageRole.Strength => ProseTopic.Strengths,
            PassageRole.Progress => ProseTopic.Progress,
            PassageRole.Action => ProseTopic.Actions,
            PassageRole.Recommendation or PassageRole.Resolution or PassageRole.Option => ProseTopic.None,
            _ => Findings().IsMatch(folded) ? ProseTopic.Findings : ProseTopic.None,
        };
    }

    /// <summary>What a sentence such as "Some of this has begun" or "He also set out what would follow" leads over to; nothing of it is kept itself.</summary>
    public static ProseTopic OfTurn(string folded)
    {
        if (folded.Count(c => c == ' ') > LongestTurn)
            return ProseTopic.None;
        if (ToActions().IsMatch(folded))
            return ProseTopic.Actions;
        return ToProgress().IsMatch(folded) ? ProseTopic.Progress : ProseTopic.None;
    }

    /// <summary>"Since March, …" at the beginning of a paragraph: this sentence and those behind it tell what has been done.</summary>
    public static bool BeginsProgress(string folded) => SinceThen().IsMatch(folded);

    /// <summary>Whether the words name one area of several ("Area 2: …"), so that what stands below goes on with the section's subject.</summary>
    public static bool IsOneArea(string text) => OneArea().IsMatch(text);

    [GeneratedRegex(
        @"\bimplications?\b|\brisks?\b|\bfinanc\w+\b|\bbudgets?\b|\bresources?\b|\blegal\b|\bmoney\b|\bequalit\w+\b|\bconsultation\b|\bgovernance\b|\boverseen\b|\boversight of\b|\bmonitoring\b"
        + @"|\bmonitored\b|\bbackground\b|\bcontext\b|\bframework\b|\boptions?\b|\babout the (?:inspection|framework)\b|\bhow (?:to read|ofsted inspects)\b|\bintroduction\b"
        + @"|\bpurpose\b|\bother inspections\b|\bschool inspections?\b|\bappendi(?:x|ces)\b|\bthanks\b|\bconclusions?\b|\bcontacts?\b|\breasons? for\b(?!.*decision)|\bclimate\b|\bcarbon\b"
        + @"|\bintervention\b|\bmeasur(?:e|ing)\b|\bwards?\b|\bhuman resources\b|\bcommunications?\b|\bnext (?:meeting|update|inspection)\b|\bsafeguarding implications\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex(
        @"\bwhat (?:the )?(?:ofsted|inspectors?|inspection|report|letter)(?: report)? (?:said|says|found|saw|thought|concluded|told)\b|\b(?:inspection |ofsted's |inspectors' |key |main |headline |summary of )?"
        + @"(?:findings|feedback)\b|\b(?:outcome|results?) of the (?:inspection|visit)\b|\binspection (?:outcome|results?)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Findings();

    [GeneratedRegex(
        @"^(?:he|she|they|the [\w ',-]{3,60}) (?:then |also |further |next )?(?:set out|outlined|described|explained|summari[sz]ed) (?:what (?:would|will) (?:follow|happen|be done|come)|the next steps|the (?:plans|commitments) )"
        + @"|\b(?:contains?|made|gives?|makes?) (?:a number of|several|some|the following|\w+) (?:promises|commitments|pledges|undertakings)\b"
        + @"|^(?:the|our) (?:\w+ )?(?:plan|response) (?:deals with|addresses|covers|answers|responds to|takes up) (?:both|all|each|these|them|the \w+ areas)\b[^,;]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ToActions();

    [GeneratedRegex(
        @"\b(?:something|much|some of (?:this|it|these|the work)|a (?:good |great )?deal|a start|(?:the |this )?work|action|steps)\b[^.]{0,40}\b(?:has|have|had) (?:already |now |since )?(?:been )?"
        + @"(?:begun|started|done|made|taken|under ?way|acted)\b[^.]{0,60}\.?$"
        + @"|\b(?:described|reported(?: on)?|summari[sz]ed|outlined|set out|explained|gave|provided|updated \w+ on|spoke (?:to|about)) (?:members |the \w+ )?(?:with )?(?:of |on |about )?(?:the |an |what )"
        + @"(?:(?:latest|present|current|further|verbal|brief) )?(?:position|progress|update|steps (?:that (?:were|had been) )?(?:in hand|taken|made)|actions? (?:already )?(?:taken|completed)|work (?:under ?way"
        + @"|done|undertaken|in hand|completed)|improvements made|(?:had|has) (?:already |since )?been (?:done|achieved))\b"
        + @"|\basked (?:for an update on|what (?:progress )?(?:had|has) (?:already |since )?(?:been (?:done|made|achieved)|changed|happened|improved))\b"
        + @"|^(?:the )?(?:council|service|authority|borough|county|city|trust|partnership|directorate|we)\b[^.,]{0,20}\b(?:has|have|had) (?:already |now |since )?(?:acted|made (?:good |significant |strong |some |considerable |steady )?progress"
        + @"|moved quickly|responded|begun|started)\b[^.]{0,60}\.?$"
        + @"|^(?:good|significant|considerable|some|steady|strong|substantial|much) progress (?:has|had) (?:already |since )?been made\b[^.]{0,60}\.?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ToProgress();

    [GeneratedRegex(@"^since (?:then|(?:the|its|that|our|this|these|last|january|february|march|april|may|june|july|august|september|october|november|december)\b[^,]{0,50}),", RegexOptions.CultureInvariant)]
    private static partial Regex SinceThen();

    [GeneratedRegex(@"^(?:area(?: (?:for|of) (?:improvement|development|priority action))?|recommendation|priority|theme|finding|improvement area|objective)\s+(?:no\.?\s*)?(?:[0-9]{1,2}|[a-k])\s*(?:[:.–)-])\s*\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneArea();
}
