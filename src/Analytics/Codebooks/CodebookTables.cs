using System.Globalization;
using Analytics.Exports;

namespace Analytics.Codebooks;

/// <summary>The two tables of a run: a matrix of counts, and a row for each authority and query with the best passage.</summary>
public static class CodebookTables
{
    public const string AllAuthorities = "All authorities";
    public const string Remarks = "Remarks";

    /// <summary>Of each query in the matrix, behind the passages under its own name.</summary>
    private static readonly string[] FurtherColumns = ["inspections", "best passage", "finding_id", "page"];

    /// <summary>
    /// A line for all authorities and one for each; of each query the passages, the inspections with at least one, and the passage that
    /// matches best, with its id and page. Where something is to be said of a query, a last line says it, and a query that could not be
    /// asked has empty cells.
    /// </summary>
    public static IEnumerable<string> Matrix(CodebookRun run, IReadOnlyList<CodebookAnswer> answers)
    {
        yield return ExportCsv.Line([
            "authority_gss", "authority_name", "inspections_held",
            .. answers.SelectMany(answer => new[] { answer.Entry.Name }.Concat(FurtherColumns.Select(column => $"{answer.Entry.Name}: {column}")))]);
        yield return Line(null, AllAuthorities, run.Inspections, answer => answer.All);
        for (var i = 0; i < run.Authorities.Count; i++)
            yield return Line(run.Authorities[i].Gss, run.Authorities[i].Name, run.Authorities[i].Inspections, answer => answer.ByAuthority[i]);
        if (answers.Any(answer => RemarkOn(answer.Entry) is not null))
            yield return ExportCsv.Line([null, Remarks, null, .. answers.SelectMany(answer => FurtherColumns.Select(_ => (object?)null).Prepend(RemarkOn(answer.Entry)))]);

        string Line(string? gss, string name, int held, Func<CodebookAnswer, CodebookCell> cellOf) => ExportCsv.Line([
            gss, name, held,
            .. answers.SelectMany(answer => answer.Entry.Problem is null ? Cells(cellOf(answer)) : [null, null, null, null, null])]);
    }

    private static object?[] Cells(CodebookCell cell) => [cell.Passages, cell.Inspections, cell.Best?.Text, cell.Best?.FindingId, cell.Best?.Page];

    /// <summary>A row for all authorities, then one for each; one alone for a query that could not be asked.</summary>
    public static IEnumerable<CodebookRow> Rows(CodebookRun run, CodebookAnswer answer)
    {
        yield return Row(answer, null, AllAuthorities, run.Inspections, answer.All);
        if (answer.Entry.Problem is not null)
            yield break;
        for (var i = 0; i < run.Authorities.Count; i++)
            yield return Row(answer, run.Authorities[i].Gss, run.Authorities[i].Name, run.Authorities[i].Inspections, answer.ByAuthority[i]);
    }

    public static string? RemarkOn(CodebookEntry entry) => entry.Problem ?? (entry.Messages.Count > 0 ? string.Join(' ', entry.Messages) : null);

    private static CodebookRow Row(CodebookAnswer answer, string? gss, string name, int held, CodebookCell cell) => new()
    {
        Name = answer.Entry.Name,
        Query = answer.Entry.Text,
        AuthorityGss = gss,
        AuthorityName = name,
        InspectionsHeld = held,
        Passages = answer.Entry.Problem is null ? cell.Passages : null,
        Inspections = answer.Entry.Problem is null ? cell.Inspections : null,
        FindingId = cell.Best?.FindingId,
        InspectionId = cell.Best?.InspectionId,
        Page = cell.Best?.Page,
        Text = cell.Best?.Text,
        Url = cell.Best is { } best ? $"/findings/{best.FindingId}" : null,
        OriginalUrl = cell.Best is { } printed ? string.Create(CultureInfo.InvariantCulture, $"/api/v1/documents/{printed.DocumentSha256}/original#page={printed.Page}") : null,
        Remark = RemarkOn(answer.Entry),
    };
}

/// <summary>What a query finds at an authority, and the passage that matches best.</summary>
public sealed record CodebookRow
{
    public required string Name { get; init; }
    public required string Query { get; init; }

    /// <summary>Null for all authorities, and while a printed name is unresolved.</summary>
    public string? AuthorityGss { get; init; }

    public required string AuthorityName { get; init; }
    public required int InspectionsHeld { get; init; }

    /// <summary>Null where the query could not be asked.</summary>
    public int? Passages { get; init; }

    /// <summary>Inspections with at least one of the passages; null where the query could not be asked.</summary>
    public int? Inspections { get; init; }

    public string? FindingId { get; init; }
    public string? InspectionId { get; init; }
    public int? Page { get; init; }
    public string? Text { get; init; }

    /// <summary>The passage's page on the site.</summary>
    public string? Url { get; init; }

    /// <summary>The kept PDF, opened at the page.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>Why the query could not be asked, or how it was read where that may surprise.</summary>
    public string? Remark { get; init; }
}
