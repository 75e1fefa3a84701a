using System.Globalization;
using Analytics.Codebooks;
using Analytics.Web.Api;
using Analytics.Web.Findings;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Codebooks;

internal static class CodebookPages
{
    public static void MapCodebookPage(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/codebook", ShowAsync);
        // Nothing is changed and nothing is read that is not open to all, so that a form of another site may send one too.
        pages.MapPost("/codebook", RunAsync).WithMetadata(new RequestSizeLimitAttribute(SentCodebook.MostBytes));
    }

    private static async Task<RazorComponentResult> ShowAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        return Page.Show<CodebookPage, CodebookModel>(new CodebookModel(corpus) { Text = http.Request.Query.ContainsKey("example") ? CodebookModel.Example : "" });
    }

    private static async Task<RazorComponentResult> RunAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var model = new CodebookModel(await corpora.ActiveAsync(cancel));
        try
        {
            model = model with { Text = await SentCodebook.ReadAsync(http.Request, cancel) };
            var codebook = new CodebookFile(model.Corpus.Scheme, model.Corpus.QueryFields).Read(model.Text);
            if (!await FindingSearch.IsReadyAsync(model.Corpus, cancel))
            {
                http.Response.Headers.RetryAfter = Problems.SecondsForIndex.ToString(CultureInfo.InvariantCulture);
                return Page.Show<CodebookPage, CodebookModel>(model with { IsWaiting = true }, StatusCodes.Status503ServiceUnavailable);
            }
            var run = await CodebookRun.OpenAsync(model.Corpus, cancel);
            return Page.Show<CodebookPage, CodebookModel>(model with { Run = run, Answers = await Turns.TakeAsync(run.RunAsync(codebook, withPassages: true, cancel), cancel).ToListAsync(cancel) });
        }
        catch (CodebookFormatException wrong)
        {
            return Page.Show<CodebookPage, CodebookModel>(model with { Problem = wrong.Message }, StatusCodes.Status400BadRequest);
        }
    }
}
