namespace Analytics.Responses;

/// <summary>How a passage of a paper answers a finding.</summary>
public enum ResponseRelation
{
    /// <summary>Tells it again.</summary>
    Told,

    /// <summary>Says what will be done about it.</summary>
    Action,

    /// <summary>Says what has been done about it.</summary>
    Progress,
}

/// <summary>A passage of a council paper that answers a finding.</summary>
/// <param name="Score">How surely, 0 to 1.</param>
public sealed record PaperResponse(string PassageId, string FindingId, ResponseRelation Relation, double Score)
{
    /// <summary>By its place under a passage that answers the finding: its own words say less.</summary>
    public bool IsInherited { get; init; }
}
