using Analytics.Reports;

namespace Analytics.Comparison;

public enum InspectionBasis
{
    /// <summary>Of each authority the latest within the scope.</summary>
    Latest,
    All,
}

/// <summary>Which inspections a comparison counts: by last day on site (both bounds included) and framework; no frameworks named means all.</summary>
public sealed record InspectionScope
{
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public IReadOnlyList<Framework> Frameworks { get; init; } = [];
    public InspectionBasis Basis { get; init; } = InspectionBasis.All;

    public bool Holds(Inspection inspection) =>
        !(inspection.End < From) && !(inspection.End > To) && (Frameworks.Count == 0 || Frameworks.Contains(inspection.Framework));
}
