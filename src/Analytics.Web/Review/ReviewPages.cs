using System.Globalization;
using Analytics.Web.Api;
using Analytics.Web.Findings;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Review;

internal static class ReviewPages
{
    public static void MapReviewPage(this IEndpointRouteBuilder pages) => pages.MapGet("/review", ShowAsync);

    private static async Task<RazorComponentResult> ShowAsync(HttpContext http, Corpora corpora, ReviewList list, ReviewSessions sessions, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var filter = ReviewRequest.Read(values, corpus);
        var page = values.WholeNumber("page", 1, ReviewList.Longest, 1);
        var done = values.Word<LabelChange>("done");
        var access = sessions.AccessOf(http);
        var model = new ReviewModel(corpus, filter, access, page) { Problems = values.Problems };
        if (values.Problems.Count > 0)
            return Page.Show<ReviewPage, ReviewModel>(model, StatusCodes.Status400BadRequest);
        if (access.MayCorrect)
        {
            model = model with
            {
                Entries = await list.ReadAsync(corpus, filter, cancel),
                Corrected = done is not null && values.Text("finding") is { } id ? await FindingSearch.FindAsync(corpus, id, cancel) : null,
            };
        }
        return Page.Show<ReviewPage, ReviewModel>(model with { Page = Math.Clamp(page, 1, Math.Max(1, model.Pages)) });
    }
}

/// <summary>The review list as its page shows it; empty for whoever has not signed in.</summary>
public sealed record ReviewModel(Corpus Corpus, ReviewFilter Filter, ReviewAccess Access, int Page)
{
    private const int PageSize = 10;

    public IReadOnlyList<ParameterProblem> Problems { get; init; } = [];
    public IReadOnlyList<ReviewEntry> Entries { get; init; } = [];

    /// <summary>The passage that has just been corrected.</summary>
    public FoundFinding? Corrected { get; init; }

    public int First => ((Page - 1) * PageSize) + 1;
    public int Pages => (Entries.Count + PageSize - 1) / PageSize;
    public IReadOnlyList<ReviewEntry> Shown => [.. Entries.Skip(First - 1).Take(PageSize)];

    /// <summary>This page, for a form to come back to.</summary>
    public string Address => PageUrl(Page);

    public string PageUrl(int page) =>
        Links.To("/review", [.. ReviewRequest.ParametersOf(Filter), ("page", page <= 1 ? null : page.ToString(CultureInfo.InvariantCulture))]);

    public string DataUrl(string? format) => Links.To("/api/v1/review", [.. ReviewRequest.ParametersOf(Filter), ("format", format)]);
}
