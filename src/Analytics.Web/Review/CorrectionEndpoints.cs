using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Web.Api;
using Analytics.Web.Findings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Review;

/// <summary>Corrections of labels, for programs. All can read them; making and withdrawing needs the review key.</summary>
internal static class CorrectionEndpoints
{
    private static readonly IReadOnlyList<QueryParameter> WithdrawParameters =
    [
        new("author", "Who withdraws.") { IsRequired = true, Example = "A. Reader" },
        new("reason", "Why.") { IsRequired = true, Example = "The sentence is about the plan after all." },
    ];

    private static readonly IReadOnlyList<QueryParameter> ListParameters =
    [
        new("in_force", "Whether corrections that later ones replaced or withdrew are left out (true) or given too (false, when left out).") { Allowed = ["true", "false"] },
        QueryParameterExtensions.Format,
    ];

    public static void MapCorrections(this RouteGroupBuilder api)
    {
        api.MapGet("/corrections", ListAsync).Takes(ListParameters)
            .WithTags("Review").WithSummary("Every correction of labels and every withdrawal, the newest first: who, when, why, and the labels before.");
        api.MapGet("/findings/{id}/labels", ReadLabelsAsync).Takes()
            .WithTags("Review").WithSummary("The labels of a passage and those that it had before, by whatever model or reader.");
    }

    /// <summary>Endpoints behind the review key.</summary>
    public static void MapCorrecting(this RouteGroupBuilder keyed)
    {
        keyed.MapPost("/findings/{id}/correction", CorrectAsync).Takes().Accepts<CorrectionDraft>("application/json")
            .WithTags("Review").WithSummary("Put themes and polarity in place of what the model says, at once and for good.");
        keyed.MapDelete("/findings/{id}/correction", WithdrawAsync).Takes(WithdrawParameters)
            .WithTags("Review").WithSummary("Withdraw the correction of a passage: it has the model's labels again. Of a passage that is not held now, nothing is answered.");
    }

    private static async Task<Results<Ok<FindingAnswer>, ProblemHttpResult>> CorrectAsync(
        [Description(FindingEndpoints.IdDescription)] string id, HttpContext http, Corpora corpora, LabelCorrections corrections, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (await FindingSearch.FindAsync(corpus, id, cancel) is not { } found)
            return FindingEndpoints.Unknown(id);
        CorrectionDraft? draft;
        try
        {
            draft = await http.Request.ReadFromJsonAsync<CorrectionDraft>(cancel);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return NotJson();
        }
        if (draft is null)
            return NotJson();
        if (draft.Check(corpus.Scheme, found.Themed) is { Count: > 0 } problems)
            return Problems.BadParameters(problems);
        return await corrections.CorrectAsync(corpus, found, draft, cancel) is { } corrected
            ? TypedResults.Ok(corrected.Answer)
            : FindingEndpoints.Unknown(id);
    }

    private static async Task<Results<Ok<FindingAnswer>, NoContent, ProblemHttpResult>> WithdrawAsync(
        [Description(FindingEndpoints.IdDescription)] string id, HttpContext http, Corpora corpora, LabelCorrections corrections, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var (author, reason) = (values.Text("author", CorrectionDraft.LongestAuthor), values.Text("reason", CorrectionDraft.LongestReason));
        IReadOnlyList<ParameterProblem> problems = values.Problems.Count > 0 ? values.Problems
            : [.. CorrectionDraft.Missing("author", author, CorrectionDraft.LongestAuthor, "Say who withdraws."), .. CorrectionDraft.Missing("reason", reason, CorrectionDraft.LongestReason, "Say why.")];
        if (problems.Count > 0)
            return Problems.BadParameters(problems);
        var isWithdrawn = await corrections.WithdrawAsync(corpus, id, author ?? "", reason ?? "", cancel);
        return (isWithdrawn, await FindingSearch.FindAsync(corpus, id, cancel)) switch
        {
            (true, { } found) => TypedResults.Ok(found.Answer),
            // The correction waited for a passage that is read no more.
            (true, null) => TypedResults.NoContent(),
            (false, null) => FindingEndpoints.Unknown(id),
            _ => Problems.NotFound("correction", id, "The passage has the model's labels; there is nothing to withdraw."),
        };
    }

