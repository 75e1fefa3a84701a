using Analytics.Reports;
using Analytics.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Comparisons;

internal static class ComparisonEndpoints
{
    public static void MapComparisons(this RouteGroupBuilder api) =>
        api.MapGet("/compare", CompareAsync).Takes([.. ComparisonRequest.Parameters, QueryParameterExtensions.Format])
            .AddEndpointFilter<RouteHandlerBuilder, KeptAnswerFilter>()
            .WithTags("Comparison").WithSummary("An authority beside a group: per theme the share of inspections that raise and that praise it, with intervals and the passages behind every count.");

    private static async Task<Results<Ok<ComparisonAnswer>, CsvAnswer<ComparedRow>, ProblemHttpResult>> CompareAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        values.Word<AnswerFormat>("format");
        if (ComparisonRequest.Read(values, corpus) is not { } request || values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        var answer = ComparisonAnswer.Of(request, request.Compare(await corpus.ViewAsync(cancel)));
        ComparedRow[] rows = [.. answer.Themes.SelectMany(theme => new[] { new ComparedRow(theme, "items", theme.Items), new ComparedRow(theme, "strengths", theme.Strengths) })];
        return Answers.List(http.Request, answer, rows, "comparison.csv", Columns);
    }

    private static readonly IReadOnlyList<CsvColumn<ComparedRow>> Columns =
    [
        new("theme", row => row.Theme.Slug),
        new("name", row => row.Theme.Name),
        new("measure", row => row.Measure),
        new("own_numerator", row => row.Sides.Own.Numerator),
        new("own_denominator", row => row.Sides.Own.Denominator),
        new("own_rate", row => row.Sides.Own.Rate),
        new("own_low", row => row.Sides.Own.Interval?.Low),
        new("own_high", row => row.Sides.Own.Interval?.High),
        new("group_numerator", row => row.Sides.Pooled.Numerator),
        new("group_denominator", row => row.Sides.Pooled.Denominator),
        new("group_rate", row => row.Sides.Pooled.Rate),
        new("group_low", row => row.Sides.Pooled.Interval?.Low),
        new("group_high", row => row.Sides.Pooled.Interval?.High),
        new("group_corrected_rate", row => row.Sides.CorrectedPooled.Rate),
        new("group_corrected_low", row => row.Sides.CorrectedPooled.Interval?.Low),
        new("group_corrected_high", row => row.Sides.CorrectedPooled.Interval?.High),
        new("group_not_corrected", row => row.Sides.CorrectedPooled.Off is { } why ? Slug.Of(why) : null),
        new("mean_of_members", row => row.Sides.MeanOfMembers),
        new("difference", row => row.Sides.Difference?.Value),
        new("p", row => row.Sides.Difference?.P),
        new("verdict", row => Slug.Of(row.Sides.Verdict)),
    ];

    private sealed record ComparedRow(ThemeSides Theme, string Measure, SidesAnswer Sides);
}
