using System.ComponentModel;
using Analytics.Exports;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Web.Api;
using Analytics.Web.Findings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Papers;

internal static class PaperEndpoints
{
    public const string IdDescription = "The paper's identifier: the first 16 digits of the document's SHA-256.";

    private static readonly IReadOnlyList<QueryParameter> ListParameters =
    [
        new("authority", "GSS codes of authorities.") { IsRepeated = true, Example = "E09000002" },
        new("page_kind", "What the papers are.") { IsRepeated = true, Allowed = Slug.All<PaperKind>() },
        new("from", "Papers of this day or later; a year or a month stands for its first day.") { Example = "2018" },
        new("to", "Papers of this day or earlier; a year or a month stands for its last day.") { Example = "2023" },
        new("take", "Papers in an answer: 1 to 200 (50 when left out); as CSV all of them when left out.") { IsInteger = true },
        new("cursor", "The place in the list, taken unchanged from the Link header; good for the same query only."),
        QueryParameterExtensions.Format,
    ];

    public static void MapPapers(this RouteGroupBuilder api)
    {
        api.MapGet("/papers", ListAsync).Takes(ListParameters)
            .WithTags("Papers").WithSummary("The council papers held, the latest first, with the inspection that each answers.");
        api.MapGet("/papers/{id}", ReadAsync).Takes()
            .WithTags("Papers").WithSummary("A council paper: what it says of an inspection, and which findings its passages answer.");
        api.MapGet("/inspections/{id}/responses", ReadResponsesAsync).Takes(QueryParameterExtensions.Format)
            .WithTags("Papers").WithSummary("What councils' papers say to each improvement item of an inspection, and to which items no paper was found.");
        api.MapGet("/findings/{id}/trail", ReadTrailAsync).Takes(QueryParameterExtensions.Format)
            .WithTags("Papers").WithSummary("What became of a finding: told again, action, progress, and what later inspections say of the same matter.");
    }

    private static async Task<Results<Ok<PapersAnswer>, CsvAnswer<PaperRow>, ProblemHttpResult>> ListAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var request = PapersRequest.Read(values, corpus);
        values.Word<AnswerFormat>("format");
        var isCsv = CsvFormat.IsWanted(http.Request);
        var most = isCsv ? 10_000 : 200;
        var take = values.WholeNumber("take", 1, most, isCsv ? most : 50);
        var skip = Cursor.Read(values, Links.To("", request.Parameters));
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);

        HeldPaper[] wanted = [.. view.Papers.Where(request.IsWanted)];
        var page = new ListPage(http.Request.Path, request.Parameters, skip, take, wanted.Length, isCsv ? AnswerForm.Csv : null);
        page.Announce(http.Response);
        var rows = new List<PaperRow>();
        foreach (var held in wanted.Skip(skip).Take(take))
            rows.Add(PaperRow.Of(await view.Responses.ReadAsync(held.Paper.Id, cancel), view));
        return isCsv
            ? new CsvAnswer<PaperRow>("papers.csv", Columns, rows.ToAsyncEnumerable())
            : TypedResults.Ok(new PapersAnswer(wanted.Length, rows, page.Next, page.Previous));
    }

    private static async Task<Results<Ok<PaperAnswer>, ProblemHttpResult>> ReadAsync([Description(IdDescription)] string id, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        return view.PapersById.ContainsKey(id)
            ? TypedResults.Ok(await PaperAnswer.ReadAsync(corpus, view, id, cancel))
            : Problems.NotFound("paper", id, "/api/v1/papers lists those that are held.");
    }

    private static async Task<Results<Ok<ResponsesAnswer>, CsvAnswer<ResponseLine>, ProblemHttpResult>> ReadResponsesAsync(
        [Description("The inspection's identifier: the first 16 digits of the document's SHA-256.")] string id, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        values.Word<AnswerFormat>("format");
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        if (!view.InspectionsById.TryGetValue(id, out var held))
            return Problems.NotFound("inspection", id, "/api/v1/inspections lists those that are held.");
        var answer = await ResponsesAnswer.ReadAsync(corpus, view, held, cancel);
        return Answers.List(http.Request, answer, ResponseLine.Of(answer), "responses.csv", ResponseLine.Columns);
    }

    private static async Task<Results<Ok<TrailAnswer>, CsvAnswer<TrailStepAnswer>, ProblemHttpResult>> ReadTrailAsync(
        [Description(FindingEndpoints.IdDescription)] string id, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        values.Word<AnswerFormat>("format");
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        if (await FindingSearch.FindAsync(corpus, id, cancel) is not { } found)
            return FindingEndpoints.Unknown(id);
        var answer = await TrailAnswer.ReadAsync(await corpus.ViewAsync(cancel), found, cancel);
        return Answers.List(http.Request, answer, answer.Steps, "trail.csv", TrailStepAnswer.Columns);
    }

    /// <summary>The columns of the exported table, so that either file can stand in for the other.</summary>
    private static readonly IReadOnlyList<CsvColumn<PaperRow>> Columns =
        [.. ExportTables.Papers.Select(column => new CsvColumn<PaperRow>(column.Name, column.Value))];
}

/// <summary>A slice of the papers that match.</summary>
public sealed record PapersAnswer(int Total, IReadOnlyList<PaperRow> Papers, string? Next, string? Previous);
