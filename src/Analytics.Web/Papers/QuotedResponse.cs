using Analytics.Reports;
using Analytics.Responses;
using Analytics.Storage;
using Analytics.Web.Api;

namespace Analytics.Web.Papers;

/// <summary>A paper's passage that answers a finding, with everything needed to cite it.</summary>
public sealed record QuotedResponse
{
    public required string PassageId { get; init; }
    public required string PaperId { get; init; }
    public required PaperKind PageKind { get; init; }
    public required string PaperTitle { get; init; }
    public string? Committee { get; init; }
    public ToldDate? MeetingDate { get; init; }
    public required ResponseRelation Relation { get; init; }

    /// <summary>How surely it answers the finding, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>By its words, or by its place under a passage that tells the finding, whose score it then is.</summary>
    public required JoinedBy JoinedBy { get; init; }

    public required PassageRole Role { get; init; }
    public string? Label { get; init; }
    public required int Page { get; init; }
    public required string Text { get; init; }

    /// <summary>Of actions: the post or team that must act, and by when.</summary>
    public string? Owner { get; init; }

    public ToldDate? Deadline { get; init; }
    public string? DeadlineText { get; init; }
    public ActionStatus? Status { get; init; }
    public required string PaperUrl { get; init; }
    public required string OriginalUrl { get; init; }

    /// <summary>Where the council published it.</summary>
    public Uri? Url { get; init; }

    public required string FileName { get; init; }
    public string? Licence { get; init; }

    internal static QuotedResponse Of(AnsweringPaper paper, PaperResponse response) =>
        Of(paper.Held, paper.Paper.Passages.First(passage => passage.Id == response.PassageId), response);

    private static QuotedResponse Of(HeldPaper held, PaperPassage passage, PaperResponse response) => new()
    {
        PassageId = passage.Id,
        PaperId = held.Paper.Id,
        PageKind = held.Paper.Kind,
        PaperTitle = held.Paper.Title,
        Committee = held.Paper.MeetingOf(passage.Id).Committee,
        MeetingDate = held.Paper.MeetingOf(passage.Id).On,
        Relation = response.Relation,
        Score = Math.Round(response.Score, 3),
        JoinedBy = response.JoinedBy,
        Role = passage.Role,
        Label = passage.Label,
        Page = passage.Page,
        Text = passage.Text,
        Owner = passage.Owner,
        Deadline = passage.Deadline,
        DeadlineText = passage.DeadlineText,
        Status = passage.Status,
        PaperUrl = PaperPassages.UrlOf(held.Paper.Id, passage.Id),
        OriginalUrl = Links.Original(held.Document.Sha256, passage.Page),
        Url = held.Document.Url,
        FileName = held.Document.FileName,
        Licence = held.Document.Licence,
    };
}
