using Analytics.Web.Papers;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Inspections;

internal static class InspectionPages
{
    public static void MapInspectionPages(this IEndpointRouteBuilder pages) => pages.MapGet("/inspections/{id}", ShowAsync);

    private static async Task<RazorComponentResult> ShowAsync(string id, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        if (!view.InspectionsById.TryGetValue(id, out var held))
            return Page.NotFound("No inspection with this identifier is held.", "It may have been read again under another document, or belong to other data than those loaded now. Each authority's page lists its inspections.");
        return Page.Show<InspectionPage, InspectionModel>(new InspectionModel(corpus, held, await corpus.Store.ListFindingsAsync(id, cancel))
        {
            Newest = held.SupersededBy is { } newest ? view.InspectionsById.GetValueOrDefault(newest) : null,
            EarlierVersions = view.EarlierVersionsOf(id),
            Responses = await ResponsesAnswer.ReadAsync(corpus, view, held, cancel),
        });
    }
}
