using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Coverage;

internal static class CoveragePages
{
    public static void MapCoveragePage(this IEndpointRouteBuilder pages) => pages.MapGet("/coverage", ShowAsync);

    private static async Task<RazorComponentResult> ShowAsync(Corpora corpora, CancellationToken cancel)
    {
        var answer = await CoverageAnswer.ReadAsync(await corpora.ActiveAsync(cancel), cancel);
        return Page.Show<CoveragePage, CoverageAnswer>(answer);
    }
}
