using System.ComponentModel;
using Analytics.Exports;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Web.Api;
using Analytics.Web.Findings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Inspections;

internal static class InspectionEndpoints
{
    private static readonly IReadOnlyList<QueryParameter> ListParameters =
    [
        new("authority", "GSS codes of authorities.") { IsRepeated = true, Example = "E09000002" },
        new("framework", "Kinds of inspection.") { IsRepeated = true, Allowed = Slug.All<Framework>() },
        new("judgement", "Grades of the overall judgement.") { IsRepeated = true, Allowed = Slug.All<Grade>() },
        new("from", "Inspections that ended on this day or later; a year or a month stands for its first day.") { Example = "2018" },
        new("to", "Inspections that ended on this day or earlier; a year or a month stands for its last day.") { Example = "2023" },
        new("versions", "Of a report that came out in several versions the newest, or all.") { Allowed = Slug.All<ReportVersions>() },
        new("take", "Inspections in an answer: 1 to 200 (50 when left out); as CSV all of them when left out.") { IsInteger = true },
        new("cursor", "The place in the list, taken unchanged from the Link header; good for the same query only."),
        QueryParameterExtensions.Format,
    ];

    public static void MapInspections(this RouteGroupBuilder api)
    {
        api.MapGet("/inspections", ListAsync).Takes(ListParameters)
            .WithTags("Inspections").WithSummary("The inspections held, the newest first.");
        api.MapGet("/inspections/{id}", ReadAsync).Takes()
            .WithTags("Inspections").WithSummary("An inspection with its judgements and all its passages in the order of the report.");
    }

    private static async Task<Results<Ok<InspectionsAnswer>, CsvAnswer<InspectionRow>, ProblemHttpResult>> ListAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var request = FindingRequest.Read(values, corpus);
        values.Word<AnswerFormat>("format");
        var versions = values.Word<ReportVersions>("versions");
        IReadOnlyList<(string Name, string? Value)> parameters = [.. request.Parameters, ("versions", versions is { } chosen ? Slug.Of(chosen) : null)];
        var isCsv = CsvFormat.IsWanted(http.Request);
        var most = isCsv ? 10_000 : 200;
        var take = values.WholeNumber("take", 1, most, isCsv ? most : 50);
        var skip = Cursor.Read(values, Links.To("", parameters));
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);

        InspectionRow[] rows = [.. (versions == ReportVersions.All ? view.AllVersions : view.Inspections).Where(held => IsWanted(held, request)).Select(held => InspectionRow.Of(held, corpus.Authorities))];
        var page = new ListPage(http.Request.Path, parameters, skip, take, rows.Length, isCsv ? AnswerForm.Csv : null);
        page.Announce(http.Response);
        InspectionRow[] slice = [.. rows.Skip(skip).Take(take)];
        return isCsv
            ? new CsvAnswer<InspectionRow>("inspections.csv", Columns, slice.ToAsyncEnumerable())
            : TypedResults.Ok(new InspectionsAnswer(rows.Length, slice, page.Next, page.Previous));
    }

    private static async Task<Results<Ok<InspectionAnswer>, ProblemHttpResult>> ReadAsync(
        [Description("The inspection's identifier: the first 16 digits of the document's SHA-256.")] string id, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        if (!view.InspectionsById.TryGetValue(id, out var held))
            return Problems.NotFound("inspection", id, "/api/v1/inspections lists those that are held.");
        var findings = await corpus.Store.ListFindingsAsync(id, cancel);
        return TypedResults.Ok(new InspectionAnswer(
            InspectionRow.Of(held, corpus.Authorities), Links.Original(held.Document.Sha256),
            [.. view.EarlierVersionsOf(id).Select(earlier => earlier.Inspection.Id)], [.. findings.Select(themed => FindingRow.Of(held, themed))]));
    }

    private static bool IsWanted(HeldInspection held, FindingRequest request)
    {
        var (filter, inspection) = (request.Filter, held.Inspection);
        return (filter.Authorities.Count == 0 || inspection.Authorities.Any(gss => filter.Authorities.Contains(gss.Value)))
            && (filter.Frameworks.Count == 0 || filter.Frameworks.Contains(inspection.Framework))
            && (filter.Judgements.Count == 0 || (inspection.GradeOf(JudgementName.OverallEffectiveness) is { } grade && filter.Judgements.Contains(grade)))
            && (filter.From is not { } from || inspection.End >= from)
            && (filter.To is not { } to || inspection.End <= to);
    }

    /// <summary>The columns of the exported table, so that either file can stand in for the other.</summary>
    private static readonly IReadOnlyList<CsvColumn<InspectionRow>> Columns =
        [.. ExportTables.Inspections.Select(column => new CsvColumn<InspectionRow>(column.Name, column.Value))];
}

/// <summary>A slice of the inspections that match.</summary>
public sealed record InspectionsAnswer(int Total, IReadOnlyList<InspectionRow> Inspections, string? Next, string? Previous);

/// <summary><paramref name="EarlierVersions"/> are the ids of those that this version of the report supersedes.</summary>
public sealed record InspectionAnswer(InspectionRow Inspection, string OriginalUrl, IReadOnlyList<string> EarlierVersions, IReadOnlyList<FindingRow> Findings);

/// <summary>Values of the parameter <c>versions</c>.</summary>
public enum ReportVersions
{
    Newest,
    All,
}
