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

/// <summary>By what a passage and a finding are taken to be about the same matter.</summary>
public enum JoinedBy
{
    /// <summary>By their words, as surely as the matcher's measured threshold asks for.</summary>
    Words,

    /// <summary>By their words, below that threshold: no other item of the report comes near.</summary>
    NearestWords,

    /// <summary>By the place of the passage under one that tells the finding: its own words say less. The score is that one's.</summary>
    Place,
}

/// <summary>A passage of a council paper that answers a finding.</summary>
/// <param name="Score">How surely, 0 to 1.</param>
public sealed record PaperResponse(string PassageId, string FindingId, ResponseRelation Relation, double Score, JoinedBy JoinedBy);
