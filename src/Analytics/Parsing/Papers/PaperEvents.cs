using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>Finds what a paper tells was or will be done about the plan: notice in the forward plan, submission, the yearly conversation, monitoring.</summary>
internal static partial class PaperEvents
{
    public static IReadOnlyList<PaperEvent> Find(PaperOutline outline, InspectionTime time)
    {
        var events = new List<PaperEvent>();
        foreach (var sentence in outline.Sentences.Where(sentence => !sentence.Part.IsRow && !sentence.Part.IsHeading))
        {
            foreach (var kind in Kinds(sentence.Folded))
            {
                var on = On(sentence, kind, time);
                var isTold = kind == PaperEventKind.Monitoring || on is not null || (kind == PaperEventKind.PlanSubmitted && WasSent().IsMatch(sentence.Folded));
                if (isTold && !events.Exists(other => other.Kind == kind && (other.On == on || on is null) && kind != PaperEventKind.Monitoring) && !events.Exists(other => other.Kind == kind && other.Text == sentence.Text))
                    events.Add(new PaperEvent(kind, on, sentence.Text));
            }
        }
        return events;
    }

    private static IEnumerable<PaperEventKind> Kinds(string folded)
    {
        if (ForwardPlan().IsMatch(folded))
            yield return PaperEventKind.ForwardPlan;
        if (WasSent().IsMatch(folded) && Plan().IsMatch(folded))
            yield return PaperEventKind.PlanSubmitted;
        if (Conversation().IsMatch(folded))
            yield return PaperEventKind.AnnualConversation;
        if (Monitored().IsMatch(folded) && HowOften().IsMatch(folded) && Matter().IsMatch(folded) && !Elsewhere().IsMatch(folded))
            yield return PaperEventKind.Monitoring;
    }

    // The date nearest behind the words; "required and submitted in June" may have others before it.
    private static ToldDate? On(PaperSentence sentence, PaperEventKind kind, InspectionTime time)
    {
        if (kind == PaperEventKind.Monitoring)
            return null;
        var words = (kind switch
        {
            PaperEventKind.ForwardPlan => ForwardPlan(),
            PaperEventKind.PlanSubmitted => WasSent(),
            _ => Conversation(),
        }).Match(sentence.Folded);
        var mentions = ToldDates.Find(sentence.Text).Where(mention => mention.Date.Month is not null && !time.IsEarlier(mention.Date)).ToList();
        var behind = mentions.Where(mention => mention.Start >= words.Index && mention.Start - (words.Index + words.Length) < 110).ToList();
        var ahead = mentions.Where(mention => mention.End <= words.Index && words.Index - mention.End < 70).ToList();
        return behind.Count > 0 ? behind[0].Date : ahead.Count > 0 ? ahead[^1].Date : null;
    }

    [GeneratedRegex(@"\bforward plan\b", RegexOptions.CultureInvariant)]
    private static partial Regex ForwardPlan();

    [GeneratedRegex(
        @"\b(?:was|were|been|and|duly|subsequently|then|we|council|authority) (?:\w+ly )?(?:submitted|sent (?:to|in)|shared with ofsted|returned|forwarded)\b"
        + @"|\bsubmitted (?:its|the|our|a|an|to ofsted)\b(?! by)|\bthe submission of the (?:action |improvement )?plan (?:on|in)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex WasSent();

    [GeneratedRegex(@"\bplan\b|\brequired and submitted\b|\bstatement of action\b|\bresponse\b", RegexOptions.CultureInvariant)]
    private static partial Regex Plan();

    [GeneratedRegex(@"\bannual (?:conversation|engagement (?:meeting|visit))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Conversation();

    [GeneratedRegex(
        @"\b(?:monitor\w*|review\w*|scrutini\w*|consider\w*|report\w*|track\w*|overs(?:ee\w*|ight)|update[sd]?|updates|challenge[sd]?|examin\w*|receiv\w+"
        + @"|meet\w*|assess\w*|check\w*|held to account|hold\w*)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Monitored();

    [GeneratedRegex(
        @"\b(?:weekly|fortnightly|bi-?weekly|monthly|bi-?monthly|quarterly|termly|six[- ]monthly|bi-?annual(?:ly)?|half[- ]yearly|annually"
        + @"|every (?:\w+ )?(?:week|fortnight|month|quarter|term|weeks|months)|each (?:month|quarter|term|week)|(?:three|four|six|eight|12|twelve)[- ]weekly"
        + @"|(?:two|three|six)[- ]monthly|once a (?:month|quarter|term))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex HowOften();

    [GeneratedRegex(@"\b(?:plan|progress|action|actions|improvement|improvements|delivery|implementation)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Matter();

    [GeneratedRegex(@"\bsupervision\b[^.;]{0,30}\bmonthly\b|\bplacements? (?:are|were) reviewed\b|\bcare plans?\b|\bpathway plans?\b|\bsafety plans?\b|\bbudget monitoring\b", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
