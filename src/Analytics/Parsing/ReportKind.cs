using System.Text.RegularExpressions;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing;

/// <summary>Recognises by its first pages which kind of report a document is.</summary>
internal static partial class ReportKind
{
    /// <summary>Null when it is none that we know. Any ILACS report is told as standard here: only its dates say which of the two it is.</summary>
    public static Framework? Recognise(ReportText text)
    {
        var first = PrintedText.Fold(LineJoin.Join(text.Lines.TakeWhile(line => line.Page == 1).ToList()).Text);
        var start = PrintedText.Fold(LineJoin.Join(text.Lines.TakeWhile(line => line.Page <= 2).ToList()).Text);
        // An ILACS report tells of earlier visits in its first paragraphs, so it is asked for first, by its title, which nothing but its authority stands above, and its table.
        return first switch
        {
            _ when IlacsTitle().IsMatch(first) && start.Contains("impact of leaders", StringComparison.Ordinal) => Framework.IlacsStandard,
            // Under a title in other words it is still known by its table, which no other kind has.
            _ when IlacsTable().IsMatch(start) => Framework.IlacsStandard,
            _ when SifReinspection().IsMatch(first) => Framework.SifReinspection,
            _ when Sif().IsMatch(first) => Framework.Sif,
            _ when AreaSend().IsMatch(first) => Framework.AreaSend,
            _ when Jtai().IsMatch(start) => Framework.Jtai,
            _ when LacInspection().IsMatch(first) => Framework.LacInspection,
            _ when LscbReview().IsMatch(first) => Framework.LscbReview,
            _ when MonitoringVisit().IsMatch(first) => Framework.MonitoringVisit,
            _ when AssuranceVisit().IsMatch(first) => Framework.AssuranceVisit,
            _ when FocusedVisit().IsMatch(first) => Framework.FocusedVisit,
            _ => null,
        };
    }

    [GeneratedRegex(@"^.{0,150}?\binspection of.{0,150}?\bchildren ?'? ?s?'? (social care )?services\b.{0,40}? (inspection dates?|dates? of inspection)\b")]
    private static partial Regex IlacsTitle();

    [GeneratedRegex(@"^.{0,300}?\binspection\b.{0,300}?\bjudge?ments?( areas?)? grades? .{0,400}?\bimpact of leaders\b")]
    private static partial Regex IlacsTable();

    [GeneratedRegex(@"re-?inspection of services for children in need of help")]
    private static partial Regex SifReinspection();

    [GeneratedRegex(@"inspection of services for children in need of help")]
    private static partial Regex Sif();

    [GeneratedRegex(@"\barea send (full )?inspection\b|joint local area send\b|local area partnership report|special educational needs and/or disabilities .{0,40}(inspection|arrangements)")]
    private static partial Regex AreaSend();

    [GeneratedRegex(@"joint targeted area inspection")]
    private static partial Regex Jtai();

    [GeneratedRegex(@"inspection of (looked[- ]after children|children looked after|services for looked[- ]after children)( services)?")]
    private static partial Regex LacInspection();

    [GeneratedRegex(@"review of the (effectiveness of the )?"
        + "(local safeguarding children board|lscb)")]
    private static partial Regex LscbReview();

    [GeneratedRegex(@"monitoring (visit|inspection) (of|to)\b")]
    private static partial Regex MonitoringVisit();

    [GeneratedRegex(@"assurance visit (of|to)\b")]
    private static partial Regex AssuranceVisit();

    [GeneratedRegex(@"focused visit (of|to)\b")]
    private static partial Regex FocusedVisit();
}
