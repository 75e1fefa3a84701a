using System.Runtime.CompilerServices;
using Analytics.Codebooks;
using Analytics.Web.Api;
using Analytics.Web.Findings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Codebooks;

internal static class CodebookEndpoints
{
    private static readonly IReadOnlyList<QueryParameter> Parameters =
    [
        new("format", "How to answer: JSON or JSON lines, an object for each query and authority with the best passage; or comma-separated values, a matrix with a line for each authority and of each query the passages, the inspections, and the best passage with its finding_id and page. The Accept header says the same; this parameter wins.") { Allowed = ["json", "csv", "jsonl"] },
    ];

    public static void MapCodebook(this RouteGroupBuilder api) =>
        api.MapPost("/codebook", RunAsync).Takes(Parameters).Accepts<string>("text/csv", "text/plain", "multipart/form-data")
            .WithMetadata(new RequestSizeLimitAttribute(SentCodebook.MostBytes))
            .WithTags("Findings")
            .WithSummary($"Ask up to {Codebook.MostEntries} named queries at once, and count what each finds at each authority.")
            .WithDescription($"""
                Send CSV with the columns name, query and, where wanted, theme, polarity, kind, framework, from, to (several values of a cell with | between), as the body or as a file in
                a form; at most {Codebook.MostCharacters:N0} characters. The answer has all authorities of which a report is held. A query that cannot be asked has its reason in `remark`; the rest is asked.
                """);

    private static async Task<Results<Ok<CodebookRows>, JsonLinesAnswer<CodebookRow>, CsvTextAnswer, ProblemHttpResult>> RunAsync(
        HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var values = new QueryValues(http.Request.Query);
        values.Word<CodebookFormat>("format");
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        var corpus = await corpora.ActiveAsync(cancel);
        Codebook codebook;
        try
        {
            codebook = new CodebookFile(corpus.Scheme, corpus.QueryFields).Read(await SentCodebook.ReadAsync(http.Request, cancel));
        }
        catch (CodebookFormatException wrong)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The codebook could not be read.", detail: wrong.Message);
        }
        if (!await FindingSearch.IsReadyAsync(corpus, cancel))
            return Problems.NoIndex(http.Response);

        var run = await CodebookRun.OpenAsync(corpus, cancel);
        return AnswerForm.Of(http.Request) switch
        {
            AnswerForm.Csv => new CsvTextAnswer("codebook.csv", MatrixAsync(run, codebook, cancel)),
            AnswerForm.JsonLines => new JsonLinesAnswer<CodebookRow>("codebook.jsonl", RowsAsync(run, codebook, cancel)),
            _ => TypedResults.Ok(new CodebookRows(codebook.Entries.Count, run.Authorities.Count, run.Inspections, await RowsAsync(run, codebook, cancel).ToListAsync(cancel))),
        };
    }

    private static async IAsyncEnumerable<CodebookRow> RowsAsync(CodebookRun run, Codebook codebook, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var answer in Turns.TakeAsync(run.RunAsync(codebook, withPassages: true, cancel), cancel))
        {
            foreach (var row in CodebookTables.Rows(run, answer))
                yield return row;
        }
    }

    private static async IAsyncEnumerable<string> MatrixAsync(CodebookRun run, Codebook codebook, [EnumeratorCancellation] CancellationToken cancel)
    {
        var answers = await Turns.TakeAsync(run.RunAsync(codebook, withPassages: true, cancel), cancel).ToListAsync(cancel);
        foreach (var line in CodebookTables.Matrix(run, answers))
            yield return line;
    }

    private enum CodebookFormat
    {
        Json,
        Csv,
        Jsonl,
    }
}

/// <summary>What a codebook found.</summary>
public sealed record CodebookRows(int Queries, int Authorities, int Inspections, IReadOnlyList<CodebookRow> Rows);
