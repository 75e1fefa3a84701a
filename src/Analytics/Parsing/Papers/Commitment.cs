using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers;

/// <summary>A sentence that commits somebody to do something.</summary>
/// <param name="Owner">The post or team, where the sentence names one.</param>
internal sealed partial record Commitment(string? Owner)
{
    private const int MostWordsOfOwner = 14;

    /// <summary>Null when the sentence commits nobody, or only to what any paper says: that the plan goes to Ofsted, that a board will meet.</summary>
    /// <param name="isReported">Whether the minutes of a meeting tell it ("would", "undertook to").</param>
    public static Commitment? In(string sentence, bool isReported)
    {
        if (IsNone(PrintedText.Fold(sentence)))
            return null;
        var verb = Will().Match(sentence);
        while (verb.Success && (InRelativeClause().IsMatch(sentence[..verb.Index]) || (!isReported && verb.Value.StartsWith("would", StringComparison.Ordinal))))
            verb = verb.NextMatch();
        if (!verb.Success || verb.Index < 2 || Negation().IsMatch(sentence[(verb.Index + verb.Length)..]))
            return null;
        // "The Director undertook that the Head of Service would": it is the latter who will.
        if (verb.Value.EndsWith("that", StringComparison.Ordinal) && Will().Match(sentence, verb.Index + verb.Length) is { Success: true } own)
            return new Commitment(OwnerOf(sentence[(verb.Index + verb.Length)..own.Index]));
        if (Receives().IsMatch(sentence[(verb.Index + verb.Length)..]))
            return new Commitment((string?)null);
        var isPassive = verb.Value.Contains("ned ", StringComparison.Ordinal) || verb.Value.Contains("uled ", StringComparison.Ordinal)
            || (Passive().IsMatch(sentence[(verb.Index + verb.Length)..]) && !verb.Value.Contains("been", StringComparison.Ordinal));
        return new Commitment(isPassive ? Agent().Match(sentence, verb.Index + verb.Length) is { Success: true } agent ? OwnerOf(agent.Groups["owner"].Value) : null : OwnerOf(sentence[..verb.Index]));
    }

    /// <summary>Whether the words are about what inspectors, boards or papers will do, which is no action.</summary>
    public static bool IsNone(string folded) => OfOthers().IsMatch(folded) || OfPapers().IsMatch(folded) || OfBoards().IsMatch(folded) || Thinks().IsMatch(folded);

    /// <summary>The post in the words before the verb: "By Christmas the Service Manager for Permanence", "As Lead Member I", "The Trust's Head of Quality".</summary>
    public static string? OwnerOf(string subject)
    {
        subject = Saying().Replace(subject, "");
        var words = AsPost().Match(subject.Trim()) is { Success: true } post ? post.Groups["owner"].Value : Adverbial().Replace(subject.Trim(), "");
        words = Article().Replace(Whose().Replace(words, ""), "");
        words = Place().Replace(words, "").Trim();
        return words.Length < 3 || words.Count(c => c == ' ') >= MostWordsOfOwner || !PaperPosts.IsPost(words) ? null : PaperPosts.Of(words);
    }

