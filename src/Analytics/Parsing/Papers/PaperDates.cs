using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>When the report came out and by when the action plan must be sent, as the council tells it.</summary>
internal static partial class PaperDates
{
    // At the place of the number that they tell.
    private static readonly string[] Numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The fullest date told of the report's publication.</summary>
    public static ToldDate? PublishedOn(PaperOutline outline, InspectionTime time)
    {
        var told = new List<ToldDate>();
        foreach (var sentence in outline.Sentences.Where(IsAboutPublication))
        {
            var mentions = ToldDates.Find(sentence.Text);
            foreach (var mention in mentions.Where(mention => mention.Date.Month is not null))
            {
                if (!time.IsEarlierAt(sentence.Text, mention.Start) && !time.IsEarlier(mention.Date) && IsPublication(sentence.Folded, mention, mentions))
                    told.Add(mention.Date);
            }
        }
        return Fullest(told);
    }

    /// <summary>The date by which the action plan must reach the inspectorate, and other dates told for the same.</summary>
    public static (ToldDate? Deadline, IReadOnlyList<ToldDate> Others) Deadline(PaperOutline outline, InspectionTime time)
    {
        var told = new List<ToldDate>();
        foreach (var sentence in outline.Sentences.Where(IsAboutSubmission))
        {
            var plan = Plan().Match(sentence.Folded);
            foreach (var mention in ToldDates.Find(sentence.Text).Where(mention => mention.Date.Month is not null && !time.IsEarlier(mention.Date)))
            {
                if (Until().IsMatch(sentence.Folded[..mention.Start]) && IsForSubmission(sentence.Folded, mention.Start, plan.Index))
                    told.Add(mention.Date);
                else if (SentBefore(sentence.Folded, mention) is { } due)
                    told.Add(due);
            }
        }
        var fullest = Fullest(told);
        return (fullest, fullest is { } date ? [.. told.Where(other => !ToldDates.Agree(date, other)).Distinct()] : []);
    }

    internal static bool IsAboutPublication(PaperSentence sentence) => Published().IsMatch(sentence.Folded);

    private static int? Number(string word) => word is "a" ? 1 : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Array.IndexOf(Numbers, word) is > 0 and var at ? at : null;

    // Publication or another act: the word nearest before the date tells, else the one nearest behind.
    private static bool IsPublication(string folded, DateMention mention, IReadOnlyList<DateMention> mentions)
    {
        var before = Acts().Matches(folded[..mention.Start]);
        var act = before.Count > 0 ? before[^1].Value : "";
        if (act.Length == 0 || (!IsOfPublication(act) && mention.Start - (before[^1].Index + act.Length) > 25))
            act = Acts().Match(folded[mention.End..]) is { Success: true } behind && (act.Length == 0 || behind.Index < 40) && !HasItsOwnDate(mention.End + behind.Index + behind.Length, mentions) ? behind.Value : act;
        if (!IsOfPublication(act))
            return false;
        return Report().IsMatch(folded) && !OtherPublication().IsMatch(folded[Math.Max(0, mention.Start - 90)..mention.Start]) && !FrameworkPublication().IsMatch(folded);
    }

    private static bool IsOfPublication(string act) =>
        act.StartsWith("publi", StringComparison.Ordinal) || act.StartsWith("made ", StringComparison.Ordinal) || act is "dated" or "released" or "issued" or "came out" or "appeared";

    // "from 4 to 15 July 2022, and the report was published on 30 August"
    private static bool HasItsOwnDate(int end, IReadOnlyList<DateMention> mentions) => mentions.Any(other => other.Start >= end && other.Start - end < 25);

    // What "it" and "them" are, the sentence before says.
    internal static bool IsAboutSubmission(PaperSentence sentence)
    {
        var before = sentence.Before is { } said && Pronoun().IsMatch(sentence.Folded) ? PrintedText.Fold(said) : "";
        var hasPlan = Plan().IsMatch(sentence.Folded) || Plan().IsMatch(before);
        return WorkingDays().IsMatch(sentence.Folded)
            || ((Submission().IsMatch(sentence.Folded) || (hasPlan && Arrival().IsMatch(sentence.Folded)))
            && (Recipient().IsMatch(sentence.Folded) || Recipient().IsMatch(before) || (hasPlan && Required().IsMatch(sentence.Folded))));
    }

