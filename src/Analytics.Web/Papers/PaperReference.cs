using Analytics.Reports;

namespace Analytics.Web.Papers;

/// <summary>What is said of a passage's paper, and of the passage as one of a paper, where it is listed among findings.</summary>
public sealed record PaperReference
{
    public required string PaperId { get; init; }
    public required PaperKind PageKind { get; init; }
    public required string Title { get; init; }
    public string? Committee { get; init; }

    /// <summary>ISO, as far as told.</summary>
    public string? MeetingDate { get; init; }

    public required PassageRole Role { get; init; }

    /// <summary>The printed letter or number.</summary>
    public string? Label { get; init; }

    public required string PaperUrl { get; init; }
}
