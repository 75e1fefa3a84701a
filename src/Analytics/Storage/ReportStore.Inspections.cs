using System.Runtime.CompilerServices;

namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>Documents read at a time while streaming: about a megabyte of text.</summary>
    private const int StreamedAtOnce = 20;

    /// <summary>Greater than every SHA-256 in hexadecimal digits.</summary>
    private const string AfterAll = "g";

    /// <summary>Every inspection, newest last day first, then by id.</summary>
    public async Task<IReadOnlyList<HeldInspection>> ListInspectionsAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var inspections = await ReadInspectionsAsync(session, "", AfterAll);
        return [.. inspections.OrderByDescending(held => held.Inspection.End).ThenBy(held => held.Inspection.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Every inspection with its findings, as the store is at the first step, in the order of the documents' hashes, so that the same
    /// holdings come in the same order whatever the order in which they came in. A few documents at a time are in memory.
    /// </summary>
    public async IAsyncEnumerable<HeldReport> StreamReportsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        for (var after = ""; await FindUpToAsync(session, after) is { } upTo; after = upTo)
        {
            var findings = await ReadFindingsAsync(session, after, upTo);
            foreach (var held in await ReadInspectionsAsync(session, after, upTo))
                yield return new HeldReport(held, [.. findings[held.Inspection.Id]]);
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

    /// <summary>The inspections of documents with hashes in (after, upTo], in that order.</summary>
    private static async Task<IEnumerable<HeldInspection>> ReadInspectionsAsync(StoreSession session, string after, string upTo)
    {
        var range = new { after, upTo };
        var documents = (await session.QueryAsync<DocumentRow>(
            """
            select d.sha256, d.file_name, d.length, d.media_type, d.url, d.title, d.listed_published_on, d.fetched_at, d.licence
            from document d
            join inspection i on i.document_sha256 = d.sha256
            where d.sha256 > @after and d.sha256 <= @upTo
            """,
            range)).ToDictionary(row => row.Sha256);
        var parts = await ReadPartsAsync(session, after, upTo);
        var inspections = await session.QueryAsync<InspectionRow>(
            """
            select
                id, document_sha256, framework, authority_name, published_on, published_on_source, care_scope,
                parser_version, model_version, items, narratives
            from inspection
            where document_sha256 > @after and document_sha256 <= @upTo
            order by document_sha256
            """,
            range);
        return inspections.Select(row => new HeldInspection(row.ToInspection(parts), documents[row.DocumentSha256].ToDocument(), row.Items, row.Narratives));
    }

    private static async Task<InspectionParts> ReadPartsAsync(StoreSession session, string after, string upTo)
    {
        return new InspectionParts(
            await ReadPartAsync<AuthorityRow>("inspection_authority", "p.gss"),
            await ReadPartAsync<WindowRow>("inspection_window", "p.starts_on, p.ends_on"),
            await ReadPartAsync<LeadInspectorRow>("lead_inspector", "p.name"),
            await ReadPartAsync<JudgementRow>("judgement", "p.name, p.grade"),
            await ReadPartAsync<WarningRow>("inspection_warning", "p.message"));

        async Task<ILookup<string, T>> ReadPartAsync<T>(string table, string columns) where T : InspectionPartRow
        {
            var rows = await session.QueryAsync<T>(
                $"""
                select p.inspection_id, p.ordinal, {columns}
                from {table} p
                join inspection i on i.id = p.inspection_id
                where i.document_sha256 > @after and i.document_sha256 <= @upTo
                order by p.ordinal
                """,
                new { after, upTo });
            return rows.ToLookup(row => row.InspectionId);
        }
    }
}
