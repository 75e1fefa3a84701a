using Analytics.Reports;

namespace Analytics.Responses;

/// <summary>The kinds of inspection that councils tell apart: whether an ILACS inspection was short or standard they often leave out.</summary>
internal static class FrameworkFamily
{
    /// <summary>In words, with the article.</summary>
    public static string Of(Framework framework) => framework switch
    {
        Framework.IlacsStandard or Framework.IlacsShort => "an ILACS inspection",
        Framework.Sif or Framework.SifReinspection => "a single inspection (SIF)",
        Framework.FocusedVisit => "a focused visit",
        Framework.MonitoringVisit => "a monitoring visit",
        Framework.AssuranceVisit => "an assurance visit",
        Framework.Jtai => "a joint targeted area inspection (JTAI)",
        Framework.AreaSend => "an area SEND inspection",
        Framework.LacInspection => "an inspection of services for looked-after children",
        Framework.LscbReview => "a review of a safeguarding children board",
        _ => "another inspection",
    };
}
