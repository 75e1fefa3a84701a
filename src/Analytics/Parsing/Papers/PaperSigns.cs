using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers;

/// <summary>What only councils print at the head of their papers. An inspection report may be named there, with its title and its dates, but a report has none of these.</summary>
internal static partial class PaperSigns
{
    /// <summary>So many different signs make a paper of whatever title.</summary>
    private const int Sure = 2;

    private const int CoverLines = 12;

    /// <summary>Lines that are looked at: of the head, and of all of a long paper.</summary>
    private const int MostOfHead = 300, MostOfAll = 5_000;

    public static bool AreSure(ReportText text) => Count(text) >= Sure;

    public static bool AreThere(ReportText text) => Count(text) > 0;

    /// <summary>For a text that nothing makes a report: whether so many signs stand on any of its pages.</summary>
    public static bool AreSureAnywhere(ReportText text) => Count(text, int.MaxValue, MostOfAll) >= Sure;

    private static int Count(ReportText text)
    {
        var first = text.Lines.Count > 0 ? text.Lines[0].Page : 1;
        // A cover says little.
        return Count(text, text.Lines.Count(line => line.Page == first) < CoverLines ? first + 1 : first, MostOfHead);
    }

    private static int Count(ReportText text, int lastPage, int most)
    {
        var lines = text.Lines.Where(line => line.Page <= lastPage).Take(most).Concat(text.Furniture.Where(line => line.Page <= lastPage).Take(most)).SelectMany(line => line.Cells.Select(cell => cell.Text).Append(line.Text)).Select(PrintedText.Fold).Distinct().ToList();
        Regex[] signs = [Addressee(), Purpose(), Agenda(), Decision(), Member(), Wards(), Minutes(), Plan(), Body(), Advice(), Contact()];
        return signs.Count(sign => lines.Exists(sign.IsMatch));
    }

    [GeneratedRegex(
        @"^(report (to|of|by|for|author|title|from|number|no)( ?:"
        + @"|:? (the )?((executive|strategic|corporate|interim|acting|assistant|service|deputy|joint) )*(director|chief executive|head of|leader|portfolio|cabinet"
        + @"|council|mayor))"
        + @"|title of report|reporting officer|report (reference|author))")]
    private static partial Regex Addressee();

    [GeneratedRegex(
        @"^([0-9.]{1,4}\s*)?(the )?(purpose of( the| this)? report|purpose and recommendations?|executive summary and recommendations?"
        + @"|reasons? for (the )?(recommend|decision|report|urgency)|alternative options|decision options|options considered|recommended option)")]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(agenda (item|no|number)|item (no\b|number|[0-9]+)|public reports? pack|agenda (and|frontsheet|reports))")]
    private static partial Regex Agenda();

    [GeneratedRegex(
        @"^(is (this|it) a )?(key decision|non-key decision|decision type|type of decision|forward plan|call-?in\b|exempt (information|report)|exemption"
        + @"|public/exempt|part (1|i) \(?public)\b(?! (point|making|mak|maker))(?!-)|^[^.]{0,60}\bkey decision\??:?$")]
    private static partial Regex Decision();

    [GeneratedRegex(
        @"^(relevant |responsible |lead )?(cabinet member|portfolio holder|cabinet portfolio|executive member|lead (cabinet )?member|portfolio)(\(s\))?( ?:"
        + @"| for\b| -|$)")]
    private static partial Regex Member();

    [GeneratedRegex(@"^(electoral )?(wards?|ward\(s\)|divisions?)( \(?s?\)?)?( or divisions?)?( /?divisions?)? ?(affected|involved|:)")]
    private static partial Regex Wards();

    [GeneratedRegex(@"^(minutes of|draft minutes|present:|in attendance:|apologies for absence|resolved\b)|\bminutes of (the|a) meeting\b")]
    private static partial Regex Minutes();

    [GeneratedRegex(
        @"\b(action|improvement|post-inspection|delivery) plan( \(?(19|20)[0-9]{2}([-/–][0-9]{2,4})?\)?)?$"
        + @"|^(post|ilacs|ofsted).{0,40}\b(action|improvement) plan\b|^(action|improvement) plan\b|\b(rag rating|rag status|lead officer|action owner)\b")]
    private static partial Regex Plan();

    [GeneratedRegex(
        @"^(meeting( of)?:? |to:? |committee:? |decision maker:? )?(the )?.{0,60}\b(cabinet|overview (and|&) scrutiny"
        + @"|scrutiny (committee|panel|commission|board|sub-committee)|select committee|executive board|corporate parenting (board|panel|committee)"
        + @"|(policy|services|families|people|education) committee)\b( committee| panel| board)?( meeting)?([,:-]? .{0,40}[0-9]{4})?$")]
    private static partial Regex Body();

    [GeneratedRegex(
        @"^([0-9.]{1,4}\s*)?(financial|legal|equalit(y|ies)|hr|human resources?|resource|risk)( and [a-z ]+)? (implications?|impact|comments)|^implications\b"
        + @"|^background papers\b")]
    private static partial Regex Advice();

    [GeneratedRegex(
        @"^(contact officers?|officer contact|lead officer|responsible officer|report author|author( and contact)?|head of service|contact( officer)?( name)?"
        + @"|democratic services)\s*:")]
    private static partial Regex Contact();
}
