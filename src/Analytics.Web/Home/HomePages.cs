using Analytics.Classification;
using Analytics.Parsing;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Home;

internal static class HomePages
{
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
        return Page.Show<HomePage, HomeModel>(new HomeModel(corpus, await corpus.ViewAsync(cancel)));
    }

    private static async Task<RazorComponentResult> ShowAboutAsync(Corpora corpora, IPdfTextReader pdf, IThemeModel model, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        return Page.Show<AboutPage, AboutModel>(new AboutModel(
            pdf.Engine.ToString(), corpus.Index.Engine.ToString(), model.Version, corpus.Scheme.Version, corpus.Authorities.StatisticalModel));
    }
}

/// <summary>Which engines and data stand behind the pages.</summary>
public sealed record AboutModel(string PdfEngine, string IndexEngine, string ThemeModel, string ThemeScheme, string StatisticalModel);
