using Analytics.Reports;

namespace Analytics.Responses;

public enum TrailStepKind
{
    /// <summary>By the inspectors.</summary>
    Found,

    /// <summary>By the council.</summary>
    ToldAgain,
    ActionPlanned,
    ProgressReported,

    /// <summary>A later inspection has an item of the same matter, or a sentence that criticises it.</summary>
    RaisedAgain,

    /// <summary>A later inspection says of the same matter both good and bad, and not that it has become better.</summary>
    Mixed,

    /// <summary>A later inspection says in so many words that the same matter has become better, all of it or in part.</summary>
    Improved,

    /// <summary>A later inspection praises the same matter.</summary>
    Praised,
}

/// <summary>A passage about a matter, with where and when it was said.</summary>
public sealed record TrailStep
{
    public required TrailStepKind Kind { get; init; }
    public required string DocumentSha256 { get; init; }
    public required int Page { get; init; }

    /// <summary>Of a report its publication or last day on site, of a paper its meeting; null when the paper tells none.</summary>
    public ToldDate? On { get; init; }

    public required string Text { get; init; }

    /// <summary>Of passages of reports.</summary>
    public string? FindingId { get; init; }

    /// <summary>Of passages of papers.</summary>
    public string? PassageId { get; init; }

    /// <summary>Of actions: the post or team.</summary>
    public string? Owner { get; init; }

    public ToldDate? Deadline { get; init; }
    public string? DeadlineText { get; init; }
    public ActionStatus? Status { get; init; }

    /// <summary>How surely it is the same matter as the finding, 0 to 1; null for the finding itself.</summary>
    public double? Score { get; init; }

    /// <summary>By what it is taken for the same matter; null for the finding itself.</summary>
    public JoinedBy? JoinedBy { get; init; }

    /// <summary>The first day that the date may be, or another day to sort it by; null when there is none.</summary>
    internal DateOnly? SortsOn => On?.First ?? Undated;

    /// <summary>The day by which a paper is sorted that tells none.</summary>
    private DateOnly? Undated { get; init; }

    internal static TrailStep Of(TrailStepKind kind, Inspection inspection, FindingMatch match) => Of(inspection, match.Finding) with
    {
        Kind = kind,
        Score = match.Score,
        JoinedBy = match.JoinedBy,
    };

    /// <summary>The finding itself.</summary>
    internal static TrailStep Of(Inspection inspection, ThemedFinding passage) => new()
    {
        Kind = TrailStepKind.Found,
        DocumentSha256 = inspection.DocumentSha256,
        Page = passage.Finding.Page,
        On = ToldDate.Of(inspection.PublishedOn ?? inspection.End),
        Text = passage.Finding.Text,
        FindingId = passage.Finding.Id,
    };

    internal static TrailStep Of(TrailPaper paper, PaperResponse response)
    {
        var passage = paper.Paper.Passages.First(passage => passage.Id == response.PassageId);
        return new TrailStep
        {
            Kind = response.Relation switch
            {
                ResponseRelation.Told => TrailStepKind.ToldAgain,
                ResponseRelation.Action => TrailStepKind.ActionPlanned,
                _ => TrailStepKind.ProgressReported,
            },
            DocumentSha256 = paper.Paper.DocumentSha256,
            Page = passage.Page,
            On = paper.Paper.MeetingOf(passage.Id).On,
            Undated = paper.SortsOn,
            Text = passage.Text,
            PassageId = passage.Id,
            Owner = passage.Owner,
            Deadline = passage.Deadline,
            DeadlineText = passage.DeadlineText,
            Status = passage.Status,
            Score = response.Score,
            JoinedBy = response.JoinedBy,
        };
    }
}
