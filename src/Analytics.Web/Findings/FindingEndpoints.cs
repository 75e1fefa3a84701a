using System.ComponentModel;
using System.Globalization;
using Analytics.Classification;
using Analytics.Exports;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Findings;

internal static class FindingEndpoints
{
    /// <summary>Entries in an answer; files hold all.</summary>
    private const int MostEntries = 200;

    private const int UsualEntries = 20;

    /// <summary>More rows than any list has, and with the furthest place still a number.</summary>
    private const int AllRows = int.MaxValue - Cursor.MostSkipped;

    public const string IdDescription = "The passage's identifier: 16 hexadecimal digits.";

    private static readonly IReadOnlyList<QueryParameter> WhyParameters =
        [new("theme", "Slugs of themes, given or not; the themes that the model gives when left out.") { IsRepeated = true, Example = "supervision" }];

    private static readonly IReadOnlyList<QueryParameter> SimilarParameters =
    [
        new("where", "At other authorities, at the same one, or in any other inspection than its own; elsewhere when left out.") { Allowed = Slug.All<SimilarWhere>() },
        new("take", "Passages in an answer: 1 to 50 (10 when left out).") { IsInteger = true, Example = "10" },
        QueryParameterExtensions.Format,
    ];

    public static void MapFindings(this RouteGroupBuilder api)
    {
        api.MapGet("/findings", ListAsync).Takes(FindingParameters.All)
            .WithTags("Findings").WithSummary("Search passages of reports by words and filters, with counts per filter value.");
        api.MapGet("/findings/{id}", ReadAsync).Takes()
            .WithTags("Findings").WithSummary("One passage with everything needed to cite it.");
        api.MapGet("/findings/{id}/why", ExplainAsync).Takes(WhyParameters)
            .WithTags("Findings").WithSummary("Why a passage has its themes: the words that decided, with their weights.");
        api.MapGet("/findings/{id}/similar", FindSimilarAsync).Takes(SimilarParameters)
            .WithTags("Findings").WithSummary("The passages most like one, and why: the telling words and themes that they share.");
    }

    private static async Task<Results<Ok<FindingsAnswer>, CsvAnswer<FindingAnswer>, JsonLinesAnswer<FindingAnswer>, FeedAnswer, ProblemHttpResult>> ListAsync(
        HttpContext http, Corpora corpora, FindingSearch search, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var request = FindingRequest.Read(values, corpus);
        values.Word<FindingFormat>("format");
        var form = AnswerForm.Of(http.Request);
        var isFile = form is AnswerForm.Csv or AnswerForm.JsonLines;
        var take = isFile ? values.WholeNumber("take", 1, AllRows, AllRows) : values.WholeNumber("take", 1, MostEntries, form == AnswerForm.Atom ? FindingFeed.UsualEntries : UsualEntries);
        var skip = Cursor.Read(values, request.UrlAt(""));
        if (form == AnswerForm.Atom && skip > 0)
            values.Refuse("cursor", "A feed holds the newest passages and has no further pages; ask for JSON lines to get all.");
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        if (!await FindingSearch.IsReadyAsync(corpus, cancel))
            return Problems.NoIndex(http.Response);

        if (form == AnswerForm.Atom)
            return new FeedAnswer(await FindingFeed.ReadAsync(corpus, request, take, cancel));
        var answer = await search.SearchAsync(corpus, isFile ? request with { Per = null } : request, skip, isFile ? 0 : take, withFacets: !isFile, cancel);
        var page = new ListPage(http.Request.Path, request.Parameters, skip, take, answer.Entries, isFile ? form : null);
        page.Announce(http.Response);
        return form switch
        {
            AnswerForm.Csv => new CsvAnswer<FindingAnswer>("findings.csv", Columns(request.HasContext), search.ListAsync(corpus, request, skip, take, cancel)),
            AnswerForm.JsonLines => new JsonLinesAnswer<FindingAnswer>("findings.jsonl", search.ListAsync(corpus, request, skip, take, cancel), "snippet", "snippet_html", "matched_words"),
            _ => TypedResults.Ok(answer with { Next = page.Next, Previous = page.Previous }),
        };
    }

    private static async Task<Results<Ok<FindingAnswer>, ProblemHttpResult>> ReadAsync(
        [Description(IdDescription)] string id, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        return (await FindingSearch.ReadAsync(corpus, await corpus.ViewAsync(cancel), [id], withContext: false, cancel)).SingleOrDefault() is { } answer
            ? TypedResults.Ok(answer)
            : Unknown(id);
    }