    // "was sent on 8 August 2022, three days before it was due"
    private static ToldDate? SentBefore(string folded, DateMention mention)
    {
        if (mention.Date.Full is not { } sent || EarlyBy().Match(folded[mention.End..]) is not { Success: true } early || Number(early.Groups["n"].Value) is not { } count)
            return null;
        var isWorking = early.Groups["working"].Success;
        for (var left = early.Groups["unit"].Value.StartsWith("week", StringComparison.Ordinal) ? count * 7 : count; left > 0;)
        {
            sent = sent.AddDays(1);
            left -= isWorking && sent.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }
        return ToldDate.Of(sent);
    }

    // "… its report was published on 9 May and a plan must be sent by 16 August"; a date told of what was sent is none to send by.
    private static bool IsForSubmission(string folded, int date, int plan)
    {
        var before = SubmissionActs().Matches(folded[..date]);
        if (before.Count > 0)
            return !before[^1].Value.StartsWith("publi", StringComparison.Ordinal) && !AlreadySent().IsMatch(folded[..date]);
        return plan < date || Submission().IsMatch(folded[date..]) || Arrival().IsMatch(folded[date..]);
    }

    private static ToldDate? Fullest(List<ToldDate> told) =>
        told.Count == 0 ? null : told.OrderByDescending(ToldDates.Detail).ThenByDescending(date => told.Count(other => other == date)).First();

