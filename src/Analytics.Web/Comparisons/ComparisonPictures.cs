using Analytics.Comparison;
using Analytics.Web.Api;
using Analytics.Web.Charts;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Comparisons;

/// <summary>A comparison as a file: the lines of one of its two tables.</summary>
internal static class ComparisonPictures
{
    public static void MapComparisonPicture(this IEndpointRouteBuilder pages) => pages.MapGet("/charts/compare.svg", DrawAsync);

    private static async Task<RazorComponentResult> DrawAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var isPraise = values.Word<ThemeMeasure>("measure") == ThemeMeasure.Strengths;
        if (ComparisonRequest.Read(values, corpus) is not { } request || values.Problems.Count > 0)
            return Page.Show<ErrorPage, ErrorModel>(new ErrorModel("The address asks for what there is not", [.. values.Problems.Select(problem => $"{problem.Parameter}: {problem.Detail}")]), StatusCodes.Status400BadRequest);
        var model = new ComparisonModel(corpus, view, ComparisonForm.Read(http.Request.Query), [], request, request.Compare(view));
        return Picture.Show<DotPlot>(http, $"compared-{request.Authority.Gss.Value}", new()
        {
            ["Title"] = $"{request.Authority.Name} and {request.Group.Name}: {(isPraise ? "praised" : "to improve")}",
            ["Key"] = $"Share of inspections. Circle: {request.Authority.Name}; square: the group; line: 95 % confidence; no mark of fewer than {AuthorityComparison.Fewest}.",
            ["Rows"] = Rows(model, request, isPraise),
        });
    }

    private static IReadOnlyList<DotRow> Rows(ComparisonModel model, ComparisonRequest request, bool isPraise)
    {
        return [.. model.Found(Measure).Select(theme => (Theme: theme.Theme, Rate: Measure(theme), Passages: isPraise ? Passages.Strengths(theme.Theme.Slug) : Passages.Items(theme.Theme.Slug)))
            .Select(row => new DotRow(row.Theme.Name, Share.From(row.Rate.Own), request.Own(row.Passages).At(), Share.From(row.Rate.Pooled), request.Pooled(row.Passages).At()))];

        RateComparison Measure(ThemeComparison theme) => isPraise ? theme.Strengths : theme.Items;
    }
}
