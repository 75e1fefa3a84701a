using Analytics.Reports;

namespace Analytics.Comparison;

public enum InspectionBasis
{
    /// <summary>Of each authority the latest within the scope.</summary>
    Latest,
    All,
}

/// <summary>
/// Which inspections a comparison counts: by last day on site (both bounds included) and framework; no frameworks named means all.
/// A review of a safeguarding children board alone is no inspection of the authority: figures leave it out, a search does not.
/// </summary>
public sealed record InspectionScope
{
    /// <summary>The kinds that inspect an authority's services for children as a whole. Visits look at a part of them, joint inspections at all partners.</summary>
    public static IReadOnlyList<Framework> WholeInspections { get; } = [Framework.IlacsStandard, Framework.IlacsShort, Framework.Sif, Framework.SifReinspection];

    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public IReadOnlyList<Framework> Frameworks { get; init; } = [];
    public InspectionBasis Basis { get; init; } = InspectionBasis.All;

    /// <summary>Whether the inspections of the abolished authorities that one came out of count as its own.</summary>
    public bool HasHistory { get; init; }

    /// <summary>Whether reviews of a safeguarding children board alone are in scope.</summary>
    public bool HoldsBoardReviews { get; init; }

    public bool Holds(Inspection inspection) =>
        (HoldsBoardReviews || inspection.Framework != Framework.LscbReview)
        && !(inspection.End < From) && !(inspection.End > To) && (Frameworks.Count == 0 || Frameworks.Contains(inspection.Framework));
}
