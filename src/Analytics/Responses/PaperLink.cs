namespace Analytics.Responses;

/// <summary>Which inspection a council paper is about, as far as that can be told, and why.</summary>
public sealed record PaperLink
{
    public required string PaperId { get; init; }

    /// <summary>Null when no inspection that is held fits, or two fit alike.</summary>
    public string? InspectionId { get; init; }

    /// <summary>0 to 1, of the inspection that fits best; 0 when none is held.</summary>
    public required double Score { get; init; }

    /// <summary>Why there is no link, for people: "report not held", "two inspections fit alike"; null when there is one.</summary>
    public string? WhyNot { get; init; }

    /// <summary>What speaks for the link and against it, in sentences for people; without a link, of those that come nearest.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The deadline of the action plan that the council tells, against 70 working days after publication; null where either is not told to the day.</summary>
    public DeadlineCheck? Deadline { get; init; }
}