    [GeneratedRegex(
        @"\b(?:will|shall|would|(?:is|are|was|were) to(?! (?:be (?:had|found|welcomed)|come)\b)|undertook (?:to|that)|undertakes? (?:to|that)|(?:has|have|had) undertaken to"
        + @"|(?:has|have|had) (?:also )?been (?:asked|tasked|instructed|commissioned) (?:to|with)|(?:has|have|had)? ?(?:promised|pledged|agreed|committed) to|(?:promises|pledges|commits|plans|intends?) to"
        + @"|(?:is|are) responsible for|(?:is|are) (?:planned|scheduled) (?:for|to)|must)\b(?! (?:be (?:judged|inspected|found|able)|have been)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Will();

    [GeneratedRegex(@"\b(?:which|who|whom|that|it|there|this|these|those|they|he|she|if|whether|how|when|what|where|inspectors|ofsted)\s+(?:\w+ly\s+|also\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InRelativeClause();

    [GeneratedRegex(@"^\s+(?:not|never|no longer)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(@"^\s+(?:\w+ly\s+|also\s+|then\s+)?be\s+(?:\w+ly\s+)?\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(@"^\s+(?:also )?(?:have (?:the use|access|use)|receive|get|benefit)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Receives();

    [GeneratedRegex(
        @"\bby (?:the |our |their |its )?(?<owner>(?!an? |end\b|when\b)[^.;,\d]{3,80}?)(?=\s+(?:by|before|from|in time|in (?:" + ToldDates.MonthName + @")|on|no later|until|at|to|during|ahead|each|every)\b|[.;,]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Agent();

    [GeneratedRegex(
        @"\b(?:ofsted|inspectors?|hmi|the inspectorate|the department|the secretary of state|government) (?:will|would|is to|are to|has|have|may)\b|\b(?:re-?inspection|inspection|visit|annual conversation)\b[^.,;]{0,30} (?:will|would|is to)\b"
        + @"|\b(?:will|would) be (?:re-?inspected|judged|graded|rated|considered by ofsted)\b|\b(?:a|the) (?:focused|monitoring) visit\b[^.]{0,20}\bwill\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfOthers();

    [GeneratedRegex(
        @"\b(?:submit\w*|sent|send|provided?|returned?|forward(?:ed)?|lodged?|goes|go|due) [^.;]{0,60}\b(?:(?:to|with) (?:ofsted|the department|hmci|the chief inspector)|secretary of state|chief inspector)\b"
        + @"|\b(?:reports?|updates?|drafts?|(?:\w+[ -]){0,3}plan|statement|letter|papers?|item) (?:\w+ ){0,4}(?:will|would|is to|are to|to) (?:also |then )?(?:be (?:brought|presented|submitted|sent|shared"
        + @"|published|taken|reported|provided|considered|returned|forwarded|made|drawn up|monitored|reviewed|overseen|signed off|available|finali[sz]ed|developed|agreed|given|circulated)|come|go|follow|return)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfPapers();

    [GeneratedRegex(
        @"\b(?:will|would|shall|is to|are to) (?:also |then |continue to |jointly |be )*(?:monitor|overs|track(?!\w* (?:every|each))|scrutin|report (?:to|back|further|regularly|progress|on progress)|chair|meet (?:every|each|weekly"
        + @"|monthly|quarterly|fort|again|six|to)|held|considered? (?:the|this|a)|receive|note|follow (?:the|its|progress)|review (?:progress|the plan)|hold (?:\w+ )?to account|made up|take place|have a standing|cost|continue\b|remain|be met|include"
        + @"|help us|enable|mean|allow us|bring together|ensure that (?:progress|the plan))"
        + @"|\bthere (?:will|would) be\b|^(?:it|this|these|those|they|he|she|that) (?:will|would|is to|are to)\b|\bcommittee (?:is|are) asked\b|\bit is (?:recommended|proposed)\b|\b(?:will|would|may) (?:want|wish|remember|recall|already know|be aware|know)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfBoards();

    [GeneratedRegex(
        @"^(?:more )?(?:children|families|young people|care leavers|carers|parents)(?: and \w+)? (?:will|would) (?:be able|have|benefit|receive|know|feel|see|get|experience)\b|\b(?:expects?|expected|hopes?|hoped|believes?|thinks?|thought|wondered|doubts?|confident|disappointed|(?<!be )asked (?:whether|if|how|when|what|why|for)|enquired|wished to know|in answer to whether|could choose|would like to|would be (?:better|good|glad|happy))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Thinks();

    [GeneratedRegex(@"^As (?:the )?(?<owner>[A-Z][\w'’]+(?: (?:[A-Z][\w'’]+|for|of|and)){0,6}),? (?:I|we)$", RegexOptions.CultureInvariant)]
    private static partial Regex AsPost();

    [GeneratedRegex(@"^.{0,100}?\b(?:added|said|explained|reported|confirmed|advised|noted|stated|agreed|told [\w ]{2,30})\s?that\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Saying();

    // "Next, ", "By 31 March 2025, ", "In the Improvement Plan the …", "Q. … A. "
    [GeneratedRegex(
        @"^(?:[QA][.:]\s+)?(?:(?:By|From|In|Before|During|Over|At|After|On|Within|To|Next|Then|Finally|First|Secondly|Also|And|Meanwhile)\b[^,]{0,60},\s+(?=\S)|(?:By|From|In|Before|During|Over|At|After|On|Within)\b[^,]{2,60}?\s(?=(?:the [A-Z]|our )))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Adverbial();

    [GeneratedRegex(@"^(?:the|our|an?|each|every|their|its)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:The |the |Our |our )?(?:[A-Z][\w-]*\s){0,3}[A-Z][\w-]*(?:['’]s|s['’])\s+(?=(?:Head|Director|Service|Chief|Principal|Manager|Lead|Assistant|Executive|Deputy|Strategic)\b)(?<!Children(?:['’]s)\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Whose();

    [GeneratedRegex(@",?\s(?:at|within|in|from) (?:the|each|every) .*$|,\s*(?:working )?(?:with|together with|supported by) .*$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
