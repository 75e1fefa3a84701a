using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Authorities;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.LearnFrom;

internal static class LearnFromPages
{
    public static void MapLearnFromPage(this IEndpointRouteBuilder pages) => pages.MapGet("/authorities/{gss}/learn-from", ShowAsync);

    private static async Task<RazorComponentResult> ShowAsync(string gss, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (!AuthorityPages.TryFind(corpus, gss, out var authority, out var notFound))
            return notFound;
        var view = await corpus.ViewAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var request = LearnFromRequest.Read(values, corpus, authority);
        if (values.Problems.Count > 0)
            request = new LearnFromRequest(authority, null, LearnFromRequest.UsualTake, false);
        var raised = RaisedThemes.Of(view.HeldThemes, authority, corpus.Scheme.Compared).Where(theme => theme.Rate.Count > 0).Select(theme => theme.Theme);
        var answer = await request.AnswerAsync(corpus, view, cancel);
        return Page.Show<LearnFromPage, LearnFromModel>(
            new LearnFromModel(request, answer, [.. raised], values.Problems), values.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}

/// <summary>From whom an authority may learn. <paramref name="Raised"/> are the themes raised at it; where something is wrong with what was asked, all of them are shown.</summary>
public sealed record LearnFromModel(LearnFromRequest Request, LearnFromAnswer Answer, IReadOnlyList<Theme> Raised, IReadOnlyList<ParameterProblem> Problems)
{
    public Authority Authority => Request.Authority;
}
