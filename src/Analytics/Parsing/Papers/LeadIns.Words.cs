using System.Text.RegularExpressions;

namespace Analytics.Parsing.Papers;

/// <summary>The words by which lead-ins and headings are known.</summary>
internal static partial class LeadIns
{
    private const string Inspectors = @"(?:ofsted|inspectors?|inspectorate|hmi|chief inspector|(?<!this )(?:report|letter|inspection|visit))";

    [GeneratedRegex(
        @"\b" + Inspectors + @"\b(?:'s|s')?[^.;:]{0,50}\b(?:asks?|asked|wants?|wanted|wish(?:es|ed)?|tells?|told|requires?|required|expects?|expected|calls?|called|urges?|urged|directs?|directed)\b(?: on| upon| for)?"
        + @" (?:that )?(?:us|the|this|leaders|managers|partners|(?:\w+ ){0,2}(?:council|authority|partnership|borough|county|city|trust|service))\b[^.;:]{0,60}?\b(?:to (?!note\b|consider\b|approve\b)\w+|must|should|improve\w*|attention)\b[^.;]{0,60}:?$"
        + @"|\b" + Inspectors + @"\b[^.;:]{0,60}\b(?:ask(?:s|ed) for|call(?:s|ed) for|made|identif\w+|listed|named|set) (?:\w+ ){0,3}(?:improvements?|changes|recommendations)\b"
        + @"|\b(?:asked|required|expected|wanted|demanded) of (?:us|the|it)\b|\b(?:things|points|matters|areas|issues)\b[^.;:]{0,40}\b(?:asked|required) of\b"
        + @"|\b" + Inspectors + @"\b[^.;:]{0,40}\b(?:said|says|states?|stated|recommends?|recommended|believes?) (?:that )?(?:we|the (?:\w+ ){0,2}(?:council|authority|partnership|borough|county|city|trust|service)|leaders)\b[^.;:]{0,30}\b(?:must|should|needs? to|has to|have to|ought to)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex AskedOfCouncil();

    [GeneratedRegex(@"\b(?:asks?|asked|invites?|invited|recommended) (?:that )?(?:the )?(?:\w+ ){0,2}(?:cabinet|executive|committee|sub-committee|members?|panel|commission|forum|scrutiny|councillors|governors|assembly)\b|\bthis (?:report|paper)\b|^that (?:the )?(?:cabinet|committee|panel|board)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AskedOfMembers();

    [GeneratedRegex(@"\b(?:recommendations|areas (?:for|of|to|where|in)|weaknesses|shortcomings|improvements|points for)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Areas();

    [GeneratedRegex(@"\b(?:reported|explained|noted|said|stated|told|advised|informed|heard|highlighted|updated)\b[^.]{0,30}:$", RegexOptions.CultureInvariant)]
    private static partial Regex ReportedThat();

    private const string Bodies = @"(?:cabinet|executive|committee|sub-committee|members?|board|panel|council|commission|forum|scrutiny|leader|portfolio holder|lead member|mayor|councillors|authority|partnership|governors|assembly)";

    [GeneratedRegex(
        @"\bfor the following reasons?\b|^(?:the )?reasons? (?:for|why)\b|\b(?:four|five|three|key) (?:key )?aspects\b"
        + @"|\binspections? (?:focus|should|will focus|consist|evaluate|look)|\bframework (?:is|focus|looks|evaluate|sets|covers|has|was)|\bprinciples\b"
        + @"|\bthis system\b|\bbackground (?:papers|documents|information)|^appendi(?:x|ces)\b|^(?:supporting|additional|accompanying) documents"
        + @"|\bcorporate plan\b|\bcouncil plan\b.{0,30}\bstates|\bimplications\b|\bcontact (?:officers?|details)\b|\bsubject to the following contact\b"
        + @"|\bbased (?:up)?on judge?ments about\b|\bjudge?ments? (?:are|were|is|was) (?:made|as follows|in relation)|\bevidence (?:included|was)"
        + @"|\binspectors? (?:looked|considered|evaluated|spoke|met|visited|reviewed|examined|undertook|will)|\bkey lines of enquiry|\bdecision options\b$"
        + @"|^wards? affected|\bpresent\b\s*:|\bapologies\b|\bin attendance\b|\bgraded\b.{0,30}\bfollow|\bgrade[sd]?\b.{0,20}:$"
        + @"|\bfollowing (?:judge?ments|grades|ratings)|\bframework for\b|\breasons? for (?:the )?(?:decision|recommendation)"
        + @"|\bsources? of (?:evidence|information)|\bquestions?\b.{0,40}:$|\bterms of reference|\bmembership\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex(
        @"\bresolved\b(?! (?:issues|matters|problems))|^(?:it was )?(?:unanimously |therefore |further )?agreed\b[\s:,–-]*(?:that|to|unanimously)?[\s:–-]*$|\bit was (?:\w+ ){0,2}(?:agreed|decided|determined)\b|^(?:the )?decisions?(?: made| taken| of the (?:cabinet|committee|executive|board))?\s*[:.]?$|\b" + Bodies + @"\b(?:\s+members)? (?:unanimously |formally )?(?:agreed|resolved|decided|determined)\b[^.;]{0,40}[:–-]?\s*(?:that|to|the following)?\s*[:–-]?\s*$|^" + Bodies + @" (?:noted|endorsed|approved|received)(?: and \w+)?\s*(?:the following|that)?\s*:$|^(?:that )?(?:the )?decision (?:be|was)\b[^.]{0,20}:$|^(?:action|decision)s? agreed\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Resolution();

    [GeneratedRegex(
        @"^(?:\d[\d.]*\s*)?(?:decision |alternative |other )?options?(?: considered| available| for consideration| and (?:reasons|analysis|alternatives)\b.*"
        + @"| appraisal)?(?: and rejected)?\s*:?$|\balternative (?:options|courses)\b|\boption \w{1,3}\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OptionsHeading();

    [GeneratedRegex(@"\b(?:following )?options? (?:are|were|is|have been|available|considered|open)\b|\balternative options\b|\bfollowing options\b|^options?\s*:$", RegexOptions.CultureInvariant)]
    private static partial Regex Options();

    [GeneratedRegex(
        @"\bit (?:is|was) (?:therefore |further |also |formally )?recommended\b|^recommended\b|\b" + Bodies + @"\b(?: \w+){0,5} (?:is|are|be|was|were) (?:also |therefore |further |formally )?(?:asked|requested|recommended|invited|advised|being asked)\b|\b(?:asks?|invites?|recommends?|requests?) (?:that )?(?:the )?" + Bodies + @"\b|^that (?:the )?" + Bodies + @"\s*(?:agrees?|is asked)?\s*:$|^" + Bodies + @"\s*(?:to|should|is to|is)\s*:?$|\bpurpose of (?:this|the) recommendation|\bofficer recommendation",
        RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(?:the )?(?:ofsted|inspect\w+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ByInspectors();

    [GeneratedRegex(@"^(?:[\d.]+\s*)?(?:officer(?:s'|'s)? |summary of |proposed )?recommendations?(?:\(s\))?(?: to (?:the )?" + Bodies + @"| for (?:the )?" + Bodies + @"| \(s\))?(?: and reasons?.*)?\s*:?$|^(?:action|decision)s? (?:required|requested|sought|recommended)(?: (?:of|from|by) .*)?\s*:?$|^what (?:is|are) (?:the )?" + Bodies + @".{0,20}(?:asked|being asked).{0,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex RecommendationHeading();

    [GeneratedRegex(@"^(?:[\d.]+\s*)?recommendations?(?:\(s\))?\s*[:–-]?$", RegexOptions.CultureInvariant)]
    private static partial Regex BareRecommendation();

    [GeneratedRegex(
        @"^(?:[\w\s,']{0,30}\b)?(?:these|they|those|this|which|namely|areas|key areas|the areas|in summary|in particular|specifically|including|as follows"
        + @"|the following|those areas|the (?:six|five|four|three|seven|eight|two|nine|ten))\b\s*(?:areas\s*)?(?:are|were|include[ds]?|is|was|relate[ds]? to|being"
        + @"|related to|cover(?:ed)?|concern(?:ed)?|can be summarised|as follows|in summary|set out below|listed below|summarised)?[\s,]*(?:as follows|as|below"
        + @"|the following|to|around|that|in summary)?\s*[:–-]?$|^(?:they|these|those|it|this|which) (?:are|were|is|was|concern\w*|relate\w*|cover\w*|include\w*)\b[^.]{0,60}:$"
        + @"|^(?:it|they|members) (?:was|were) (?:also )?(?:noted|reported|stated|explained|said|told|advised|informed)\b[^.]{0,30}:$|^(?:namely|in summary|specifically|as follows|including|these)\s*:?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    [GeneratedRegex(
        @"\b(?:ofsted|inspectors?|inspection|report|letter|findings)\b[^.;]{0,80}\b(?:identif(?:y|ies|ied)|highlight(?:s|ed)?|found|finds?|noted?|notes|observed?|report(?:s|ed)|commented|concluded?"
        + @"|stated?|states|said|says|raised|saw|recorded|made)\b|\b(?:key|main|headline) (?:findings|messages|points|themes|headlines|issues|conclusions)\b"
        + @"|\bfindings (?:are|were|include)|\bfeedback\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Neutral();

    [GeneratedRegex(
        @"\b(?:from|at|in|of|by|following|during|after)\b (?:the |our |its |their |an? )?(?:(?:previous|last)\b[^.;:]{0,40}"
        + @"|(?:\w+ )?(?:19|20)\d\d )(?:\w+ ){0,4}(?:inspection|visit|judge?ment|sif|ilacs)",
        RegexOptions.CultureInvariant)]
    private static partial Regex FromInspection();

    [GeneratedRegex(
        @"\b(?:areas?|aspects?|elements?|issues|matters|points|things|practice|priorities|themes|actions|opportunities|steps"
        + @"|service areas) (?:(?:\w+ ){0,3})?(?:for|of|in need of|requiring|that (?:require|need|could|must|should)\w*"
        + @"|which (?:require|need|could|must|should)\w*|where|needing|to|identified (?:as|for)|in which|we need to"
        + @"|highlighted (?:as|for))\b[^.;:]{0,50}?\b(?:improv\w+|develop\w*|attention|priority action|further work|strengthen\w*|further action|action|focus"
        + @"|consistency|progress (?:is|was) needed|consider(?:ation)?|address(?:ed)?|learning|better)\b"
        + @"|\b(?:improvement|development) (?:areas?|priorities|points|actions|needs|themes|requirements)\b"
        + @"|\bpriority (?:and immediate )?(?:areas?|actions?)(?: for (?:improvement|action))?\b|\bareas?(?: \w+){0,2} identified\b(?! as (?:a )?strength)"
        + @"|\bneed(?:s|ed)? to (?:be )?(?:improve|strengthen|better|develop|do better|address)\w*\b"
        + @"|\bwhat (?:needs|we need|must|do(?:es)? (?:we|the \w+|the local authority) need)\b[^.;:]{0,40}"
        + @"|\bimprovements? (?:needed|required|were|are|identified|is needed|is required|was needed|to be made|should be made|activity)\b"
        + @"|\bareas? (?:for|of) (?:further )?(?:improvement|development|challenge|concern|weakness|learning|focus|action|growth)\b|\bweaknesses\b|\bshortfalls\b"
        + @"|\bshortcomings\b|\bareas that were not\b|\beven better if\b|\bfurther improvement\b"
        + @"|\b(?:ofsted|inspect\w+|inspection|report|formal|key|main)\b['s]*[^.;:]{0,60}\brecommend(?:ations?|ed|s)\b"
        + @"|\brecommend(?:ations?|ed)\b[^.;:]{0,60}\b(?:by|from|of|made by|in) (?:the )?(?:ofsted|inspect\w+|report)"
        + @"|^(?:the )?(?:\w+ )?recommendations (?:were|are|made|include[ds]?|state)\b|\bmust improve\b|\bdo better\b"
        + @"|\b(?:asked|told|wanted|want|required|urged)(?: us| the council| the authority| them)? to improve\b"
        + @"|\bcall(?:ed|s) for (?:these |the following |\w+ )?improvements?\b|\basked for improvements?\b|\b(?:what )?inspectors (?:had )?wanted\b"
        + @"|\bpriorities for (?:us|the council|improvement|action)\b|\bwe (?:are to|must|should|need to)\s*:$|\bareas? (?:that |which )?(?:still )?remain\b"
        + @"|\bthere (?:are|were) (?:\w+ ){1,3}(?:recommendations|areas for improvement)\b|\brecommendations for (?:the )?(?:\w+ ){0,3}(?:board|lscb|authority|council|partnership|trust|service)\b|\bshould (?:improve|ensure|take steps|take action)\b"
        + @"|\brequired to improve\b|\bdeveloped further\b|\bwhat(?:'s| is) not working well\b|\bwhat (?:are we worried|we are worried) about\b|\bworr(?:y|ies)\b"
        + @"|\bless (?:happy|impressed|positive|satisfied|pleased|good|strong|well|secure|effective|consistent)\b|\bnot (?:so|as) (?:good|strong|well)\b|\b(?:critical of|troubled by|fell short|found wanting|could (?:be|do) better|put down for improvement)\b"
        + @"|\bneeds? to (?:work on|change|get better|be better|be put right)\b|\bto work on\b|\bmust (?:change|do|get better|put right)\b|\bwished? (?:us|the \w+) to (?:give|pay|look)\b"
        + @"|\bnot yet (?:good|consistent)|\b(?:to see|seen|see) (?:to be )?improved\b|\bthings to improve\b|\bareas to (?:improve|develop|strengthen|address)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex ImprovementWords();

    [GeneratedRegex(
        @"\bstrengths?\b|\bpositive(?:s|ly)?\b|\bgood (?:and \w+ )?practice\b|\bbest practice\b|\bprais(?:e[ds]?|ing)\b|\bcommend\w*\b|\bcompliment\w*\b"
        + @"|\b(?:went|going|working|works|worked|done|doing) well\b|\bwhat (?:is|was|are we) (?:working|good|proud)\b|\bcelebrat\w+\b|\bwell[- ]received\b"
        + @"|\bpleas(?:ed|ing) (?:to|that)\b|\b(?:areas?|examples?) of (?:good|strong|effective|outstanding|excellent|success)\b"
        + @"|\bstrong (?:areas|practice|points)\b|\bachievements?\b|\brecogni[sz](?:ed|es)\b|\backnowledged\b|\b(?:seen|found|saw|see)\b[^.;:]{0,20}\b(?:that|which) (?:was|were|is|are) (?:\w+ )?(?:good|strong|effective|impressive)\b|\bgood news\b|\bproud of\b|\bfavourabl[ey]\b"
        + @"|\bthings that are good\b|\bimpressed\b|\bthought well of\b|\bliked\b|\bsp(?:oke|oken|eaks?) (?:very )?(?:well|highly|warmly) of\b|\bstruck by\b|\badmired\b|\bthought highly\b|\bhighlights\b|\bencourag(?:ing|ed by)\b|\bsuccess(?:es)?\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex StrengthWords();

    [GeneratedRegex(
        @"\b(?:reported|told|advised|informed|updated)\b[^.;:]{0,30}\bprogress\b[^.;:]{0,40}:$|\bprogress (?:has been |that has been |is being |was )?(?:made|to date|so far|since|includes?|against|is|achieved|on|in|update)\b|\bprogress\s*:?$"
        + @"|\b(?:improvements?|actions?|steps|work"
        + @"|developments) (?:that )?(?:(?:have|has) (?:already )?(?:been )?(?:made|taken|completed|undertaken|delivered|implemented)"
        + @"|(?:already )?(?:made|taken|completed|undertaken|implemented) (?:so far|to date|since|already)|had (?:already |since )?been (?:made|taken|completed|undertaken|delivered|implemented)|to date|completed|already)\b"
        + @"|\bwe have (?:already|since|now)\b|\bsince (?:the|this) inspection,? (?:we|the (?:council|service|authority|department))? ?(?:have|has|had)\b"
        + @"|\b(?:has|have|had) (?:already |since |now )?(?:been )?(?:done|undertaken|completed|achieved|accomplished|acted on|put (?:right|in place)|changed|happened|begun|moved on|started)\b"
        + @"|\bhas already been (?:made)\b|\bwhat (?:have we|we have|has been) (?:done|achieved)\b|\bimprovements to date\b"
        + @"|\bkey developments\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex ProgressWords();

    [GeneratedRegex(
        @"^(?:[\d.]+\s*)?(?:\w+ ){0,3}progress\b(?! of children)|\bwhat (?:have we|we have|has been) (?:done|achieved)"
        + @"|\b(?:actions?|steps|work) (?:taken|completed|undertaken)\b|\bimprovements? (?:made|to date|since)\b|\bupdate (?:on|since)\b|\bour response so far\b|\bto date$|\bactivity (?:to date|so far|since)\b"
        + @"|\bwhat (?:has|have|had|we have|we've)(?: \w+){0,2} (?:happened|changed|done|achieved|improved|been done|put in place|put right)\b|\bwhat we did\b|\bwork (?:already )?(?:under ?way|to date|so far|in progress|in hand|done)\b"
        + @"|\b(?:action|work|improvement|development)s? (?:already |so far |taken )+\b|\b(?:developments?|changes|improvements?|activity|events) since\b|\bsince (?:the|our|that|then) (?:inspection|visit|report)?\b|\bsteps already\b"
        + @"|\bwhere we (?:are|have got to)(?: now)?$|\b(?:current|latest) position\b|\bour journey so far\b|\bso far$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ProgressHeading();

    [GeneratedRegex(
        @"\b(?:following|these|further|immediate|key|planned|agreed|proposed|priority|next|number of"
        + @"|range of) (?:(?:key|priority|main|immediate|further|specific) )?(?:actions?|steps|measures)\b"
        + @"|\bactions? (?:will be|are|include[ds]?|to be|in the|planned|agreed|being)\b|\bnext steps\b|\bwe will\b[^.;]{0,60}:?$"
        + @"|\b(?:council|service|department|authority|directorate|team)\b will\s*:?$|\bplans? (?:will|sets? out|include[ds]?|contains?|commits?)\b[^.;]{0,60}:$"
        + @"|\bactions?\s*:$|\bcommitments?\b|\b(?:promises|pledges|undertakings)\b|\b(?:we|council|service|department|authority|directorate|team|partnership|trust|borough|county) (?:shall|intends? to|plans? to|is going to|are going to|would)\s*:?$"
        + @"|\bset in train\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex ActionWords();

    [GeneratedRegex(
        @"^(?:[\d.]+\s*)?(?:next steps|(?:\w+ ){0,3}actions?(?: required| planned| to be taken| we will take)?"
        + @"|what (?:(?:we|the \w+) (?:will|shall|must now|are going to|is going to|plans? to|intends? to|have promised to|has promised to)|will we|are we going to|happens|comes|will happen) ?(?:do|next)?(?: (?:about it|first|next|now|in response))?"
        + @"|what (?:we|the \w+) (?:are|is) doing(?: now| next| about it)?|how (?:we|the [\w' ]{3,40}) (?:shall|will|are|is|plans? to|intends? to|means? to|propose to)(?: going to)? ?(?:respond(?:ing)?|answer|put it right|improve)?"
        + @"|(?:our|the council's|the \w+'s)? ?(?:response|commitments|promises|pledges)(?: to (?:the )?(?:inspection|findings|report|letter|recommendations|ofsted))?|the way forward|looking (?:ahead|forward)|moving forward"
        + @"|(?:the|our)(?: \w+){0,2} plan|(?:planned|future) (?:work|activity|actions|plans)|(?:our )?plans? for (?:the future|improvement|the year ahead)|planned improvements)\s*:?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ActionHeading();

    [GeneratedRegex(
        @"\b(?:actions?|steps|measures|work|plans?|activity)\b(?: \w+){0,4} (?:to address|in response|in relation|against|for each|that will)\b"
        + @"|\b(?:to address|in response to) (?:these|the|this|those|all)\b[^.;]{0,60}\b(?:will|following|actions?|we|council|steps)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex ActionAbout();

    // "The area is required to address the following weaknesses:" says what was found, not what is done about it.
    [GeneratedRegex(@"\b(?:required|asked|told|expected|urged|needs?|must|has|have|had) (?:to )?(?:address|improve|tackle|remedy|resolve)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Obliged();

    [GeneratedRegex(@"\bneed(?:s|ed)? (?:for )?further action\b|\bfurther action (?:is|was|were|are) (?:also )?(?:needed|required)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NeedForAction();

    [GeneratedRegex(
        @"\bprogress (?:made |achieved |to date )?(?:against|on|in|towards?|with)\b"
        + @"|\b(?:done|taken|made|completed) (?:so far |to date |already )?(?:to address|against|in response)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex ProgressAbout();

    [GeneratedRegex(
        @"\b(?:other|additional|wider|less formal|informal)\b[^.;:]{0,40}\b(?:areas?|actions?|issues|matters|points|themes|improvements?|elements?|findings"
        + @"|aspects?)\b|\bfurther (?:key )?(?:areas?|actions?|issues|matters|points|themes|aspects?)\b|\bfurther action\b"
        + @"|\balso (?:identified|highlighted|noted|raised|referred|made)\b|\bin addition\b|\baddition to\b|\bverbal(?:ly)? feedback\b"
        + @"|\bwithin the (?:body|narrative|main body) of the report\b|\bbody of the report\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Further();
}
