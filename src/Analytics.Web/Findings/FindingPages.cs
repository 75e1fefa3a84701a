using Analytics.Classification;
using Analytics.Search;
using Analytics.Web.Api;
using Analytics.Web.Review;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Findings;

internal static class FindingPages
{
    public static RazorComponentResult NotHeld =>
        Page.NotFound("No passage with this identifier is held.", "Its report may have been read again since and come out otherwise. The search finds passages by their words.");

    public static void MapFindingPage(this IEndpointRouteBuilder pages) => pages.MapGet("/findings/{id}", ShowAsync);

    private static async Task<RazorComponentResult> ShowAsync(
        string id, HttpContext http, Corpora corpora, ThemeClassifier classifier, ReviewSessions sessions, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (await FindingSearch.FindAsync(corpus, id, cancel) is not { } found)
            return NotHeld;
        var values = new QueryValues(http.Request.Query);
        var asked = FindingRequest.Known(values, "theme", corpus.Scheme.Themes.Select(theme => theme.Slug));
        var where = values.Word<SimilarWhere>("where") ?? SimilarWhere.Elsewhere;
        var done = values.Word<LabelChange>("done");
        var news = new FindingNews { Done = done, Problems = values.Problems, ReturnTo = SentForm.Local(http.Request.Query["return"]) };
        var model = await FindingModel.ReadAsync(corpus, found, classifier, asked.Count > 0 ? asked[0] : null, sessions.AccessOf(http), news, cancel);
        if (await FindingSearch.IsReadyAsync(corpus, cancel))
            model = model with { Similar = await SimilarAnswer.FindAsync(corpus, found, where, FindingModel.SimilarShown, cancel) };
        return Page.Show<FindingPage, FindingModel>(model, values.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}
