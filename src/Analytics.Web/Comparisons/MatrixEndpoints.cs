using Analytics.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Comparisons;

internal static class MatrixEndpoints
{
    public static void MapMatrix(this RouteGroupBuilder api) =>
        api.MapGet("/compare/matrix", CountAsync).Takes([.. MatrixRequest.Parameters, QueryParameterExtensions.Format])
            .WithTags("Comparison").WithSummary("Authorities by themes: of each authority's inspections how many raise and how many praise each theme. As CSV a cell a row, or an authority a row.");

    private static async Task<Results<Ok<MatrixAnswer>, CsvAnswer<MatrixLine>, ProblemHttpResult>> CountAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        values.Word<AnswerFormat>("format");
        if (MatrixRequest.Read(values, corpus) is not { } request || values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        var matrix = request.Count(await corpus.ViewAsync(cancel));
        if (CsvFormat.IsWanted(http.Request))
            return MatrixLine.FileOf(request, matrix);
        return TypedResults.Ok(MatrixAnswer.Of(request, matrix));
    }
}
