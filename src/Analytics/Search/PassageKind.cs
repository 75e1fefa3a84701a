using Analytics.Reports;

namespace Analytics.Search;

/// <summary>What a passage that can be found is: one of the kinds of finding, or a passage of a council paper.</summary>
public enum PassageKind
{
    ImprovementItem,
    PriorityAction,

    /// <summary>A sentence of a report's narrative.</summary>
    Narrative,

    /// <summary>What a council wrote, not what inspectors found: left out unless it is asked for.</summary>
    Paper,
}

public static class PassageKinds
{
    public static PassageKind Of(FindingKind kind) => kind switch
    {
        FindingKind.ImprovementItem => PassageKind.ImprovementItem,
        FindingKind.PriorityAction => PassageKind.PriorityAction,
        FindingKind.Narrative => PassageKind.Narrative,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of finding."),
    };
}