    [GeneratedRegex(
        @"\bpublish\w*|\bpublication\b|\breport,? dated\b|\breport (?:was )?(?:released|issued)\b"
        + @"|\b(?:report|letter|findings|results)\b[^.;]{0,40}\b(?:came out|appeared|made (?:public|known))\b|\bmade known\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex(
        @"\bpublish\w*|\bpublication\b|\bcame out\b|\bappeared\b|\bmade (?:public|known)\b|\bdated\b|\breleased\b|\bissued\b|\binspect(?:ed|ion took|ors)\b|\btook place\b|\bon[- ]?site\b|\bcarried out\b"
        + @"|\bconducted\b|\bundertaken\b|\bsubmit\w*|\bsubmission\b|\bsent\b|\bno later than\b|\bmeeting\b|\bpresented\b|\breceived\b|\bdeadline\b"
        + @"|\binspection (?:on|of|between|from)\b|\bforward plan\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Acts();

    [GeneratedRegex(@"\b(?:report|ofsted|findings|inspect\w*|outcome|letter|judge?ments?|results?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Report();

    [GeneratedRegex(
        @"\b(?:forward plan|agenda|guidance|framework|statutory|white paper|strategy|policy|legislation|serious case review|safeguarding practice review"
        + @"|annual report|notice|improvement plan|action plan|self[- ](?:assessment|evaluation))\b[^.;]{0,60}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherPublication();

    [GeneratedRegex(@"\bpublish\w* (?:a |an |the |its |their |new |revised |updated )*(?:framework|guidance|handbook)", RegexOptions.CultureInvariant)]
    private static partial Regex FrameworkPublication();

    [GeneratedRegex(
        @"\bsubmi\w+|\bsend\b|\bsent\b|\bsending\b|\bprovid\w+|\bproduc\w+|\bforward(?:ed)?\b|\breturn\w*|\brespon\w+|\bshare[ds]?\b|\bdue\b|\bdeadline\b"
        + @"|\bfinalis\w+|\bdevelop\w*|\bprepar\w+|\blodge\w*|\bgo(?:es)? (?:back )?to\b|\breach\w*|\bsupply\b|\bin place\b"
        + @"|\b(?:with|in the hands of) (?:the (?:inspectorate|department|secretary of state)|ofsted|hmci|them)\b|\bofsted's hands\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Submission();

    // The law's own term for it.
    [GeneratedRegex(@"\b(?:70|seventy) (?:\(?(?:70|seventy)\)? )?working days\b", RegexOptions.CultureInvariant)]
    private static partial Regex WorkingDays();

    [GeneratedRegex(@"\bwent to\b|\breceiv\w+|\bdeliver\w*|\bgiv(?:e|en|ing)\b|\bhand(?:ed|ing)? (?:in|over)\b|\bhave\b|\bexpect\w*|\bwants?\b|\brequired?\b|\basked for\b", RegexOptions.CultureInvariant)]
    private static partial Regex Arrival();

    [GeneratedRegex(
        @"\b(?:action|improvement|development|post[- ]inspection|response|ilacs?|ofsted|inspection|draft|final|written|formal|the|a|this|our|its) plans?\b"
        + @"|\bplan\b|\bwritten statement\b|\bstatement of (?:proposed )?action\b|\bformal response\b|\bwritten response\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Plan();

    [GeneratedRegex(@"\b(?:ofsted|secretary of state|chief inspector|hmci|inspectorate|department for education|dfe|inspectors?|to them|the department)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Recipient();

    [GeneratedRegex(
        @"\brequire[sd]?\b|\bmust\b|\bdeadline\b|\b(?:due|closing|last|final|latest) da(?:te|y)\b|\b(?:70|seventy) working days\b|\bha(?:s|ve) to\b"
        + @"|\b(?:be|to be|will be) (?:submitted|sent|lodged|returned|forwarded|delivered|provided)\b"
        + @"|\bneeds? to be submitted\b|\bdate (?:for it|for submission|set)\b|\b(?:has|have|had) until\b|\bahead of the (?:date|deadline)\b|\bfor submission\b"
        + @"|\b(?:(?:action|improvement|post[- ]inspection) plan|(?:written|formal) (?:response|statement)|statement of (?:proposed )?action)\b[^.;]{0,40}\bdue\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Required();

    [GeneratedRegex(
        @"(?:\b(?:by|before|later than|until|up to)"
        + @"|\b(?:deadline|(?:due|closing|last|final|latest|submission|return|target|required) da(?:te|y))(?:\b[^.;0-9]{0,70}?(?:\b(?:of|is|was|being|on|by|set (?:as|for))|:))?"
        + @"|\bdate (?:for|of|by)\b[^.;0-9]{0,60}?\b(?:is|was)"
        + @"|\bdue\b[^.;0-9]{0,60}?(?:\b(?:on|by|date)|:)|\bdue"
        + @"|\b(?:goes|go|going|sent|returned|submitted) (?:back )?to [^.;,0-9]{2,60}? on|\b(?:submitted|submission)(?: to [^.;,0-9]{2,60}?)? on"
        + @"|\bahead of (?:the |its )?(?:\w+ )?(?:date|deadline)\b[^.;0-9]{0,50}"
        + @"|\b(?:70|seventy) (?:\(?(?:70|seventy)\)? )?working days\b[^.;0-9]{0,60}?(?:\(|\b(?:that is|i\.e\.?|namely|which (?:is|was|falls on|fell on|means)|meaning|so|ending(?: on)?|expir\w+(?: on)?)|-))"
        + @"[\s:,(]*(?:(?:the|noon on|midday on|midnight on|5pm on|(?:the )?end of|close of (?:business )?on|close of play on|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)\s+)*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    [GeneratedRegex(
        @"\bpublish\w*|\bsubmi\w+|\bsend\b|\bsent\b|\bprovid\w+|\bproduc\w+|\bdue\b|\bdeadline\b|\bforward(?:ed)?\b|\breturn\w*|\brespon\w+|\bfinalis\w+"
        + @"|\bdevelop\w*|\bprepar\w+",
        RegexOptions.CultureInvariant)]
    private static partial Regex SubmissionActs();

    [GeneratedRegex(
        @"\b(?:was|were|has been|have been|had been)\s+(?:\w+\s+){0,2}(?:submitted|sent|shared|returned|provided"
        + @"|forwarded)\b[^.;]*\bon\s+(?:the\s+)?(?:\w+day,?\s+)?(?:the\s+)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex AlreadySent();

    [GeneratedRegex(@"^(?:it|this|that|they|these|which|the (?:deadline|closing date|last d(?:ate|ay)|due date|date|plan|response|statement|document|final version))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(
        @"^[,;]?\s*(?:which was )?\(?(?<n>a|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2}) (?:full |clear )?(?<working>working )?(?<unit>days?|weeks?)"
        + @" (?:before (?:it|the plan|this) (?:was|is) due|(?:before|ahead of|in advance of) (?:the|its|that) (?:\w+ )?(?:date|deadline)|early)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex EarlyBy();
}
