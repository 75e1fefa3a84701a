using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>Tells which kind of inspection a paper is about from the words that it uses for it; the title decides, else what is said most often.</summary>
internal static partial class ToldFramework
{
    public static Framework? Find(string title, PaperOutline outline)
    {
        var framework = Named(PrintedText.Fold(title)) ?? MostNamed(outline);
        return framework == Framework.IlacsStandard && (IsShort(PrintedText.Fold(title)) || outline.Sentences.Any(sentence => ReceivedShort().IsMatch(sentence.Folded)) || HasShortWindow(outline))
            ? Framework.IlacsShort
            : framework;
    }

    /// <summary>The kind that a clause names, a visit before the framework that it is made under; <see cref="Framework.IlacsStandard"/> for ILACS of either length.</summary>
    public static Framework? Named(string folded) => folded switch
    {
        _ when FocusedVisit().IsMatch(folded) => Framework.FocusedVisit,
        _ when MonitoringVisit().IsMatch(folded) => Framework.MonitoringVisit,
        _ when AssuranceVisit().IsMatch(folded) => Framework.AssuranceVisit,
        _ when Jtai().IsMatch(folded) => Framework.Jtai,
        _ when Send().IsMatch(folded) => Framework.AreaSend,
        _ when Reinspection().IsMatch(folded) => Framework.SifReinspection,
        _ when Sif().IsMatch(folded) => Framework.Sif,
        _ when Ilacs().IsMatch(folded) => IsShort(folded) ? Framework.IlacsShort : Framework.IlacsStandard,
        _ when LookedAfter().IsMatch(folded) => Framework.LacInspection,
        _ when Board().IsMatch(folded) => Framework.LscbReview,
        _ => null,
    };

    private static Framework? MostNamed(PaperOutline outline)
    {
        var counts = new Dictionary<Framework, int>();
        var time = InspectionTime.Unknown();
        foreach (var sentence in outline.Sentences)
        {
            if (Named(sentence.Folded) is not { } named || time.IsEarlier(sentence.Text) || General().IsMatch(sentence.Folded))
                continue;
            var weight = (TookPlace().IsMatch(sentence.Folded) ? 4 : 1) + (sentence.Part.Index < 12 ? 2 : 0);
            var one = named == Framework.IlacsShort ? Framework.IlacsStandard : named;
            counts[one] = counts.GetValueOrDefault(one) + weight;
        }
        return counts.Count == 0 ? null : counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
    }

    // A standard inspection is a fortnight on site, a short one a week (the inspectorate's framework of 2018).
    private static bool HasShortWindow(PaperOutline outline) =>
        ToldWindows.Find(outline, Framework.IlacsStandard) is [{ Start.Full: { } start, End.Full: { } end }] && end.DayNumber - start.DayNumber is > 1 and < 6 && !outline.Sentences.Any(sentence => ReceivedStandard().IsMatch(sentence.Folded));

    private static bool IsShort(string folded) => Short().IsMatch(folded);

    [GeneratedRegex(@"\bfocus+ed visits?\b", RegexOptions.CultureInvariant)]
    private static partial Regex FocusedVisit();

    [GeneratedRegex(@"\bmonitoring visits?\b", RegexOptions.CultureInvariant)]
    private static partial Regex MonitoringVisit();

    [GeneratedRegex(@"\bassurance visits?\b", RegexOptions.CultureInvariant)]
    private static partial Regex AssuranceVisit();

    [GeneratedRegex(@"\bjoint (?:targeted )?area (?:child protection )?inspections?\b|\bjtais?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Jtai();

    [GeneratedRegex(
        @"\b(?:area|local area|joint) send\b|\bsend (?:area |local area )?(?:inspection|revisit)|\blocal area partnership\b"
        + @"|\bspecial educational needs\b[^.;]{0,80}\binspect|\binspect\w*\b[^.;]{0,60}\bspecial educational needs\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Send();

    [GeneratedRegex(@"\bre-?inspect(?:ion|ed)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reinspection();

    [GeneratedRegex(@"\bsingle inspection\b|\bsif\b|\bchildren in need of help and protection,? children looked[ ]after", RegexOptions.CultureInvariant)]
    private static partial Regex Sif();

    [GeneratedRegex(
        @"\bilacs?\b|\binspections? of (?:the )?local authorit(?:y|ies)(?:'s)? children'?s? (?:social care )?services"
        + @"|\blocal authority children'?s? services inspection|\b(?:standard|short) inspection\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ilacs();

    [GeneratedRegex(@"\bsafeguarding and (?:services for )?looked[- ]after children\b|\binspection of services for looked[- ]after children\b", RegexOptions.CultureInvariant)]
    private static partial Regex LookedAfter();

    [GeneratedRegex(@"\breview of (?:the )?(?:effectiveness of (?:the )?)?(?:\w+ ){0,3}(?:local )?safeguarding children board\b", RegexOptions.CultureInvariant)]
    private static partial Regex Board();

    [GeneratedRegex(@"\bshort['""]?,? (?:(?:one|two|single)[- ]week |ofsted |ilacs? |notice )*(?:inspection|ilacs?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex(
        @"\b(?:received|had|has had|undergone|underwent|was subject to|took place|carried out|undertook|conducted|completed|inspected|latest|recent|this|our"
        + @"|following|was) [^.;]{0,60}?\bshort['""]?,? (?:(?:one|two|single)[- ]week |ofsted |ilacs? )*(?:inspection|ilacs?)\b(?!s)"
        + @"|\bshort['""]?,? (?:ofsted |ilacs? )*inspection (?:took place|was|of our|of the council|in)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex ReceivedShort();

    [GeneratedRegex(@"\b(?:a|the|this|our|'|"")\s*standard['""]?,? (?:(?:two|three)[- ]week |ofsted |ilacs? )*(?:inspection|ilacs?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ReceivedStandard();

    [GeneratedRegex(
        @"\b(?:up to|possible|may|would|could) [^.;]{0,40}(?:visit|inspection)|\bsubject to\b|\breplace[sd]?\b|\bthree types\b|\bcan be\b|\bprogramme of\b"
        + @"|\bnational\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex General();

    [GeneratedRegex(@"\b(?:took place|inspected|on[- ]?site|carried out|undertaken|undertook|conducted|visited|received|judged)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TookPlace();
}
