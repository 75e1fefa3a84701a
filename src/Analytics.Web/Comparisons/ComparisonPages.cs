using Analytics.Comparison;
using Analytics.Web.Api;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Comparisons;

internal static class ComparisonPages
{
    public static void MapComparisonPage(this IEndpointRouteBuilder pages) => pages.MapGet("/compare", CompareAsync);

    /// <summary>Without an authority the page is only its form.</summary>
    private static async Task<RazorComponentResult> CompareAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var isEmpty = values.Many("authority").Count == 0;
        var request = isEmpty ? null : ComparisonRequest.Read(values, corpus);
        var form = ComparisonForm.Read(http.Request.Query);
        var status = values.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        http.Response.LetPicturesIn();
        return Page.Show<ComparisonPage, ComparisonModel>(new ComparisonModel(corpus, view, form, values.Problems, request, request?.Compare(view)), status);
    }
}

/// <summary>The form as it was filled in, right or wrong.</summary>
public sealed record ComparisonForm(string? Authority, string Group, string Basis, string Kinds, string? From, string? To)
{
    public static ComparisonForm Read(IQueryCollection query) =>
        new(Last("authority", query), Last("group", query) ?? "statistical", Last("basis", query) ?? "all", string.Join(',', query["framework"].Where(value => !string.IsNullOrWhiteSpace(value))), Last("from", query), Last("to", query));

    private static string? Last(string name, IQueryCollection query) => query[name].LastOrDefault(value => !string.IsNullOrWhiteSpace(value));
}

public sealed record ComparisonModel(
    Corpus Corpus, CorpusView View, ComparisonForm Form, IReadOnlyList<ParameterProblem> Problems, ComparisonRequest? Request, AuthorityComparison? Comparison)
{
    /// <summary>Members of a group whose judgements a page shows side by side, and whose inspections it names; those of a larger one are in the files.</summary>
    public const int MostJudged = 40;

    /// <summary>Of the authority and then of its group, where it is small enough for a page.</summary>
    public IReadOnlyList<JudgementSeries> Judgements { get; } = Request is null || Request.Group.Members.Count > MostJudged
        ? []
        : [.. Request.Group.Members.Prepend(Request.Authority).Select(authority => JudgementSeries.Of(View.HeldThemes, authority))];

    /// <summary>How many of each kind are among these inspections, the most frequent first.</summary>
    public string KindsOf(IEnumerable<string> ids) =>
        string.Join(", ", ids.GroupBy(id => View.InspectionsById[id].Inspection.Framework).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key)
            .Select(kind => $"{Wording.Of(kind.Key)}: {kind.Count()}"));

    /// <summary>Whether other kinds than inspections of the whole are counted: they look at less, or at more than the authority.</summary>
    public bool IsMixed => Comparison is { } counted
        && counted.Own.Concat(counted.Pooled).Select(id => View.InspectionsById[id].Inspection.Framework).Distinct().ToList() is { Count: > 1 } kinds
        && kinds.Except(InspectionScope.WholeInspections).Any();

    /// <summary>For how many themes the group's rate of items is corrected for the model's errors.</summary>
    public int CorrectedThemes => Comparison?.Themes.Count(theme => theme.Items.CorrectedPooled.Rate is not null) ?? 0;

    /// <summary>Why it is not for the others, and for how many.</summary>
    public IReadOnlyList<(Uncorrected Why, int Themes)> NotCorrected =>
        [.. (Comparison?.Themes ?? []).Select(theme => theme.Items.CorrectedPooled.Off).OfType<Uncorrected>().GroupBy(why => why).Select(why => (why.Key, why.Count()))];

    /// <summary>
    /// Themes found on either side, by the difference of the rates, the authority's higher ones first. Where there are too few inspections to
    /// speak of a difference, the most frequent at the authority come first, then in the group.
    /// </summary>
    public IReadOnlyList<ThemeComparison> Found(Func<ThemeComparison, RateComparison> measure) =>
        [.. (Comparison?.Themes ?? []).Where(theme => measure(theme).Own.Count + measure(theme).Pooled.Count > 0)
            .OrderByDescending(theme => measure(theme).Difference?.Value ?? 0)
            .ThenByDescending(theme => measure(theme).Own.Count)
            .ThenByDescending(theme => measure(theme).Pooled.Count)];

    /// <summary>Themes of which this may be said, in the order of the table.</summary>
    public IReadOnlyList<ThemeComparison> With(Verdict verdict, Func<ThemeComparison, RateComparison> measure) =>
        [.. Found(measure).Where(theme => measure(theme).Verdict == verdict)];

    public IReadOnlyList<ThemeComparison> NotFound(Func<ThemeComparison, RateComparison> measure) =>
        [.. (Comparison?.Themes ?? []).Where(theme => measure(theme).Own.Count + measure(theme).Pooled.Count == 0)];
}
