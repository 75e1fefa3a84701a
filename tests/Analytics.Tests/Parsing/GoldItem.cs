using Analytics.Reports;

namespace Analytics.Tests.Parsing;

/// <summary>A line of the gold of improvement items.</summary>
/// <param name="Kind">As the manifest writes it.</param>
/// <param name="Priority"><c>priority</c> or <c>standard</c>.</param>
/// <param name="Level">The heading of the level by urgency that it stands under; empty where there is none.</param>
public sealed record GoldItem(string File, string Kind, string Body, string Priority, string Level, int Index, string Text, int Page)
{
    public FindingKind FindingKind => Priority == "priority" ? FindingKind.PriorityAction : FindingKind.ImprovementItem;

    public Body Addressed => Body switch
    {
        "LA" => Analytics.Reports.Body.Authority,
        "LSCB" => Analytics.Reports.Body.Lscb,
        "partnership" or "local area partnership" => Analytics.Reports.Body.Partnership,
        _ => throw new InvalidOperationException($"Unknown body '{Body}' in the gold."),
    };

    public ActionDeadline? Deadline => Level.ToUpperInvariant() switch
    {
        "IMMEDIATELY" or "PRIORITY AND IMMEDIATE ACTION" or "PRIORITY ACTIONS" => ActionDeadline.Immediate,
        "WITHIN THREE MONTHS" => ActionDeadline.ThreeMonths,
        "WITHIN SIX MONTHS" => ActionDeadline.SixMonths,
        _ => null,
    };
}
