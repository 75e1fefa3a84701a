using System.ComponentModel;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Authorities;
using Analytics.Web.Findings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Recurring;

internal static class RecurringEndpoints
{
    public static void MapRecurring(this RouteGroupBuilder api) =>
        api.MapGet("/authorities/{gss}/recurring", ReadAsync).Takes([.. RecurringRequest.Parameters, QueryParameterExtensions.Format])
            .WithTags("Comparison").WithSummary("What was raised at an authority again: themes in two or more of its inspections, and the same matters in much the same words, passage by passage.");

    private static async Task<Results<Ok<RecurringAnswer>, CsvAnswer<RaisedRow>, ProblemHttpResult>> ReadAsync(
        [Description(AuthorityEndpoints.GssDescription)] string gss, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (!AuthorityEndpoints.TryFind(corpus, gss, out var authority, out var problem))
            return problem;
        var values = new QueryValues(http.Request.Query);
        values.Word<AnswerFormat>("format");
        var request = RecurringRequest.Read(values, corpus, authority);
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        var answer = await request.AnswerAsync(corpus, await corpus.ViewAsync(cancel), cancel);
        return Answers.List(http.Request, answer, RowsOf(answer), "recurring.csv", Columns);
    }

    private static RaisedRow[] RowsOf(RecurringAnswer answer)
    {
        var likes = answer.Matters.SelectMany(matter => matter.Passages).Where(passage => passage.LikeEarlier is not null)
            .ToDictionary(passage => passage.Passage.FindingId, passage => passage.LikeEarlier);
        return [.. answer.Themes.SelectMany(theme => theme.Raised.SelectMany(raised => raised.Passages.Select(passage =>
            new RaisedRow(theme, passage, likes.GetValueOrDefault(passage.FindingId)))))];
    }

    private static readonly IReadOnlyList<CsvColumn<RaisedRow>> Columns =
    [
        new("theme", row => row.Theme.Slug),
        new("name", row => row.Theme.Name),
        new("raised_in", row => row.Theme.Rate.Numerator),
        new("inspections", row => row.Theme.Rate.Denominator),
        new("years", row => row.Theme.Years),
        new("inspection_id", row => row.Passage.InspectionId),
        new("framework", row => Slug.Of(row.Passage.Framework)),
        new("inspection_end", row => row.Passage.InspectionEnd),
        new("finding_id", row => row.Passage.FindingId),
        new("page", row => row.Passage.Page),
        new("text", row => row.Passage.Text),
        new("original_url", row => row.Passage.OriginalUrl),
        new("like_earlier_finding_id", row => row.Like?.FindingId),
        new("likeness", row => row.Like?.Likeness),
        new("years_since", row => row.Like?.Years),
    ];

    /// <summary>An item of a theme that was raised again; an item of several such themes has a row for each.</summary>
    private sealed record RaisedRow(RecurringThemeAnswer Theme, QuotedPassage Passage, LikeAnswer? Like);
}
