using System.Runtime.CompilerServices;
using Analytics.Reports;

namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>Documents read at a time while streaming: about a megabyte of text.</summary>
    private const int StreamedAtOnce = 20;

    /// <summary>The columns of an <see cref="InspectionRow"/> as they are written.</summary>
    private const string InspectionColumns = """
        i.id, i.document_sha256, i.framework, i.authority_name, i.published_on, i.published_on_source, i.care_scope, i.outcome, i.version_key,
        i.parser_version, i.model_version, i.items, i.narratives
        """;

    /// <summary>Every inspection, newest last day first, then by id; those that a later version superseded say so.</summary>
    public async Task<IReadOnlyList<HeldInspection>> ListInspectionsAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var inspections = await ReadInspectionsAsync(session, DocumentScope.All);
        return [.. inspections.OrderByDescending(held => held.Inspection.End).ThenBy(held => held.Inspection.Id, StringComparer.Ordinal)];
    }

    /// <summary>The report as it was read, its findings in the order of the document; null when the document is none.</summary>
    public async Task<Report?> FindReportAsync(string sha256, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var scope = DocumentScope.OfDocument(sha256);
        if ((await ReadInspectionsAsync(session, scope)).SingleOrDefault() is not { } held)
            return null;
        var findings = await ReadFindingsAsync(session, scope, withBoxes: true);
        return new Report(held.Inspection, [.. findings[held.Inspection.Id].Select(themed => themed.Finding)], held.Document.Licence);
    }

    /// <summary>
    /// Every inspection with its findings, as the store is at the first step, in the order of the documents' hashes, so that the same
    /// holdings come in the same order whatever the order in which they came in. A few documents at a time are in memory.
    /// </summary>
    /// <param name="withBoxes">Where the passages stand on their pages: as much again to read as the rest.</param>
    public async IAsyncEnumerable<HeldReport> StreamReportsAsync(bool withBoxes, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        for (var after = ""; await FindUpToAsync(session, after) is { } upTo; after = upTo)
        {
            var scope = DocumentScope.Between(after, upTo);
            var findings = await ReadFindingsAsync(session, scope, withBoxes);
            foreach (var held in await ReadInspectionsAsync(session, scope))
                yield return new HeldReport(held, ItemsFirst(findings[held.Inspection.Id]));
        }
    }

    private static Task<string?> FindUpToAsync(StoreSession session, string after) => session.FindAsync<string>(
        """
        select max(document_sha256)
        from (
            select document_sha256
            from inspection
            where document_sha256 > @after
            order by document_sha256
            limit @StreamedAtOnce
        ) as next
        """,
        new { after, StreamedAtOnce });

    /// <summary>In the order of the documents' hashes.</summary>
    private static async Task<IEnumerable<HeldInspection>> ReadInspectionsAsync(StoreSession session, DocumentScope scope)
    {
        var documents = (await session.QueryAsync<DocumentRow>(
            $"""
            select d.sha256, d.file_name, d.length, d.media_type, d.url, d.title, d.listed_published_on, d.fetched_at, d.licence
            from document d
            join inspection i on i.document_sha256 = d.sha256
            where {scope.Condition}
            """,
            scope.Parameters)).ToDictionary(row => row.Sha256);
        var urls = (await session.QueryAsync<UrlRow>(
            $"""
            select u.document_sha256, u.url
            from document_url u
            join inspection i on i.document_sha256 = u.document_sha256
            where {scope.Condition}
            order by u.url
            """,
            scope.Parameters)).ToLookup(row => row.DocumentSha256, row => row.ToUri());
        var parts = await ReadPartsAsync(session, scope);
        var inspections = await session.QueryAsync<InspectionRow>(
            $"""
            select {InspectionColumns}, s.by_inspection_id as superseded_by
            from inspection i
            left join superseded s on s.inspection_id = i.id
            where {scope.Condition}
            order by i.document_sha256
            """,
            scope.Parameters);
        return inspections.Select(row => new HeldInspection(row.ToInspection(parts), documents[row.DocumentSha256].ToDocument(), row.Items, row.Narratives)
        {
            SupersededBy = row.SupersededBy,
            Urls = [.. urls[row.DocumentSha256]],
        });
    }

    private static async Task<InspectionParts> ReadPartsAsync(StoreSession session, DocumentScope scope)
    {
        return new InspectionParts(
            await ReadPartAsync<AuthorityRow>("inspection_authority", "p.gss"),
            await ReadPartAsync<WindowRow>("inspection_window", "p.starts_on, p.ends_on"),
            await ReadPartAsync<LeadInspectorRow>("lead_inspector", "p.name"),
            await ReadPartAsync<JudgementRow>("judgement", "p.name, p.grade"),
            await ReadPartAsync<MessageRow>("inspection_warning", "p.message"),
            await ReadPartAsync<MessageRow>("inspection_missing", "p.message"));

        async Task<ILookup<string, T>> ReadPartAsync<T>(string table, string columns) where T : InspectionPartRow
        {
            var rows = await session.QueryAsync<T>(
                $"""
                select p.inspection_id, p.ordinal, {columns}
                from {table} p
                join inspection i on i.id = p.inspection_id
                where {scope.Condition}
                order by p.ordinal
                """,
                scope.Parameters);
            return rows.ToLookup(row => row.InspectionId);
        }
    }
}
