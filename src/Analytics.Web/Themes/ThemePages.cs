using Analytics.Comparison;
using Analytics.Web.Api;
using Analytics.Web.Comparisons;
using Analytics.Web.Findings;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Themes;

internal static class ThemePages
{
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
    private static async Task<RazorComponentResult> ShowAsync(string slug, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        if (ThemeFigures.All(corpus, view).FirstOrDefault(figures => figures.Theme.Slug == slug) is not { } found)
            return Page.NotFound("There is no such theme.", "The list of themes has them all.");
        var values = new QueryValues(http.Request.Query);
        var asked = FindingRequest.Read(values, corpus);
        AuthorityChoice.Check(values, asked);
        var trend = TrendAnswer.Of(corpus, view, slug, values.Problems.Count > 0 ? new FindingRequest() : asked);
        var status = values.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        http.Response.LetPicturesIn();
        return Page.Show<ThemePage, ThemeModel>(new ThemeModel(corpus, found, [.. MeasuredKind.All(view.HeldThemes).Select(kind => KindRateAnswer.Of(kind, slug))], asked, values.Problems, trend)
        {
            Typical = await TypicalPassages.ReadAsync(corpus, view, slug, cancel),
            Places = ThemeMap.Of(view.HeldThemes, corpus.Authorities, slug),
            Related = RelatedThemes.Of(view.HeldThemes, slug, corpus.Scheme.Compared),
        }, status);
    }
}

public sealed record ThemesModel(Corpus Corpus, IReadOnlyList<ThemeFigures> Themes);

/// <summary>A theme's page: what it means, where it was raised by those asked for, and passages that show what it is.</summary>
public sealed record ThemeModel(
    Corpus Corpus, ThemeFigures Figures, IReadOnlyList<KindRateAnswer> Rates, FindingRequest Asked, IReadOnlyList<ParameterProblem> Problems, TrendAnswer Trend)
{
    public required TypicalPassages Typical { get; init; }

    /// <summary>Every current authority, with when the theme was raised there.</summary>
    public required IReadOnlyList<ThemePlace> Places { get; init; }

    /// <summary>Themes raised together with it more often than chance would have it.</summary>
    public required IReadOnlyList<RelatedTheme> Related { get; init; }
}
