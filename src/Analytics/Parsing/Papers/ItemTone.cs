using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>Where a lead-in only says that inspectors "highlighted the following", the entries themselves tell whether they praise or ask for more.</summary>
internal static partial class ItemTone
{
    /// <summary>Strength or told area by what most entries say; null when they are mixed.</summary>
    public static PassageRole? Of(IReadOnlyCollection<string> items)
    {
        var praise = items.Count(item => Sign(item) > 0);
        var wants = items.Count(item => Sign(item) < 0);
        if (praise >= (items.Count * 0.6) && praise > 2 * wants)
            return PassageRole.Strength;
        return wants >= (items.Count * 0.5) && wants > praise ? PassageRole.ToldArea : null;
    }

    /// <summary>Whether entries under "Recommendations" ask the committee for something ("note", "approve") rather than the service ("ensure", "improve").</summary>
    public static bool AskCommittee(IReadOnlyCollection<string> items) =>
        items.Count(item => Ensures().IsMatch(PrintedText.Fold(item))) * 2 <= items.Count || items.Any(item => Notes().IsMatch(PrintedText.Fold(item)));

    /// <summary>Whether the words want something to be better.</summary>
    public static bool FindsFault(string folded) => Wants().IsMatch(folded);

    public static bool IsPraise(string folded) => Praises().IsMatch(folded);

    private static int Sign(string item)
    {
        var folded = PrintedText.Fold(item);
        if (Wants().IsMatch(folded))
            return -1;
        return Praises().IsMatch(folded) ? 1 : 0;
    }

    [GeneratedRegex(
        @"\b(?:not|no|too|need(?:s|ed)? to|insufficient\w*|inconsisten\w+|variab\w+|poor\w*|weak\w*|lack\w*|delay\w*|limited|drift|improve the|must|should"
        + @"|ensure|require|gaps?|inadequate|fail\w*|slow|more (?:effective|consistent|timely|robust)|few|fewer|never|unable|ineffective)\b"
        + @"|^(?:the )?(?:quality|timeliness|consistency|pace|sufficiency|availability|oversight|stability|frequency|capacity|impact|management) (?:and \w+ )?of\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Wants();

    [GeneratedRegex(
        @"\b(?:good|well|effective\w*|strong\w*|benefit\w*|skilled|ambitious|excellent|positiv\w*|improved|committed|tenacious|thorough\w*|timely|stable"
        + @"|passionate|outstanding|impressive|high[- ]quality|robust|clear\w*|sensitiv\w+|child[- ]cent(?:red|ered)|aspirational|valued|proud|quickly|promptly"
        + @"|swift\w*|comprehensive|creative\w*|knowledgeable|progress|safe|successful\w*|confident\w*|warm|caring|dedicated|experienced|purposeful|supportive"
        + @"|appropriate\w*|rich|demonstrabl\w+|accessible|happy|thriv\w+)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Praises();

    [GeneratedRegex(@"^(?:to )?(?:ensure|improve|strengthen|accelerate|develop|increase|reduce|take (?:steps|action)|raise|review the|make sure|embed|enhance|provide)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ensures();

    [GeneratedRegex(
        @"^(?:that |to |and "
        + @"|also )*(?:(?:the )?(?:cabinet|committee|members|board|panel|council|executive|report|content|outcome|findings)\b.*\b(?:be|is|are|notes?|considers?"
        + @"|agrees?|approves?|endorses?|receives?)\b"
        + @"|notes?|approves?|agrees?|endorses?|considers?|receives?|comments?|delegates?|welcomes?|supports?|scrutinises?|request|offer challenge|authorises?"
        + @"|accepts?|adopts?|reviews? progress|acknowledges?|recommend|determines?)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Notes();
}
