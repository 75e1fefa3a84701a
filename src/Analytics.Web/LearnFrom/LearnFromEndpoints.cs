using System.ComponentModel;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Authorities;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.LearnFrom;

internal static class LearnFromEndpoints
{
    public static void MapLearnFrom(this RouteGroupBuilder api) =>
        api.MapGet("/authorities/{gss}/learn-from", ReadAsync).Takes([.. LearnFromRequest.Parameters, QueryParameterExtensions.Format])
            .WithTags("Comparison").WithSummary("From whom an authority may learn: for each theme raised at it those once criticised and praised since, then those praised, the nearest first, with the passages.");

    private static async Task<Results<Ok<LearnFromAnswer>, CsvAnswer<LearningRow>, ProblemHttpResult>> ReadAsync(
        [Description(AuthorityEndpoints.GssDescription)] string gss, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (!AuthorityEndpoints.TryFind(corpus, gss, out var authority, out var problem))
            return problem;
        var values = new QueryValues(http.Request.Query);
        values.Word<AnswerFormat>("format");
        var request = LearnFromRequest.Read(values, corpus, authority);
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        var answer = await request.AnswerAsync(corpus, await corpus.ViewAsync(cancel), cancel);
        LearningRow[] rows = [.. answer.Themes.SelectMany(theme => theme.Examples, (theme, example) => new LearningRow(theme, example))];
        return Answers.List(http.Request, answer, rows, "learn-from.csv", Columns);
    }

    private static readonly IReadOnlyList<CsvColumn<LearningRow>> Columns =
    [
        new("theme", row => row.Theme.Slug),
        new("name", row => row.Theme.Name),
        new("raised_in", row => row.Theme.Raised.Numerator),
        new("inspections", row => row.Theme.Raised.Denominator),
        new("authority_gss", row => row.Example.AuthorityGss),
        new("authority_name", row => row.Example.AuthorityName),
        new("way", row => Slug.Of(row.Example.Way)),
        new("nearness", row => Slug.Of(row.Example.Nearness)),
        new("rank", row => row.Example.Rank),
        new("praised_on", row => row.Example.Strength.InspectionEnd),
        new("praised_framework", row => Slug.Of(row.Example.Strength.Framework)),
        new("strength_finding_id", row => row.Example.Strength.FindingId),
        new("strength_page", row => row.Example.Strength.Page),
        new("strength", row => row.Example.Strength.Text),
        new("strength_url", row => row.Example.Strength.OriginalUrl),
        new("criticised_on", row => row.Example.Criticism?.InspectionEnd),
        new("criticism_finding_id", row => row.Example.Criticism?.FindingId),
        new("criticism_page", row => row.Example.Criticism?.Page),
        new("criticism", row => row.Example.Criticism?.Text),
        new("criticism_url", row => row.Example.Criticism?.OriginalUrl),
        new("years", row => row.Example.Years),
    ];

    private sealed record LearningRow(LearntThemeAnswer Theme, LearningExampleAnswer Example);
}
