using System.Text.RegularExpressions;

namespace Analytics.Parsing.Papers;

/// <summary>Tells from tense and subject whether a sentence reports something that the council, its teams or their partners have done.</summary>
internal static partial class DeedWording
{
    /// <summary>Whether the sentence, where progress is told, tells a piece of it: what has been done, is done now, or how a figure has moved.</summary>
    public static bool IsDone(string folded) => Past().IsMatch(folded) && !IsOther(folded) && !IsGeneral(folded);

    /// <summary>The same of an entry of a list that has nothing else to show what it is: only the perfect tense will do.</summary>
    public static bool HasBeenDone(string folded) => Perfect().IsMatch(folded) && !IsOther(folded) && !IsGeneral(folded);

    /// <summary>Something done that a meeting was told of in one sentence: "It was explained that the number of advisers had risen from six to nine".</summary>
    public static bool IsReported(string folded) => Reported().Match(folded) is { Success: true } told && Measured().IsMatch(folded) && HasBeenDone(told.Groups["deed"].Value);

    /// <summary>Whether it was done before the inspectors came and the sentence neither goes on to what came of it nor compares with it: no answer to what they found.</summary>
    public static bool IsBeforeInspection(string folded) => BeforeInspection().IsMatch(folded) && !SinceThen().IsMatch(folded);

    /// <summary>Whether a paragraph that begins so is a member's question or the committee's own doing.</summary>
    public static bool IsOfMembers(string folded) => OfMembers().IsMatch(folded);

    private static bool IsOther(string folded) => Others().IsMatch(folded) || NotYet().IsMatch(folded) || Speaking().IsMatch(folded) || IsBeforeInspection(folded);

    // "Good progress has been made", "The summer has not been wasted": says that there is progress, not which.
    private static bool IsGeneral(string folded) => folded.Count(c => c == ' ') < 14 && !folded.Any(char.IsDigit) && General().IsMatch(folded);

    private const string Participle = @"(?:\w+(?:ed|en|wn|ne|pt|lt|nt|ght|ld|ut|ung|un|um|ept)|come|become|run|put|set|cut|read|met|held|led|had|left|lost|paid|made|sat|won|begun|gone|been|found|fallen|risen)\b";

    private const string Adverbs = @"(?:(?:now|already|also|since|both|all|each|then|recently|just|\w+ly)\s+){0,2}";

    [GeneratedRegex(@"\b(?:has|have|had)\s+" + Adverbs + @"(?:been\s+" + Adverbs + ")?" + Participle, RegexOptions.CultureInvariant)]
    private static partial Regex Perfect();

