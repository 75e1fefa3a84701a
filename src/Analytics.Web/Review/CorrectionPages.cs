using Analytics.Classification;
using Analytics.Web.Api;
using Analytics.Web.Findings;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Review;

/// <summary>The forms that correct the labels of a passage, for readers who have signed in.</summary>
internal static class CorrectionPages
{
    public static void MapCorrectionForms(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/findings/{id}/correction", CorrectAsync);
        pages.MapPost("/findings/{id}/correction/withdraw", WithdrawAsync);
    }

    private static async Task<IResult> CorrectAsync(
        string id, HttpContext http, Corpora corpora, ThemeClassifier classifier, LabelCorrections corrections, ReviewSessions sessions, CancellationToken cancel)
    {
        if (await SentForm.ReadAsync(http, sessions, cancel) is not { } form)
            return SentForm.RunOut;
        if (sessions.ReviewerOf(http) is null)
            return TypedResults.LocalRedirect(SignInPages.UrlFor(form.ReturnTo($"/findings/{id}")));
        var corpus = await corpora.ActiveAsync(cancel);
        if (await FindingSearch.FindAsync(corpus, id, cancel) is not { } found)
            return FindingPages.NotHeld;
        var draft = new CorrectionDraft { Themes = form.Many("themes"), Polarity = form.Text("polarity"), Author = form.Text("author"), Reason = form.Text("reason") };
        if (draft.Check(corpus.Scheme, found.Themed) is { Count: > 0 } problems)
            return await ShowAgainAsync(http, corpus, found, classifier, sessions, new FindingNews { Draft = draft, Problems = problems, ReturnTo = form.ReturnTo($"/findings/{id}") }, cancel);
        return await corrections.CorrectAsync(corpus, found, draft, cancel) is null
            ? FindingPages.NotHeld
            : TypedResults.LocalRedirect(WithNews(form.ReturnTo($"/findings/{id}"), LabelChange.Corrected, id));
    }

    private static async Task<IResult> WithdrawAsync(
        string id, HttpContext http, Corpora corpora, ThemeClassifier classifier, LabelCorrections corrections, ReviewSessions sessions, CancellationToken cancel)
    {
        if (await SentForm.ReadAsync(http, sessions, cancel) is not { } form)
            return SentForm.RunOut;
        if (sessions.ReviewerOf(http) is null)
            return TypedResults.LocalRedirect(SignInPages.UrlFor($"/findings/{id}"));
        var corpus = await corpora.ActiveAsync(cancel);
        if (await FindingSearch.FindAsync(corpus, id, cancel) is not { } found)
            return FindingPages.NotHeld;
        var (author, reason) = (form.Text("author"), form.Text("reason"));
        ParameterProblem[] problems =
        [
            .. CorrectionDraft.Missing("withdraw-author", author, CorrectionDraft.LongestAuthor, "Say who withdraws."),
            .. CorrectionDraft.Missing("withdraw-reason", reason, CorrectionDraft.LongestReason, "Say why."),
        ];
        if (problems.Length > 0)
            return await ShowAgainAsync(http, corpus, found, classifier, sessions, new FindingNews { Problems = problems }, cancel);
        // Withdrawn already, by someone else: what was wanted is so.
        await corrections.WithdrawAsync(corpus, found.Answer.FindingId, author ?? "", reason ?? "", cancel);
        return TypedResults.LocalRedirect(WithNews($"/findings/{id}", LabelChange.Withdrawn, id));
    }

    private static async Task<RazorComponentResult> ShowAgainAsync(
        HttpContext http, Corpus corpus, FoundFinding found, ThemeClassifier classifier, ReviewSessions sessions, FindingNews news, CancellationToken cancel) =>
        Page.Show<FindingPage, FindingModel>(await FindingModel.ReadAsync(corpus, found, classifier, theme: null, sessions.AccessOf(http), news, cancel), StatusCodes.Status400BadRequest);

    private static string WithNews(string address, LabelChange change, string id) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={Reports.Slug.Of(change)}{(address.StartsWith("/findings/", StringComparison.Ordinal) ? "" : $"&finding={id}")}";
}

/// <summary>What has just been done to a passage's labels.</summary>
public enum LabelChange
{
    Corrected,
    Withdrawn,
}
