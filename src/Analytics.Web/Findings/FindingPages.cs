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
        try
        {
            if (await pictures.DrawAsync(corpus, finding.DocumentSha256, finding.Page, cancel) is { } picture)
            {
                http.Response.Headers.CacheControl = PictureAge;
                // Opened by itself, it shows what it brings and loads nothing.
                http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'";
                return TypedResults.Text(MarkedPage.Draw(picture, finding.Boxes.Where(box => box.Page == finding.Page)), "image/svg+xml");
            }
        }
        catch (Exception undrawn) when (undrawn is UnreadablePdfException or PopplerMissingException)
        {
            return Page.NotFound("The page could not be drawn.", $"{undrawn.Message} The passage’s own page still opens the kept file.");
        }
        return Page.NotFound("The report’s bytes are not here.", "Processes that share a database must share the data folder too.");
    }
}