    private static async Task<Results<Ok<CorrectionsAnswer>, CsvAnswer<CorrectionAnswer>, ProblemHttpResult>> ListAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var values = new QueryValues(http.Request.Query);
        values.Word<AnswerFormat>("format");
        var inForce = values.Word<YesOrNo>("in_force");
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        var corpus = await corpora.ActiveAsync(cancel);
        CorrectionAnswer[] rows = [.. (await corpus.Store.ListCorrectionsAsync(cancel)).Where(held => held.IsInForce || inForce != YesOrNo.True).Reverse().Select(CorrectionAnswer.Of)];
        return Answers.List(http.Request, new CorrectionsAnswer(rows.Length, rows), rows, "corrections.csv", Columns);
    }

    private static async Task<Results<Ok<LabelsAnswer>, ProblemHttpResult>> ReadLabelsAsync(
        [Description(FindingEndpoints.IdDescription)] string id, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        return await FindingSearch.FindAsync(corpus, id, cancel) is { } found
            ? TypedResults.Ok(LabelsAnswer.Of(found.Themed, await corpus.Store.ListLabelHistoryAsync(id, cancel)))
            : FindingEndpoints.Unknown(id);
    }

    private static ProblemHttpResult NotJson() => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "The correction could not be read.",
        detail: "Send a JSON object with 'themes' (a list of slugs), 'polarity', 'author' and 'reason', and Content-Type: application/json.");

    private static readonly IReadOnlyList<CsvColumn<CorrectionAnswer>> Columns =
    [
        new("finding_id", row => row.FindingId),
        new("document_sha256", row => row.DocumentSha256),
        new("file_name", row => row.FileName),
        new("text", row => row.Text),
        new("themes", row => row.Themes is null ? null : string.Join('|', row.Themes)),
        new("polarity", row => row.Polarity is { } polarity ? Slug.Of(polarity) : null),
        new("author", row => row.Author),
        new("reason", row => row.Reason),
        new("made_at", row => row.MadeAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        new("themes_before", row => string.Join('|', row.ThemesBefore)),
        new("polarity_before", row => Slug.Of(row.PolarityBefore)),
        new("is_in_force", row => row.IsInForce ? "true" : "false"),
    ];

    private enum YesOrNo
    {
        True,
        False,
    }
}

public sealed record CorrectionsAnswer(int Total, IReadOnlyList<CorrectionAnswer> Corrections);

/// <summary>A correction, or the withdrawal of one.</summary>
public sealed record CorrectionAnswer
{
    public required string FindingId { get; init; }
    public required string DocumentSha256 { get; init; }
    public required string FileName { get; init; }
    public required string Text { get; init; }

    /// <summary>Null, like the polarity, for a withdrawal.</summary>
    public IReadOnlyList<string>? Themes { get; init; }

    public Polarity? Polarity { get; init; }
    public required string Author { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required IReadOnlyList<string> ThemesBefore { get; init; }
    public required Polarity PolarityBefore { get; init; }

    /// <summary>Whether it decides the passage's labels now: false for what later entries replaced or withdrew, and for withdrawals.</summary>
    public required bool IsInForce { get; init; }

    public static CorrectionAnswer Of(HeldCorrection held) => new()
    {
        FindingId = held.FindingId,
        DocumentSha256 = held.DocumentSha256,
        FileName = held.FileName,
        Text = held.Text,
        Themes = held.Labels is null ? null : Slugs(held.Labels),
        Polarity = held.Labels?.Polarity,
        Author = held.Author,
        Reason = held.Reason,
        MadeAt = held.MadeAt,
        ThemesBefore = Slugs(held.Before),
        PolarityBefore = held.Before.Polarity,
        IsInForce = held.IsInForce,
    };

    private static string[] Slugs(Labels labels) => [.. labels.Themes.Select(theme => theme.Slug)];
}

/// <summary>The labels of a passage now, what the model says, and the labels that others took the place of, oldest first.</summary>
public sealed record LabelsAnswer
{
    public required string FindingId { get; init; }
    public required LabelSource LabelSource { get; init; }
    public required IReadOnlyList<ThemeProbability> Themes { get; init; }
    public required Polarity Polarity { get; init; }
    public CorrectionNote? Correction { get; init; }
    public required string ModelVersion { get; init; }
    public required IReadOnlyList<ThemeProbability> ModelThemes { get; init; }
    public required Polarity ModelPolarity { get; init; }
    public required IReadOnlyList<PastLabelsAnswer> Past { get; init; }

    public static LabelsAnswer Of(ThemedFinding themed, IReadOnlyList<PastLabels> past) => new()
    {
        FindingId = themed.Finding.Id,
        LabelSource = themed.LabelSource,
        Themes = themed.Themes,
        Polarity = themed.Polarity,
        Correction = CorrectionNote.Of(themed.Correction),
        ModelVersion = themed.ModelVersion,
        ModelThemes = themed.ModelLabels.Themes,
        ModelPolarity = themed.ModelLabels.Polarity,
        Past = [.. past.Select(labels => new PastLabelsAnswer(labels.Labels.Themes, labels.Labels.Polarity, labels.ModelVersion, labels.Author, labels.ReplacedAt))],
    };
}

/// <summary>Labels that others took the place of: those of a model, whose version is given, or of the author of a correction.</summary>
public sealed record PastLabelsAnswer(IReadOnlyList<ThemeProbability> Themes, Polarity Polarity, string? ModelVersion, string? Author, DateTimeOffset ReplacedAt);
