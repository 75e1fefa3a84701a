namespace Analytics.Parsing.Kinds;

/// <summary>Every kind of report that is read.</summary>
internal static class ReportKinds
{
    /// <summary>Asked in this order. An ILACS report tells of earlier visits in its first paragraphs, so it is asked for first; a SIF report has the title of an LSCB review within its own.</summary>
    public static IReadOnlyList<ReportKind> All { get; } =
    [
        Ilacs.Kind, Sif.Reinspection, Sif.Kind, AreaSend.Kind, Jtai.Kind, LookedAfterChildren.Kind, LscbReview.Kind, JointAreaReview.Kind,
        VisitLetters.MonitoringVisit, VisitLetters.AssuranceVisit, VisitLetters.FocusedVisit,
    ];

    /// <summary>Null when it is none that we know.</summary>
    public static ReportKind? Recognise(ReportText text)
    {
        var first = text.Lines.Count > 0 ? text.Lines[0].Page : 1;
        var opening = new OpeningText(text.FoldedStart(first), text.FoldedStart(first + 1));
        return All.FirstOrDefault(kind => kind.Recognises(opening));
    }
}
