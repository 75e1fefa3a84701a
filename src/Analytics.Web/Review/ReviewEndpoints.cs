using Analytics.Classification;
using Analytics.Exports;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Findings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Review;

/// <summary>The review list for programs, behind the review key.</summary>
internal static class ReviewEndpoints
{
    private static readonly IReadOnlyList<QueryParameter> ListParameters =
    [
        .. ReviewRequest.Parameters,
        new("take", "Passages in an answer: 1 to 500 (50 when left out; as CSV 500).") { IsInteger = true },
        QueryParameterExtensions.Format,
    ];

    public static void MapReview(this RouteGroupBuilder keyed) => keyed.MapGet("/review", ListAsync).Takes(ListParameters)
        .WithTags("Review").WithSummary("The passages most worth reading: where the model is least sure of a theme, or the theme's cues say otherwise. The command 'correct' reads the CSV back once its last columns are filled in.");

    private static async Task<Results<Ok<ReviewAnswer>, CsvAnswer<ReviewPassageAnswer>, ProblemHttpResult>> ListAsync(
        HttpContext http, Corpora corpora, ReviewList list, ThemeClassifier classifier, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var filter = ReviewRequest.Read(values, corpus);
        values.Word<AnswerFormat>("format");
        var take = values.WholeNumber("take", 1, ReviewList.Longest, CsvFormat.IsWanted(http.Request) ? ReviewList.Longest : 50);
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        var entries = await list.ReadAsync(corpus, filter, cancel);
        ReviewPassageAnswer[] rows = [.. entries.Take(take).Select(entry => new ReviewPassageAnswer(entry.Found.Answer, entry.Reasons))];
        return Answers.List(http.Request, new ReviewAnswer(entries.Count, classifier.Version, rows), rows, "review.csv", Columns);
    }

    /// <summary>The columns of the file that the command <c>review</c> writes, so that <c>correct</c> reads either back.</summary>
    private static readonly IReadOnlyList<CsvColumn<ReviewPassageAnswer>> Columns =
    [
        new("finding_id", row => row.Finding.FindingId),
        new("authority", row => string.Join(" and ", row.Finding.AuthorityNames)),
        new("published_on", row => row.Finding.PublishedOn),
        new("page", row => row.Finding.Page),
        new("kind", row => Slug.Of(row.Finding.Kind)),
        new("text", row => row.Finding.Text),
        new("themes", row => ExportTables.ThemesText(row.Finding.Themes)),
        new("polarity", row => Slug.Of(row.Finding.Polarity)),
        new("why", row => string.Join("; ", row.Reasons.Select(reason => reason.Text))),
        new("corrected_themes", _ => null),
        new("corrected_polarity", _ => null),
        new("reason", _ => null),
    ];
}

/// <summary>The beginning of the review list.</summary>
public sealed record ReviewAnswer(int Total, string ModelVersion, IReadOnlyList<ReviewPassageAnswer> Passages);

/// <summary>A passage that is worth reading, and why: the strongest reason first.</summary>
public sealed record ReviewPassageAnswer(FindingAnswer Finding, IReadOnlyList<ReviewReason> Reasons);
