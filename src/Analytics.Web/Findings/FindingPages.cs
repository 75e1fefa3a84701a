using Analytics.Classification;
using Analytics.Web.Api;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Findings;

internal static class FindingPages
{
    public static void MapFindingPage(this IEndpointRouteBuilder pages) => pages.MapGet("/findings/{id}", ShowAsync);

    private static async Task<RazorComponentResult> ShowAsync(string id, HttpContext http, Corpora corpora, ThemeClassifier classifier, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (await FindingSearch.FindAsync(corpus, id, cancel) is not { } found)
            return Page.NotFound("No passage with this identifier is held.", "Its report may have been read again since and come out otherwise. The search finds passages by their words.");
        var values = new QueryValues(http.Request.Query);
        var asked = FindingRequest.Known(values, "theme", corpus.Scheme.Themes.Select(theme => theme.Slug));
        var slug = asked.Count > 0 ? asked[0] : found.Themed.Themes is [var first, ..] ? first.Slug : null;
        var model = new FindingModel(corpus, found, classifier.Version)
        {
            Reason = slug is null ? null : ThemeReason.Of(classifier, corpus.Scheme, found.Themed.Finding, slug),
            Problems = values.Problems,
        };
        return Page.Show<FindingPage, FindingModel>(model, values.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}
