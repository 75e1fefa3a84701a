using System.Globalization;
using Analytics.Web.Api;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Findings;

internal static class SearchPages
{
    public static void MapSearchPage(this IEndpointRouteBuilder pages) => pages.MapGet("/search", SearchAsync);

    /// <summary>A value that can't be read shows the form again with what is wrong, not an empty page.</summary>
    private static async Task<RazorComponentResult> SearchAsync(HttpContext http, Corpora corpora, FindingSearch search, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var request = FindingRequest.Read(values, corpus);
        // An address taken from the API may hold its cursor: the page then begins near there.
        var skip = Cursor.Read(values, request.UrlAt(""));
        var page = values.WholeNumber("page", 1, Cursor.MostSkipped / SearchModel.PageSize, (skip / SearchModel.PageSize) + 1);
        if (values.Problems.Count > 0)
            return Page.Show<SearchPage, SearchModel>(new SearchModel(corpus, request, values.Problems, null, 1) { TypedFrom = http.Request.Query["from"], TypedTo = http.Request.Query["to"] }, StatusCodes.Status400BadRequest);
        if (!await FindingSearch.IsReadyAsync(corpus, cancel))
        {
            http.Response.Headers.RetryAfter = Problems.SecondsForIndex.ToString(CultureInfo.InvariantCulture);
            return Page.Show<SearchPage, SearchModel>(new SearchModel(corpus, request, [], null, page) { IsWaiting = true }, StatusCodes.Status503ServiceUnavailable);
        }
        var answer = await search.SearchAsync(corpus, request with { HasContext = true }, (page - 1) * SearchModel.PageSize, SearchModel.PageSize, withFacets: true, cancel);
        return Page.Show<SearchPage, SearchModel>(new SearchModel(corpus, request, [], answer, page));
    }
}
