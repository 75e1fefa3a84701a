using Analytics.Classification;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Web.Api;
using Analytics.Web.Papers;
using Analytics.Web.Review;

namespace Analytics.Web.Findings;

/// <summary>The page of one passage: its labels, why the model gave it them, what they were, and the form to correct them.</summary>
public sealed record FindingModel(Corpus Corpus, FoundFinding Found, string ModelVersion, ReviewAccess Access, FindingNews News, IReadOnlyList<PastLabels> Past)
{
    /// <summary>Rows of the table of words before the rest is folded away.</summary>
    public const int WordsShown = 8;

    /// <summary>Similar passages on the page.</summary>
    public const int SimilarShown = 5;

    /// <summary>The theme whose words are shown; null where the model gives none and none is asked for.</summary>
    public ThemeReason? Reason { get; init; }

    /// <summary>Passages like this one; null where they were not looked for.</summary>
    public SimilarAnswer? Similar { get; init; }

    /// <summary>What became of it; of an item only.</summary>
    public TrailAnswer? Trail { get; init; }

    public FindingAnswer Finding => Found.Answer;

    /// <summary>The drawn page with the passage marked; null where there is nothing to draw.</summary>
    public string? PictureUrl =>
        Found.Inspection.Document.MediaType == "application/pdf" && Finding.Page > 0 && File.Exists(Corpus.Archive.PathOf(Finding.DocumentSha256)) ? $"/findings/{Finding.FindingId}/page.svg" : null;

    public IReadOnlyList<MarkedText> Passage => PassageWords.Mark(Finding.Text, Reason?.Words.Select(words => new WordWeight(words.Words, words.Weight)).ToList() ?? []);

    public CorrectionDraft Draft => News.Draft ?? CorrectionDraft.Of(Found.Themed, Access.Reviewer);

    public static string NameOf(SimilarWhere where) => where switch
    {
        SimilarWhere.Elsewhere => "at other authorities",
        SimilarWhere.SameAuthority => "at the same authority",
        _ => "in any other inspection",
    };

    /// <summary>This page with passages like it from there.</summary>
    public string SimilarUrl(SimilarWhere where) =>
        Links.To($"/findings/{Finding.FindingId}", ("where", where == SimilarWhere.Elsewhere ? null : Slug.Of(where))) + "#similar";

    public string UrlFor(string theme) => Links.To($"/findings/{Finding.FindingId}", ("theme", theme));

    /// <param name="theme">The one to explain; the first that the passage has when null.</param>
    public static async Task<FindingModel> ReadAsync(
        Corpus corpus, FoundFinding found, ThemeClassifier classifier, string? theme, ReviewAccess access, FindingNews news, CancellationToken cancel)
    {
        var explained = theme ?? (found.Themed.Themes is [var first, ..] ? first.Slug : null);
        return new FindingModel(corpus, found, classifier.Version, access, news, await corpus.Store.ListLabelHistoryAsync(found.Answer.FindingId, cancel))
        {
            Trail = found.Answer.Kind == PassageKind.Narrative ? null : await TrailAnswer.ReadAsync(await corpus.ViewAsync(cancel), found, cancel),
            Reason = explained is null ? null : ThemeReason.Of(classifier, corpus.Scheme, found.Themed.Finding, [explained])[0],
        };
    }
}

/// <summary>What the page of a passage tells of the request that led to it.</summary>
public sealed record FindingNews
{
    public LabelChange? Done { get; init; }
    public IReadOnlyList<ParameterProblem> Problems { get; init; } = [];

    /// <summary>What was sent and is to be mended.</summary>
    public CorrectionDraft? Draft { get; init; }

    /// <summary>Where to go when the correction is made; this page when null.</summary>
    public string? ReturnTo { get; init; }
}
