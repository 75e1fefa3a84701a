using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Web.Findings;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Themes;

internal static class ThemePages
{
    private const int PassagesShown = 10;

    public static void MapThemePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/themes", ListAsync);
        pages.MapGet("/themes/{slug}", ShowAsync);
    }

    private static async Task<RazorComponentResult> ListAsync(Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        return Page.Show<ThemesPage, ThemesModel>(new ThemesModel(corpus, ThemeFigures.All(corpus, await corpus.ViewAsync(cancel))));
    }

    private static async Task<RazorComponentResult> ShowAsync(string slug, Corpora corpora, FindingSearch search, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        if (ThemeFigures.All(corpus, view).FirstOrDefault(figures => figures.Theme.Slug == slug) is not { } found)
            return Page.NotFound("There is no such theme.", "The list of themes has them all.");
        var newest = await search.SearchAsync(corpus, NewestItems(slug), 0, PassagesShown, withFacets: false, cancel);
        return Page.Show<ThemePage, ThemeModel>(new ThemeModel(
            corpus, found, [.. MeasuredKind.All(view.HeldThemes).Select(kind => KindRateAnswer.Of(kind, slug))], TrendAnswer.Of(view, slug, new FindingRequest()), newest.Hits));
    }

    private static FindingRequest NewestItems(string slug) => new()
    {
        Filter = new FindingFilter { Themes = [slug], Kinds = [FindingKind.ImprovementItem, FindingKind.PriorityAction] },
        Sort = FindingSort.Newest,
    };
}

public sealed record ThemesModel(Corpus Corpus, IReadOnlyList<ThemeFigures> Themes);

/// <summary>A theme's page: what it means, where it was raised, and the newest passages.</summary>
public sealed record ThemeModel(Corpus Corpus, ThemeFigures Figures, IReadOnlyList<KindRateAnswer> Rates, TrendAnswer Trend, IReadOnlyList<FindingAnswer> Newest);
