using Analytics.Authorities;
using Analytics.Web.Api;
using Analytics.Web.Authorities;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Recurring;

internal static class RecurringPages
{
    public static void MapRecurringPage(this IEndpointRouteBuilder pages) => pages.MapGet("/authorities/{gss}/recurring", ShowAsync);

    private static async Task<RazorComponentResult> ShowAsync(string gss, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (!AuthorityPages.TryFind(corpus, gss, out var authority, out var notFound))
            return notFound;
        var values = new QueryValues(http.Request.Query);
        var request = RecurringRequest.Read(values, corpus, authority);
        if (values.Problems.Count > 0)
            request = RecurringRequest.Whole(corpus, authority);
        var answer = await request.AnswerAsync(corpus, await corpus.ViewAsync(cancel), cancel);
        return Page.Show<RecurringPage, RecurringModel>(
            new RecurringModel(request, answer, values.Problems), values.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}

/// <summary>All that was raised again at an authority; without any filter where something is wrong with one.</summary>
public sealed record RecurringModel(RecurringRequest Request, RecurringAnswer Answer, IReadOnlyList<ParameterProblem> Problems)
{
    public Authority Authority => Request.Authority;
}