    private static async Task<Results<Ok<WhyAnswer>, ProblemHttpResult>> ExplainAsync(
        [Description(IdDescription)] string id, HttpContext http, Corpora corpora, ThemeClassifier classifier, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (await FindingSearch.FindAsync(corpus, id, cancel) is not { } found)
            return Unknown(id);
        var values = new QueryValues(http.Request.Query);
        var asked = FindingRequest.Known(values, "theme", corpus.Scheme.Themes.Select(theme => theme.Slug));
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);

        return TypedResults.Ok(new WhyAnswer(id, classifier.Version, ThemeReason.Of(classifier, corpus.Scheme, found.Themed.Finding, asked)));
    }

    private static async Task<Results<Ok<SimilarAnswer>, CsvAnswer<SimilarFinding>, ProblemHttpResult>> FindSimilarAsync(
        [Description(IdDescription)] string id, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var where = values.Word<SimilarWhere>("where") ?? SimilarWhere.Elsewhere;
        var take = values.WholeNumber("take", 1, 50, 10);
        values.Word<AnswerFormat>("format");
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        if (await FindingSearch.FindAsync(corpus, id, cancel) is not { } found)
            return Unknown(id);
        if (!await FindingSearch.IsReadyAsync(corpus, cancel))
            return Problems.NoIndex(http.Response);
        var answer = await SimilarAnswer.FindAsync(corpus, found, where, take, cancel);
        return Answers.List(http.Request, answer, answer.Hits, "similar.csv", SimilarColumns);
    }

    public static ProblemHttpResult Unknown(string id) =>
        Problems.NotFound("finding", id, "Identifiers are those that /api/v1/findings gives; a passage keeps its own while its text and place stay the same.");

    private static IReadOnlyList<CsvColumn<FindingAnswer>> Columns(bool withContext) => withContext
        ? [.. UsualColumns, new("before", row => row.Before), new("after", row => row.After)]
        : UsualColumns;

    private static IReadOnlyList<CsvColumn<SimilarFinding>> SimilarColumns =>
    [
        new("likeness", row => row.Likeness),
        new("shared_words", row => string.Join('|', row.SharedWords)),
        new("shared_themes", row => string.Join('|', row.SharedThemes)),
        .. UsualColumns.Select(column => new CsvColumn<SimilarFinding>(column.Name, row => column.Value(row.Finding))),
    ];

    private static readonly IReadOnlyList<CsvColumn<FindingAnswer>> UsualColumns =
    [
        new("finding_id", row => row.FindingId),
        new("inspection_id", row => row.InspectionId),
        new("document_sha256", row => row.DocumentSha256),
        new("file_name", row => row.FileName),
        new("authority_gss", row => row.AuthorityGss),
        new("authorities", row => string.Join('|', row.Authorities)),
        new("authority_names", row => string.Join('|', row.AuthorityNames)),
        new("framework", row => row.Framework is { } framework ? Slug.Of(framework) : null),
        new("inspection_start", row => row.InspectionStart),
        new("inspection_end", row => row.InspectionEnd),
        new("published_on", row => row.PublishedOn),
        new("body", row => Slug.Of(row.Body)),
        new("kind", row => Slug.Of(row.Kind)),
        new("ordinal", row => row.Ordinal),
        new("section", row => row.Section),
        new("subsection", row => row.Subsection),
        new("deadline", row => row.Deadline is { } deadline ? Slug.Of(deadline) : null),
        new("paragraph", row => row.Paragraph),
        new("page", row => row.Page),
        new("text", row => row.Text),
        new("boxes", row => PassageBoxes.Write(row.Boxes)),
        new("framework_tag", row => row.FrameworkTag is { } tag ? Slug.Of(tag) : null),
        new("polarity", row => Slug.Of(row.Polarity)),
        new("themes", row => ExportTables.ThemesText(row.Themes)),
        new("model_version", row => row.ModelVersion),
        new("label_source", row => Slug.Of(row.LabelSource)),
        new("corrected_at", row => row.Correction?.MadeAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        new("correction_reason", row => row.Correction?.Reason),
        new("licence", row => row.Licence),
        new("original_url", row => row.OriginalUrl),
        new("paper_id", row => row.Paper?.PaperId),
        new("paper_title", row => row.Paper?.Title),
        new("committee", row => row.Paper?.Committee),
        new("meeting_date", row => row.Paper?.MeetingDate),
        new("role", row => row.Paper is { } paper ? Slug.Of(paper.Role) : null),
    ];
}
