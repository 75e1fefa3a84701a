namespace Analytics.Storage;

/// <summary>The rows that belong to inspections, by inspection id.</summary>
internal sealed record InspectionParts(
    ILookup<string, AuthorityRow> Authorities,
    ILookup<string, WindowRow> Windows,
    ILookup<string, LeadInspectorRow> LeadInspectors,
    ILookup<string, JudgementRow> Judgements,
    ILookup<string, WarningRow> Warnings);

internal abstract record InspectionPartRow
{
    public required string InspectionId { get; init; }

    /// <summary>Place in the list, from 1.</summary>
    public required int Ordinal { get; init; }
}

internal sealed record AuthorityRow : InspectionPartRow
{
    public required string Gss { get; init; }
}

internal sealed record WindowRow : InspectionPartRow
{
    public required DateOnly StartsOn { get; init; }
    public required DateOnly EndsOn { get; init; }
}

internal sealed record LeadInspectorRow : InspectionPartRow
{
    public required string Name { get; init; }
}

internal sealed record JudgementRow : InspectionPartRow
{
    public required string Name { get; init; }
    public required string Grade { get; init; }
}

internal sealed record WarningRow : InspectionPartRow
{
    public required string Message { get; init; }
}
