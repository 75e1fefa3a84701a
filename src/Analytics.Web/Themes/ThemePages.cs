using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Web.Api;
using Analytics.Web.Comparisons;
using Analytics.Web.Findings;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Themes;

internal static class ThemePages
{
    private const int PassagesShown = 4;

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

    /// <summary>The trend is that of England, or of the authority, group or region that the form names.</summary>
    private static async Task<RazorComponentResult> ShowAsync(string slug, HttpContext http, Corpora corpora, FindingSearch search, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        if (ThemeFigures.All(corpus, view).FirstOrDefault(figures => figures.Theme.Slug == slug) is not { } found)
            return Page.NotFound("There is no such theme.", "The list of themes has them all.");
        var newest = await search.SearchAsync(corpus, NewestItems(slug), 0, PassagesShown, withFacets: false, cancel);
        var praise = await search.SearchAsync(corpus, NewestPraise(slug), 0, PassagesShown, withFacets: false, cancel);
        var values = new QueryValues(http.Request.Query);
        var asked = FindingRequest.Read(values, corpus);
        AuthorityChoice.Check(values, asked);
        var trend = TrendAnswer.Of(corpus, view, slug, values.Problems.Count > 0 ? new FindingRequest() : asked);
        var status = values.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page.Show<ThemePage, ThemeModel>(new ThemeModel(corpus, found, [.. MeasuredKind.All(view.HeldThemes).Select(kind => KindRateAnswer.Of(kind, slug))], asked, values.Problems, trend, newest.Hits)
        {
            Praise = praise.Hits,
            Places = ThemeMap.Of(view.HeldThemes, corpus.Authorities, slug),
            Related = RelatedThemes.Of(view.HeldThemes, slug, CorpusMatters.Compared(corpus.Scheme)),
        }, status);
    }

    private static FindingRequest NewestItems(string slug) => new()
    {
        Filter = new FindingFilter { Themes = [slug], Kinds = [PassageKind.ImprovementItem, PassageKind.PriorityAction] },
        Sort = FindingSort.Newest,
    };

    private static FindingRequest NewestPraise(string slug) => new()
    {
        Filter = new FindingFilter { Themes = [slug], Kinds = [PassageKind.Narrative], Polarities = [Polarity.Strength] },
        Sort = FindingSort.Newest,
    };
}

public sealed record ThemesModel(Corpus Corpus, IReadOnlyList<ThemeFigures> Themes);

/// <summary>A theme's page: what it means, where it was raised by those asked for, and the newest improvement items.</summary>
public sealed record ThemeModel(
    Corpus Corpus, ThemeFigures Figures, IReadOnlyList<KindRateAnswer> Rates, FindingRequest Asked, IReadOnlyList<ParameterProblem> Problems, TrendAnswer Trend, IReadOnlyList<FindingAnswer> Newest)
{
    /// <summary>The newest sentences of praise.</summary>
    public required IReadOnlyList<FindingAnswer> Praise { get; init; }

    /// <summary>Every current authority, with when the theme was raised there.</summary>
    public required IReadOnlyList<ThemePlace> Places { get; init; }

    /// <summary>Themes raised together with it more often than chance would have it.</summary>
    public required IReadOnlyList<RelatedTheme> Related { get; init; }
}
