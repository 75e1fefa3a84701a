using Analytics.Reports;
using Analytics.Storage;
using Analytics.Web.Api;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Coverage;

internal static class CoverageEndpoints
{
    public static void MapCoverage(this RouteGroupBuilder api) =>
        api.MapGet("/coverage", ReadAsync).Takes(QueryParameterExtensions.Format)
            .WithTags("Coverage").WithSummary("What is held by authority, kind of inspection and year; what was rejected and why; what was doubtful; which versions derived it. CSV gives what is held.");

    private static async Task<Results<Ok<CoverageAnswer>, CsvAnswer<HeldCell>, ProblemHttpResult>> ReadAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var values = new QueryValues(http.Request.Query);
        values.Word<AnswerFormat>("format");
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        var answer = await CoverageAnswer.ReadAsync(await corpora.ActiveAsync(cancel), cancel);
        return Answers.List(http.Request, answer, answer.Held, "coverage.csv", Columns);
    }

    private static readonly IReadOnlyList<CsvColumn<HeldCell>> Columns =
    [
        new("authority_gss", row => row.AuthorityGss),
        new("authority_name", row => row.AuthorityName),
        new("framework", row => Slug.Of(row.Framework)),
        new("year", row => row.Year),
        new("inspections", row => row.Inspections),
    ];
}

/// <summary>What is held, what was not read, and by which versions everything was derived.</summary>
public sealed record CoverageAnswer
{
    public required bool IsSample { get; init; }
    public required StoreStatus Status { get; init; }

    /// <summary>Inspections by authority, framework and the year in which they ended; a shared report counts for each of its authorities.</summary>
    public required IReadOnlyList<HeldCell> Held { get; init; }

    /// <summary>Inspections by framework and the year in which they ended, each once.</summary>
    public required IReadOnlyList<KindCell> Kinds { get; init; }

    public required IReadOnlyList<HeldRejection> Rejections { get; init; }
    public required string IndexEngine { get; init; }
    public required string ThemeSchemeVersion { get; init; }

    public static async Task<CoverageAnswer> ReadAsync(Corpus corpus, CancellationToken cancel)
    {
        var view = await corpus.ViewAsync(cancel);
        return new CoverageAnswer
        {
            IsSample = corpus.IsSample,
            Status = await corpus.Store.ReadStatusAsync(cancel),
            Held = [.. view.Inspections.SelectMany(held => Cells(corpus, held.Inspection))
                .GroupBy(cell => cell)
                .Select(cells => cells.Key with { Inspections = cells.Count() })
                .OrderBy(cell => cell.AuthorityName, StringComparer.Ordinal).ThenBy(cell => cell.Framework).ThenBy(cell => cell.Year)],
            Kinds = [.. view.Inspections.GroupBy(held => (held.Inspection.Framework, held.Inspection.End.Year))
                .Select(cell => new KindCell(cell.Key.Framework, cell.Key.Year, cell.Count()))
                .OrderBy(cell => cell.Framework).ThenBy(cell => cell.Year)],
            Rejections = await corpus.Store.ListRejectionsAsync(cancel),
            IndexEngine = corpus.Index.Engine.ToString(),
            ThemeSchemeVersion = corpus.Scheme.Version,
        };
    }

    private static IEnumerable<HeldCell> Cells(Corpus corpus, Inspection inspection) =>
        inspection.Authorities.Count == 0
            ? [new HeldCell(null, inspection.AuthorityName, inspection.Framework, inspection.End.Year, 0)]
            : inspection.Authorities.Select(gss => new HeldCell(gss.Value, Wording.AuthorityName(corpus.Authorities, gss), inspection.Framework, inspection.End.Year, 0));
}

public sealed record KindCell(Framework Framework, int Year, int Inspections);

/// <summary>The GSS code is null while the printed name is unresolved.</summary>
public sealed record HeldCell(string? AuthorityGss, string AuthorityName, Framework Framework, int Year, int Inspections);
