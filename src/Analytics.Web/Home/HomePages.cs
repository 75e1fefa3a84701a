using Analytics.Classification;
using Analytics.Parsing;
using Analytics.Storage;
using Analytics.Web.Site;
using Analytics.Web.Themes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Home;

internal static class HomePages
{
    private const int ThemesShown = 12;
    private const int InspectionsShown = 6;

    public static void MapHomePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", ShowHomeAsync);
        pages.MapGet("/about", ShowAboutAsync);
        // As it is written: a browser shows the Markdown as text.
        pages.MapGet("/about/model-card", () => TypedResults.PhysicalFile(Path.Combine(ShippedData.Themes, "model-card.md"), "text/plain; charset=utf-8"));
    }

    private static async Task<RazorComponentResult> ShowHomeAsync(Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        return Page.Show<HomePage, HomeModel>(new HomeModel(
            corpus, view,
            [.. ThemeFigures.All(corpus, view).Where(figures => figures.Items > 0 && figures.Theme.Slug != "other").OrderByDescending(figures => figures.InspectionsWithItems).Take(ThemesShown)],
            [.. view.Inspections.Take(InspectionsShown)]));
    }

    private static async Task<RazorComponentResult> ShowAboutAsync(Corpora corpora, IPdfTextReader pdf, IThemeModel model, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        return Page.Show<AboutPage, AboutModel>(new AboutModel(
            pdf.Engine.ToString(), corpus.Index.Engine.ToString(), model.Version, corpus.Scheme.Version, corpus.Authorities.StatisticalModel));
    }
}

public sealed record HomeModel(Corpus Corpus, CorpusView View, IReadOnlyList<ThemeFigures> Raised, IReadOnlyList<HeldInspection> Newest)
{
    public int Authorities => View.Inspections.SelectMany(held => held.Inspection.Authorities).Distinct().Count();
    public int Passages => View.Inspections.Sum(held => held.Items + held.Narratives);
}

/// <summary>Which engines and data stand behind the pages.</summary>
public sealed record AboutModel(string PdfEngine, string IndexEngine, string ThemeModel, string ThemeScheme, string StatisticalModel);
