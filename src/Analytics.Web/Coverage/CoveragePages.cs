using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Coverage;

internal static class CoveragePages
{
    public static void MapCoveragePage(this IEndpointRouteBuilder pages) => pages.MapGet("/coverage", ShowAsync);

    private static async Task<RazorComponentResult> ShowAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var kind = values.Word<Framework>("framework");
        var answer = await CoverageAnswer.ReadAsync(corpus, cancel);
        return Page.Show<CoveragePage, CoverageModel>(new CoverageModel(corpus, answer, kind, values.Problems), values.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}

/// <summary>The coverage page, of every kind of inspection or of one.</summary>
public sealed record CoverageModel(Corpus Corpus, CoverageAnswer Answer, Framework? Kind, IReadOnlyList<ParameterProblem> Problems)
{
    public IReadOnlyList<HeldCell> Held { get; } = [.. Answer.Held.Where(cell => Kind is null || cell.Framework == Kind)];

    public IReadOnlyList<int> Years { get; } = [.. Answer.Held.Select(cell => cell.Year).Distinct().OrderDescending()];

    /// <summary>Current authorities of which no inspection of the kind is held.</summary>
    public IReadOnlyList<NothingHeld> NothingHeld => Kind is null
        ? Answer.NothingHeld
        : [.. CoverageAnswer.NothingHeldOf(Corpus, Held.Where(cell => cell.AuthorityGss is not null).Select(cell => GssCode.Parse(cell.AuthorityGss!)))];
}
