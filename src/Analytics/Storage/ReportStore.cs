using Analytics.Classification;
using Analytics.Reports;

namespace Analytics.Storage;

/// <summary>
/// The truth about what is held: documents, inspections, findings, papers and rejections, in SQLite or PostgreSQL.
/// Text is kept as it came, but U+0000 and halves of surrogate pairs become U+FFFD.
/// </summary>
public sealed partial class ReportStore(StoreDatabase database, ThemeScheme scheme, TimeProvider clock)
{
    /// <summary>Brings the schema up to date; safe to call at every start, by several processes at once.</summary>
    /// <exception cref="InvalidOperationException">A later version of the program wrote the store.</exception>
    public Task MigrateAsync(CancellationToken cancel) => StoreMigrations.ApplyAsync(database, cancel);

    /// <summary>Which store this is, whatever its name or place; a copy of it is the same.</summary>
    public async Task<StoreId> ReadIdAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return new StoreId(Guid.Parse(await session.ReadAsync<string>("select id from store")));
    }

    /// <summary>What is held of these bytes and by which versions it was derived; null when they were never seen.</summary>
    public async Task<HeldDocument?> FindDocumentAsync(string sha256, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var row = await session.FindAsync<HeldDocumentRow>(
            """
            select i.document_sha256 as sha256, i.parser_version, i.model_version, null as rejection_reason
            from inspection i
            where i.document_sha256 = @sha256
            union all
            select p.document_sha256, p.parser_version, p.model_version, null
            from paper p
            where p.document_sha256 = @sha256
            union all
            select r.document_sha256, r.parser_version, null, r.reason
            from rejection r
            where r.document_sha256 = @sha256
            """,
            new { sha256 });
        return row?.ToHeldDocument();
    }

    /// <summary>The document, under the name it first came under; null when these bytes were never seen.</summary>
    public async Task<Document?> ReadDocumentAsync(string sha256, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var row = await session.FindAsync<DocumentRow>(
            """
            select sha256, file_name, length, media_type, url, title, listed_published_on, fetched_at, licence
            from document
            where sha256 = @sha256
            """,
            new { sha256 });
        return row?.ToDocument();
    }

    /// <summary>All names and addresses of these bytes, in order; none when they were never seen.</summary>
    public async Task<DocumentNames> ReadNamesAsync(string sha256, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var names = await session.QueryAsync<string>("select name from file where document_sha256 = @sha256 order by name", new { sha256 });
        var urls = await session.QueryAsync<UrlRow>("select document_sha256, url from document_url where document_sha256 = @sha256 order by url", new { sha256 });
        return new DocumentNames(names, [.. urls.Select(row => row.ToUri())]);
    }

    /// <summary>Every document with the versions that derived its rows, in the order of hashes.</summary>
    public async Task<IReadOnlyList<HeldDocument>> ListDocumentsAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var rows = await session.QueryAsync<HeldDocumentRow>("""
            select i.document_sha256 as sha256, i.parser_version, i.model_version, null as rejection_reason
            from inspection i
            union all
            select p.document_sha256, p.parser_version, p.model_version, null
            from paper p
            union all
            select r.document_sha256, r.parser_version, null, r.reason
            from rejection r
            order by sha256
            """);
        return [.. rows.Select(row => row.ToHeldDocument())];
    }

    /// <summary>Every rejected document, by file name.</summary>
    public async Task<IReadOnlyList<HeldRejection>> ListRejectionsAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.QueryAsync<HeldRejection>("""
            select d.sha256, d.file_name, r.reason
            from rejection r
            join document d on d.sha256 = r.document_sha256
            order by d.file_name, d.sha256
            """);
    }
}
