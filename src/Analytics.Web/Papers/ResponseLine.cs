using Analytics.Reports;
using Analytics.Web.Api;

namespace Analytics.Web.Papers;

/// <summary>A line of the file of responses: an item with one passage that answers it, or alone where no paper was found.</summary>
internal sealed record ResponseLine(ItemResponses Item, QuotedResponse? Paper)
{
    public static IReadOnlyList<CsvColumn<ResponseLine>> Columns =>
    [
        new("finding_id", row => row.Item.Finding.FindingId),
        new("finding_page", row => row.Item.Finding.Page),
        new("finding_text", row => row.Item.Finding.Text),
        new("state", row => Slug.Of(row.Item.State)),
        new("relation", row => row.Paper is { } paper ? Slug.Of(paper.Relation) : null),
        new("score", row => row.Paper?.Score),
        new("joined_by", row => row.Paper is { } joined ? Slug.Of(joined.JoinedBy) : null),
        new("text", row => row.Paper?.Text),
        new("owner", row => row.Paper?.Owner),
        new("deadline", row => row.Paper?.Deadline?.ToString()),
        new("status", row => row.Paper?.Status is { } status ? Slug.Of(status) : null),
        new("paper_id", row => row.Paper?.PaperId),
        new("passage_id", row => row.Paper?.PassageId),
        new("paper_title", row => row.Paper?.PaperTitle),
        new("committee", row => row.Paper?.Committee),
        new("meeting_date", row => row.Paper?.MeetingDate?.ToString()),
        new("page", row => row.Paper?.Page),
        new("file_name", row => row.Paper?.FileName),
        new("licence", row => row.Paper?.Licence),
        new("original_url", row => row.Paper?.OriginalUrl),
    ];

    public static IReadOnlyList<ResponseLine> Of(ResponsesAnswer answer) =>
        [.. answer.Responses.SelectMany(item => item.Papers.Count == 0 ? [new ResponseLine(item, null)] : item.Papers.Select(paper => new ResponseLine(item, paper)))];
}
