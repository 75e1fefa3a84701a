using System.ComponentModel;
using Analytics.Web.Api;
using Analytics.Web.Authorities;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Briefings;

internal static class BriefingEndpoints
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly QueryParameter Format =
        new("format", "How to answer: a page that prints well and can be saved (html, when left out), or a Word document (docx).") { Allowed = ["html", "docx"] };

    public static void MapBriefing(this RouteGroupBuilder api) =>
        api.MapGet("/authorities/{gss}/briefing", ReadAsync).Takes([.. BriefingRequest.Parameters, Format])
            .Produces<Stream>(200, "text/html", Word)
            .WithTags("Comparison").WithSummary("A paper for a committee: judgements, themes beside the authority's groups, what was raised again, whom to learn from, with quotations, method and caveats.");

    public static void MapBriefingPage(this IEndpointRouteBuilder pages) => pages.MapGet("/authorities/{gss}/briefing", ShowAsync);

    private static async Task<Results<RazorComponentResult, FileContentHttpResult, ProblemHttpResult>> ReadAsync(
        [Description(AuthorityEndpoints.GssDescription)] string gss, HttpContext http, Corpora corpora, TimeProvider time, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (!AuthorityEndpoints.TryFind(corpus, gss, out var authority, out var problem))
            return problem;
        var values = new QueryValues(http.Request.Query);
        var format = values.Many("format");
        if (format.Count > 1 || (format.Count == 1 && !Format.Allowed!.Contains(format[0])))
            values.Refuse("format", $"'{string.Join(',', format)}' is no form of a briefing.", Format.Allowed);
        var request = BriefingRequest.Read(values, corpus, authority);
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        var briefing = await WriteAsync(request, corpus, http, time, cancel);
        return format is ["docx"]
            ? TypedResults.File(BriefingDocx.Write(briefing), Word, $"briefing-{authority.Gss.Value}.docx")
            : Show(request, briefing, http);
    }

    private static async Task<RazorComponentResult> ShowAsync(string gss, HttpContext http, Corpora corpora, TimeProvider time, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (!AuthorityPages.TryFind(corpus, gss, out var authority, out var notFound))
            return notFound;
        var values = new QueryValues(http.Request.Query);
        var request = BriefingRequest.Read(values, corpus, authority);
        if (values.Problems.Count > 0)
            return Page.Show<ErrorPage, ErrorModel>(new ErrorModel("The address asks for what there is not", [.. values.Problems.Select(problem => $"{problem.Parameter}: {problem.Detail}")]), StatusCodes.Status400BadRequest);
        return Show(request, await WriteAsync(request, corpus, http, time, cancel), http);
    }

    private static async Task<Briefing> WriteAsync(BriefingRequest request, Corpus corpus, HttpContext http, TimeProvider time, CancellationToken cancel)
    {
        var site = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
        return await request.WriteAsync(corpus, await corpus.ViewAsync(cancel), site, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancel);
    }

    private static RazorComponentResult Show(BriefingRequest request, Briefing briefing, HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = BriefingStyle.Policy;
        var gss = request.Authority.Gss.Value;
        return Page.Show<BriefingPage, BriefingModel>(new BriefingModel(briefing, request.UrlAt($"/api/v1/authorities/{gss}/briefing", ("format", "docx")), $"/authorities/{gss}"));
    }
}

public sealed record BriefingModel(Briefing Briefing, string WordUrl, string AuthorityUrl);
