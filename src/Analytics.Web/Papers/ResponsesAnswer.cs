using Analytics.Reports;
using Analytics.Responses;
using Analytics.Storage;
using Analytics.Web.Findings;

namespace Analytics.Web.Papers;

/// <summary>What councils' papers say to each improvement item of an inspection.</summary>
public sealed record ResponsesAnswer
{
    public required string InspectionId { get; init; }

    /// <summary>The inspection of the newest version of the same report, where this is an earlier one: papers are joined to that alone.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Items of the report, priority actions included, and those of them that a paper tells again or acts upon.</summary>
    public required int Items { get; init; }

    public required int Answered { get; init; }

    /// <summary>The papers that answer this inspection, in order of their day.</summary>
    public required IReadOnlyList<AnsweringPaperLine> Papers { get; init; }

    public required IReadOnlyList<ItemResponses> Responses { get; init; }

    internal static async Task<ResponsesAnswer> ReadAsync(Corpus corpus, CorpusView view, HeldInspection held, CancellationToken cancel)
    {
        var papers = await view.Responses.OfInspectionAsync(held.Inspection, cancel);
        var byPassage = papers.SelectMany(paper => paper.Passages.Select(themed => (themed.Passage.Id, paper))).ToDictionary(pair => pair.Id, pair => pair.paper);
        var findings = await corpus.Store.ListFindingsAsync(held.Inspection.Id, cancel);
        var coverage = ResponseCoverage.Of(held.Inspection, findings, [.. papers.SelectMany(paper => paper.Responses)]);
        return new ResponsesAnswer
        {
            InspectionId = held.Inspection.Id,
            SupersededBy = held.SupersededBy,
            Items = coverage.Items.Count,
            Answered = coverage.Answered,
            Papers = [.. papers.Select(paper => AnsweringPaperLine.Of(paper.Held))],
            Responses = [.. coverage.Items.Select(item => new ItemResponses(
                QuotedPassage.Of(corpus, held, item.Item), item.State,
                [.. item.Responses.Select(response => QuotedResponse.Of(byPassage[response.PassageId], response))]))],
        };
    }
}

/// <summary>A paper in a line.</summary>
public sealed record AnsweringPaperLine(string PaperId, PaperKind PageKind, string Title, string? Committee, ToldDate? MeetingDate, string PaperUrl)
{
    internal static AnsweringPaperLine Of(HeldPaper held) =>
        new(held.Paper.Id, held.Paper.Kind, held.Paper.Title, held.Paper.Committee, held.Paper.MeetingDate, PaperPassages.UrlOf(held.Paper.Id));
}

/// <summary>An item, how far papers go with it ("no paper found" tells nothing of what the council did), and what they say to it.</summary>
public sealed record ItemResponses(QuotedPassage Finding, CoverageState State, IReadOnlyList<QuotedResponse> Papers);
