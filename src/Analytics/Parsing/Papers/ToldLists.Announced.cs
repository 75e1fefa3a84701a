using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>Areas that a sentence announces and the sentences behind it tell one by one.</summary>
internal sealed partial class ToldLists
{
    // "Only two matters were put down for improvement. One is … The other is …"
    private void ReadAnnouncedAreas()
    {
        foreach (var part in _outline.Parts.Where(part => !part.IsRow && !part.IsHeading))
        {
            for (var i = 0; i + 1 < part.Sentences.Count; i++)
            {
                if (!Announces(part.Sentences[i]) || LeadIns.IsOfEarlier(part.Sentences[i], _time) || _time.IsEarlier(part.Sentences[i]))
                    continue;
                var told = AnnouncedIn(part.Sentences.Skip(i + 1), NumberTold(part.Sentences[i]));
                foreach (var area in told)
                    Add(PassageRole.ToldArea, new Entry(part, area, null));
                i += told.Count;
            }
        }
    }

    private static bool Announces(string sentence) =>
        !sentence.EndsWith(':') && PrintedText.Fold(sentence) is var folded && !LeadIns.IsOther(sentence)
        && (Announcement().IsMatch(folded) || (LeadIns.RoleOf(sentence, isHeading: false, isBehindAreas: false) is PassageRole.ToldArea && Counted().IsMatch(folded)));

    private static int? NumberTold(string sentence) => Counted().Match(PrintedText.Fold(sentence)) is { Success: true } counted ? Array.IndexOf(s_numbers, counted.Groups["n"].Value) + 1 : null;

    private static List<string> AnnouncedIn(IEnumerable<string> sentences, int? most)
    {
        var told = new List<string>();
        foreach (var sentence in sentences)
        {
            var isFull = most is > 0 && told.Count >= most;
            if (InOrder().Match(sentence) is { Success: true } ordered && (most == 1 || !sentence.StartsWith("It ", StringComparison.Ordinal)))
                told.Add(ordered.Groups["rest"].Value.TrimEnd('.'));
            else if (isFull)
                break;
            else if (Must().IsMatch(sentence) || (most is not null && TheySaid().IsMatch(sentence)))
                told.Add(sentence);
            else
                break;
        }
        return told;
    }

    private static readonly string[] s_numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    [GeneratedRegex(@"\b(?<n>one|two|three|four|five|six|seven|eight|nine|ten)\b(?: \w+){0,3} (?:areas?|matters?|points?|things?|issues?|recommendations?|improvements?|weaknesses|concerns?|respects)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"\b(?:ofsted|inspectors?|inspectorate|report|letter)\b[^.;:]{0,60}\b(?:raised|made|listed?|named|identified|put down|set out|asked for|(?:tells?|told|asks?|asked|wants?|wanted) (?:us|the \w+) to do|left us with|picked out)\b[^.;:]{0,60}"
        + @"\b(?:areas?|matters?|points?|things?|issues?|recommendations?|improvements?|weaknesses|concerns?|what (?:must|has to|needs to|should))\b|\b(?:put down|marked|noted|listed|singled out) for improvement\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Announcement();

    [GeneratedRegex(
        @"^(?:And |But )?(?:(?:The )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|final|other|next|remaining)(?: of these| area| one| point| matter| issue| recommendation)?|One(?: of (?:these|them))?|Another|It"
        + @"|First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Lastly|Finally)\b,?\s*(?:is|was|are|were|concerns|concerned|relates to|related to|has to do with|had to do with)\s+(?:that\s+|to\s+|about\s+)?(?<rest>.+)$"
        + @"|^(?:And )?(?:First|Second|Third|Fourth|Fifth|Sixth|Last|Final)(?:ly)?,\s+(?<rest>.{8,})$"
        + @"|^(?:A|The|An)\s(?:second|third|fourth|further|other|another)(?: area| one| point| matter)?, (?:on|about|concerning|relating to|regarding) (?<rest>[^,]{8,}),\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InOrder();

    [GeneratedRegex(
        @"^(?:And |But |Also,? |Finally,? )?(?:We|It|They|Leaders|Managers|Social workers|The (?:\w+ ){0,2}(?:council|county|borough|city|authority|partnership|service|trust|district|department|leaders)|\w+ (?:council|borough))\b(?: also| then)?\s"
        + @"(?:must|should|(?:is|are|was|were) (?:also )?to|needs? to|needed to|has to|have to|had to)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Must();

    [GeneratedRegex(@"^(?:And |But )?(?:[Tt]hey|[Ii]t|[Ii]nspectors|Ofsted|[Tt]he (?:report|letter|inspectors))\b(?: also| had| have| has){0,2} (?:said|says?|asked?|found|noted|wanted?|called|felt|thought|reported|saw|criticised|questioned|wished)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TheySaid();
}
