using Analytics.Comparison;
using Analytics.Web.Api;
using Analytics.Web.Charts;
using Analytics.Web.Comparisons;
using Analytics.Web.Findings;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Themes;

/// <summary>The charts of a theme as files.</summary>
internal static class ThemePictures
{
    public static void MapThemePictures(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/charts/themes/{slug}/trend.svg", DrawTrendAsync);
        pages.MapGet("/charts/themes/{slug}/map.svg", DrawMapAsync);
    }

    private static async Task<RazorComponentResult> DrawTrendAsync(string slug, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (corpus.Scheme.Find(slug) is not { } theme)
            return NoTheme();
        var values = new QueryValues(http.Request.Query);
        var asked = FindingRequest.Read(values, corpus);
        AuthorityChoice.Check(values, asked);
        if (values.Problems.Count > 0)
            return Page.Show<ErrorPage, ErrorModel>(new ErrorModel("The address asks for what there is not", [.. values.Problems.Select(problem => $"{problem.Parameter}: {problem.Detail}")]), StatusCodes.Status400BadRequest);
        var trend = TrendAnswer.Of(corpus, await corpus.ViewAsync(cancel), slug, asked);
        var bands = ThemeCharts.Bands(trend);
        return bands.Count == 0
            ? Page.NotFound($"No kind of inspection has {AuthorityComparison.Fewest} in any year: there is nothing to draw.", "The theme’s page has the counts.")
            : Picture.Show<YearChart>(http, $"{slug}-by-year", new()
            {
                ["Id"] = "trend",
                ["Title"] = $"{theme.Name} by year: {trend.Name}",
                ["Description"] = ThemeCharts.DescriptionOf(trend, theme.Name),
                ["Key"] = "Share of inspections. Circle: raised; square: praised; line: 95 % confidence. Below: of how many.",
                ["Bands"] = bands,
            });
    }

    private static async Task<RazorComponentResult> DrawMapAsync(string slug, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (corpus.Scheme.Find(slug) is not { } theme)
            return NoTheme();
        var view = await corpus.ViewAsync(cancel);
        var places = ThemeMap.Of(view.HeldThemes, corpus.Authorities, slug);
        return Picture.Show<TileMap>(http, $"{slug}-map", new()
        {
            ["Id"] = "tiles",
            ["Title"] = $"{theme.Name}: when it was raised, by the whole inspections held",
            ["Description"] = "When the theme was raised at each authority, by its newest and its earlier whole inspections, and whether the newest praises it.",
            ["Key"] = ThemeCharts.Key(places),
            ["Tiles"] = ThemeCharts.Tiles(corpus, places, slug),
        });
    }

    private static RazorComponentResult NoTheme() => Page.NotFound("There is no such theme.", "The list of themes has them all.");
}
