using Analytics.Web.Charts;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Authorities;

/// <summary>The charts of an authority as files.</summary>
internal static class AuthorityPictures
{
    public static void MapAuthorityPictures(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/charts/authorities/{gss}/judgements.svg", DrawJudgementsAsync);
        pages.MapGet("/charts/authorities/{gss}/neighbours.svg", DrawNeighboursAsync);
    }

    private static async Task<RazorComponentResult> DrawJudgementsAsync(string gss, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (!AuthorityPages.TryFind(corpus, gss, out var authority, out var notFound))
            return notFound;
        var facts = AuthorityModel.Of(corpus, await corpus.ViewAsync(cancel), authority);
        var lanes = AuthorityCharts.Lanes(facts);
        return facts.Rows.Count == 0
            ? Page.NotFound($"No inspection of {authority.Name} with judgements is held.", "Its page says what is.")
            : Picture.Show<GradeChart>(http, $"judgements-{authority.Gss.Value}", new()
            {
                ["Id"] = "grades",
                ["Title"] = $"Judgements of {authority.Name} over time",
                ["Description"] = AuthorityCharts.DescriptionOf(lanes),
                ["Key"] = AuthorityCharts.KeyOf(lanes),
                ["Lanes"] = lanes,
            });
    }

    private static async Task<RazorComponentResult> DrawNeighboursAsync(string gss, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (!AuthorityPages.TryFind(corpus, gss, out var authority, out var notFound))
            return notFound;
        return Picture.Show<TileMap>(http, $"neighbours-{authority.Gss.Value}", new()
        {
            ["Id"] = "map",
            ["Title"] = $"The neighbours of {authority.Name}",
            ["Description"] = "Where its statistical neighbours and the authorities on its borders lie.",
            ["Key"] = AuthorityCharts.NeighbourKey(authority.Name),
            ["Tiles"] = AuthorityCharts.Neighbours(corpus, authority),
        });
    }
}
