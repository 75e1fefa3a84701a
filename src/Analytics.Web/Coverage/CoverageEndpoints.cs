using Analytics.Reports;
using Analytics.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Coverage;

internal static class CoverageEndpoints
{
    public static void MapCoverage(this RouteGroupBuilder api) =>
        api.MapGet("/coverage", ReadAsync).Takes(QueryParameterExtensions.Format)
            .WithTags("Coverage").WithSummary("What is held by authority, kind of inspection and year; what was rejected and why; what was doubtful; which versions derived it. CSV gives what is held.");

    private static async Task<Results<Ok<CoverageAnswer>, CsvAnswer<HeldCell>, ProblemHttpResult>> ReadAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var values = new QueryValues(http.Request.Query);
        values.Word<AnswerFormat>("format");
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        var answer = await CoverageAnswer.ReadAsync(await corpora.ActiveAsync(cancel), cancel);
        return Answers.List(http.Request, answer, answer.Held, "coverage.csv", Columns);
    }

    private static readonly IReadOnlyList<CsvColumn<HeldCell>> Columns =
    [
        new("authority_gss", row => row.AuthorityGss),
        new("authority_name", row => row.AuthorityName),
        new("framework", row => Slug.Of(row.Framework)),
        new("year", row => row.Year),
        new("inspections", row => row.Inspections),
    ];
}
