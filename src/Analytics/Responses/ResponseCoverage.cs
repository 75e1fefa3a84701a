using Analytics.Reports;

namespace Analytics.Responses;

/// <summary>Each item of an inspection with the passages of council papers that answer it.</summary>
/// <param name="Items">In the order of the report.</param>
public sealed record ResponseCoverage(string InspectionId, IReadOnlyList<ItemCoverage> Items)
{
    public int Answered => Items.Count(item => item.State != CoverageState.NoPaperFound);

    /// <param name="findings">Of the inspection, of all kinds.</param>
    /// <param name="responses">Of all papers that are linked to it.</param>
    public static ResponseCoverage Of(Inspection inspection, IReadOnlyList<ThemedFinding> findings, IReadOnlyList<PaperResponse> responses)
    {
        var byFinding = responses.ToLookup(response => response.FindingId);
        return new ResponseCoverage(inspection.Id, [.. findings
            .Where(finding => finding.Finding.Kind != FindingKind.Narrative)
            .OrderBy(finding => finding.Finding.Kind).ThenBy(finding => finding.Finding.Ordinal)
            .Select(finding => new ItemCoverage(finding, [.. byFinding[finding.Finding.Id].OrderBy(response => response.Relation).ThenByDescending(response => response.Score)]))]);
    }
}

/// <summary>What was found in the papers about an item.</summary>
public enum CoverageState
{
    /// <summary>We hold no passage that answers it, which says nothing about what the council did.</summary>
    NoPaperFound,
    Told,
    ActionPlanned,
    ProgressReported,
}

/// <param name="Responses">Told first, then actions, then progress; of each the surest first.</param>
public sealed record ItemCoverage(ThemedFinding Item, IReadOnlyList<PaperResponse> Responses)
{
    /// <summary>The furthest that a passage goes.</summary>
    public CoverageState State => Responses.Count == 0 ? CoverageState.NoPaperFound : Responses[^1].Relation switch
    {
        ResponseRelation.Progress => CoverageState.ProgressReported,
        ResponseRelation.Action => CoverageState.ActionPlanned,
        _ => CoverageState.Told,
    };
}