    [GeneratedRegex(
        @"\b(?:has|have|had)\s+" + Adverbs + @"(?:been\s+" + Adverbs + ")?" + Participle
        + @"|\b(?:was|were)\s+" + Adverbs + Participle
        + @"|\bnow\b|\bin (?:place|post|use|force)\b|\bper cent\b|[0-9]%|\bstands? at\b|\b(?:is|are) (?:down|up) (?:to|from|by)\b"
        + @"|\b(?:began|started|opened|took|came|fell|rose|went|met|held|ran|became|brought|sent|gave|made|wrote|left|launched|appointed|recruited|introduced"
        + @"|completed|trained|published|moved|reduced|increased|improved|issued|agreed|commissioned|established|created|reviewed|revised|updated|rewrote|visited"
        + @"|joined|bought|closed|delivered|dropped|doubled|halved|cleared|saw|set up|implemented|developed|strengthened|redesigned|invested|secured|withdrew"
        + @"|attended|reached|stood|(?<=^[^,.;]{3,80} )(?<!\b(?:be|to) )(?!need|based|includ|provid|requir)\w{3,}ed(?= (?:the|an?|all|every|each|our|its|their|to|with|by|from|in|on|more|new|\d))|dipped|grew|signed|rolled out|adopted|piloted|tested|audited|extended|expanded)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    // Inspectors, members, other councils, and the papers themselves.
    [GeneratedRegex(
        @"^(?:(?:in|at|on|by|after|during|following|since) [^,]{1,50}, )?(?:and |but )?(?:(?:the|this|a|our|their|its|her majesty's|his majesty's|both|these|those|such|of these|other)"
        + @" )?(?:(?:\w+ ){0,2}(?:committee|cabinet|scrutiny|members?|councillors?|cllr|chair(?:man|person)?|convener)|ofsted|inspectors?|inspectorate|hmi|(?:full "
        + @"|previous |last )?(?:re-?)?inspections?|(?:focused |monitoring )?visit|(?:inspection |ofsted |progress )?report|letter|paper|section|appendix|table"
        + @"|judge?ments?|grades?|(?:draft |post-inspection |written )?(?:action |improvement )?(?:plan|statement)|government|department|secretary of state"
        + @"|dfe|framework|neighbour\w*|authorities|counties|it|this|these|both|both of (?:these|them)|they|he|she|there|one (?:member )?said)\b"
        + @"|\b(?:is|are|was|were|been|be) (?:\w+ )?(?:judged|graded|rated|inspected|reinspected)\b|\b(?:grade|rating|judge?ment)s?\b|\b(?:statistical )?neighbours\b|\belsewhere in\b"
        + @"|\b(?:sent|submitted|returned|due|went) (?:to|with) (?:ofsted|the (?:department|secretary|chief inspector))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex(
        @"\b(?:still|yet|remains?) to (?:be|do|come|start|begin)\b|\bhas not yet\b|\bmore (?:to do|work|needs)\b|\bis expected to\b|\bdoes not (?:feature|appear)\b"
        + @"|\bwas raised (?:in|by|at|during|verbally)\b|\b(?:see|set out (?:in|at|below)|attached|shown (?:in|at|below)) (?:appendix|section|paragraph|table|the)\b"
        + @"|\bwas (?:named|identified|highlighted) (?:as|by|in)\b|^(?:will|would|shall)\b|\b(?:an apology|apologies) (?:was|were)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotYet();

    [GeneratedRegex(
        @"\b(?:prior to|before|ahead of|in advance of)\s+(?:the |this |our |its |their )?(?:recent |ofsted |ilacs |full |last )*"
        + @"(?:re-?)?(?:inspections?\b(?! report| action| findings| letter)|inspectors? (?:came|arrived|visited)|ofsted (?:came|arrived|visited|inspected))",
        RegexOptions.CultureInvariant)]
    private static partial Regex BeforeInspection();

    [GeneratedRegex(@"\b(?:now|since|today|has|have|continu\w+|than|compared|against|(?:up|down) from)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SinceThen();

    [GeneratedRegex(
        @"^[^.]{0,70}?\b(?:asked (?:whether|how|what|when|why|if|about|for)|said|enquired|wondered|replied|discussed|thanked|welcomed|congratulated|observed"
        + @"|remarked|commented|believed?|thought|felt|wished|accepted|recogni[sz]ed?|acknowledged?|committed to|been asked to|been tasked)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Speaking();

    [GeneratedRegex(
        @"^(?:(?:the |this |our |much |some |a great deal of |a lot of )?(?:work|action|progress|summer|autumn|winter|spring|start|council|service|authority"
        + @"|time|year|months|good progress|significant progress)\b|(?:something|much|some|a great deal|a lot|many things|steps|several|we|all|none) )"
        + @"(?=.*\b(?:progress|begun|started|wait(?:ed)?|wasted|stood still|idle|done|made|taken|achieved|moved (?:on|forward)|acted|under ?way)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex General();

    [GeneratedRegex(
        @"\b(?:it was (?:reported|explained|noted|confirmed|added|stated)|(?:reported|explained|confirmed|outlined|advised|added|notes|noted|(?:told|informed|advised|updated"
        + @"|assured) [\w' ]{1,40}?)|(?:members|cabinet|the \w+) (?:heard|were (?:told|informed|advised))) that (?<deed>.{20,})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Reported();

    [GeneratedRegex(@"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|hundred|half|every|all)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Measured();

    [GeneratedRegex(
        @"^(?:q[.:]\s*)?(?:in answer to|(?:the |a |some |one )?(?:\w+ ){0,3}(?:councillors?|cllrs?|members?|chair(?:man|person)?|convener|panel|committee|cabinet"
        + @"|scrutiny|co-opted|leader|mr|mrs|ms|miss|dr)\b\.?[^.]{0,60}\b(?:asked|wondered|enquired|queried|questioned|observed|remarked|thanked|wished|drew"
        + @"|commented|welcomed|noted|will want|will|may|sought|raised|challenged|congratulated|said|stated))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfMembers();
}
