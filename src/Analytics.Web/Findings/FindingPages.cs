using Analytics.Classification;
using Analytics.Parsing;
using Analytics.Parsing.Poppler;
using Analytics.Search;
using Analytics.Web.Api;
using Analytics.Web.Documents;
using Analytics.Web.Review;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Findings;

internal static class FindingPages
{
    public static RazorComponentResult NotHeld =>
        Page.NotFound("No passage with this identifier is held.", "Its report may have been read again since and come out otherwise. The search finds passages by their words.");

    /// <summary>Seconds: a passage has the id that it has for as long as it stands where it stands.</summary>
    private const string PictureAge = "public, max-age=86400";

    public static void MapFindingPage(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/findings/{id}", ShowAsync);
        pages.MapGet("/findings/{id}/page.svg", DrawAsync);
    }

    private static async Task<RazorComponentResult> ShowAsync(
        string id, HttpContext http, Corpora corpora, ThemeClassifier classifier, ReviewSessions sessions, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (await FindingSearch.FindAsync(corpus, id, cancel) is not { } found)
            return NotHeld;
        var values = new QueryValues(http.Request.Query);
        var asked = FindingRequest.Known(values, "theme", corpus.Scheme.Themes.Select(theme => theme.Slug));
        var where = values.Word<SimilarWhere>("where") ?? SimilarWhere.Elsewhere;
        var done = values.Word<LabelChange>("done");
        var news = new FindingNews { Done = done, Problems = values.Problems, ReturnTo = SentForm.Local(http.Request.Query["return"]) };
        var model = await FindingModel.ReadAsync(corpus, found, classifier, asked.Count > 0 ? asked[0] : null, sessions.AccessOf(http), news, cancel);
        if (await FindingSearch.IsReadyAsync(corpus, cancel))
            model = model with { Similar = await SimilarAnswer.FindAsync(corpus, found, where, FindingModel.SimilarShown, cancel) };
        return Page.Show<FindingPage, FindingModel>(model, values.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<Results<ContentHttpResult, RazorComponentResult>> DrawAsync(string id, HttpContext http, Corpora corpora, PagePictures pictures, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (await FindingSearch.FindAsync(corpus, id, cancel) is not { Answer: var finding })
            return NotHeld;
        // Opened by itself, it shows what it brings and loads nothing.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return TypedResults.Text(await DrawPageAsync(corpus, finding, http.Response, pictures, cancel), "image/svg+xml");
    }

    // Where there is no picture, one that says so stands in the page in its place.
    private static async Task<string> DrawPageAsync(Corpus corpus, FindingAnswer finding, HttpResponse response, PagePictures pictures, CancellationToken cancel)
    {
        try
        {
            if (await pictures.DrawAsync(corpus, finding.DocumentSha256, finding.Page, cancel) is not { } picture)
                return MarkedPage.Without("The report’s file is not here.");
            response.Headers.CacheControl = PictureAge;
            return MarkedPage.Draw(picture, finding.Boxes.Where(box => box.Page == finding.Page));
        }
        catch (Exception undrawn) when (undrawn is UnreadablePdfException or PopplerMissingException)
        {
            return MarkedPage.Without("This page cannot be drawn.");
        }
    }
}
