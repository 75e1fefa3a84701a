using System.ComponentModel;
using Analytics.Web.Api;
using Analytics.Web.Authorities;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.SimilarProfiles;

internal static class SimilarProfileEndpoints
{
    private static readonly QueryParameter Take =
        new("take", "The most authorities named: 1 to 50 (10 when left out).") { IsInteger = true, Example = "10" };

    public static void MapSimilarProfiles(this RouteGroupBuilder api) =>
        api.MapGet("/authorities/{gss}/similar-profile", ReadAsync).Takes(Take, QueryParameterExtensions.Format)
            .WithTags("Comparison").WithSummary("The authorities whose full inspections criticise much the same themes, what they share, and how far the likeness may be chance.");

    private static async Task<Results<Ok<SimilarProfileAnswer>, CsvAnswer<SimilarAuthority>, ProblemHttpResult>> ReadAsync(
        [Description(AuthorityEndpoints.GssDescription)] string gss, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (!AuthorityEndpoints.TryFind(corpus, gss, out var authority, out var problem))
            return problem;
        var values = new QueryValues(http.Request.Query);
        values.Word<AnswerFormat>("format");
        var take = values.WholeNumber("take", 1, 50, SimilarProfileAnswer.UsualTake);
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        var answer = await SimilarProfileAnswer.ReadAsync(corpus, await corpus.ViewAsync(cancel), authority, take, cancel);
        return Answers.List(http.Request, answer, answer.Similar, "similar-profile.csv", Columns);
    }

    private static readonly IReadOnlyList<CsvColumn<SimilarAuthority>> Columns =
    [
        new("authority_gss", row => row.AuthorityGss),
        new("authority_name", row => row.AuthorityName),
        new("region", row => row.Region),
        new("likeness", row => row.Likeness),
        new("by_chance", row => row.ByChance),
        new("inspections", row => row.Inspections.Count),
        new("shared_reports", row => row.SharedReports),
        new("shared_themes", row => string.Join('|', row.SharedThemes.Select(theme => theme.Slug))),
    ];
}
