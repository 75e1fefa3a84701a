using Analytics.Reports;

namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>The longest address, in bytes, that goes into the list of addresses: PostgreSQL's index of them takes no more than 2.7 kB.</summary>
    private const int LongestUrl = 2_000;

    /// <summary>
    /// Replaces whatever was derived from the document, in one transaction. What comes out as it was before gets the new versions and
    /// no change number, so that nobody reads it again. Corrections stay in force over what the model says now.
    /// </summary>
    /// <param name="findings">As the model labels them.</param>
    /// <returns>Whether anything but the versions has changed.</returns>
    /// <exception cref="ArgumentException">The report is of another document, has no window, more than one model classified it, or its findings are corrected already.</exception>
    public async Task<bool> SaveAsync(Document document, Report report, IReadOnlyList<ThemedFinding> findings, CancellationToken cancel)
    {
        Check(document, report.Inspection, findings);
        await using var session = await database.WriteAsync(cancel);
        var written = await WriteDocumentAsync(session, document);
        // Of bytes never seen there is nothing to ask for.
        var held = written == DocumentWrite.New ? null : await ReadDerivedAsync(session, document.Sha256);
        findings = written == DocumentWrite.New ? findings : await CorrectAsync(session, document.Sha256, findings);
        var isChanged = written != DocumentWrite.Same || held is null || !held.AreOf(report.Inspection, findings);
        if (isChanged)
        {
            await NotePastLabelsAsync(session, held, findings);
            var before = await ForgetAsync(session, document.Sha256);
            await InsertInspectionAsync(session, report.Inspection, findings);
            await InsertFindingsAsync(session, report.Inspection.Id, findings);
            await NoteChangeAsync(session, document.Sha256, before, new ReportVersion { Id = report.Inspection.Id, VersionKey = VersionKey.Of(report.Inspection) });
        }
        else
        {
            await session.ExecuteAsync(
                "update inspection set parser_version = @ParserVersion, model_version = @ModelVersion where id = @Id",
                InspectionRow.Of(report.Inspection, findings));
        }
        await session.CommitAsync();
        return isChanged;
    }

    /// <summary>Keeps a document that was not read, with the reason, in place of whatever was derived from it.</summary>
    /// <returns>Whether anything but the version has changed.</returns>
    public async Task<bool> SaveRejectionAsync(Document document, string reason, string parserVersion, CancellationToken cancel)
    {
        var row = new { document.Sha256, Reason = StoredText.Clean(reason), ParserVersion = parserVersion };
        await using var session = await database.WriteAsync(cancel);
        var isChanged = await WriteDocumentAsync(session, document) != DocumentWrite.Same
            || row.Reason != await session.FindAsync<string>("select reason from rejection where document_sha256 = @Sha256", row);
        if (isChanged)
        {
            var before = await ForgetAsync(session, document.Sha256);
            await session.ExecuteAsync("insert into rejection (document_sha256, reason, parser_version) values (@Sha256, @Reason, @ParserVersion)", row);
            await NoteChangeAsync(session, document.Sha256, before, now: null);
        }
        else
        {
            await session.ExecuteAsync("update rejection set parser_version = @ParserVersion where document_sha256 = @Sha256", row);
        }
        await session.CommitAsync();
        return isChanged;
    }

    /// <summary>Notes one more name, and perhaps address, under which known bytes came in; the same twice is one. Bytes never saved are refused by the database.</summary>
    public async Task NoteFileAsync(string sha256, string fileName, Uri? url, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        await InsertNamesAsync(session, sha256, StoredText.FileName(fileName), StoredText.Clean(url?.OriginalString));
        await session.CommitAsync();
    }

    private static void Check(Document document, Inspection inspection, IReadOnlyList<ThemedFinding> findings)
    {
        if (inspection.DocumentSha256 != document.Sha256)
            throw new ArgumentException($"Inspection {inspection.Id} is of document {inspection.DocumentSha256}, not of {document.Sha256}.", nameof(inspection));
        if (inspection.Windows.Count == 0)
            throw new ArgumentException($"Inspection {inspection.Id} has no days on site.", nameof(inspection));
        if (findings.Any(themed => themed.ModelVersion != findings[0].ModelVersion))
            throw new ArgumentException($"The findings of inspection {inspection.Id} were classified by more than one model.", nameof(findings));
        if (findings.FirstOrDefault(themed => themed.Correction is not null) is { } corrected)
            throw new ArgumentException($"Finding {corrected.Finding.Id} is corrected already; the store lays corrections over what the model says.", nameof(findings));
    }

    /// <summary>
    /// The name first seen and the first fetch stay; what a listing told is kept until another one tells something else. Whoever
    /// writes the same document is waited for.
    /// </summary>
    private static async Task<DocumentWrite> WriteDocumentAsync(StoreSession session, Document document)
    {
        const string columns = "sha256, file_name, length, media_type, url, title, listed_published_on, fetched_at, licence";
        var row = DocumentRow.Of(document);
        var inserted = await session.FindAsync<string>(
            $"""
            insert into document ({columns})
            values (@Sha256, @FileName, @Length, @MediaType, @Url, @Title, @ListedPublishedOn, @FetchedAt, @Licence)
            on conflict (sha256) do nothing
            returning sha256
            """,
            row);
        await InsertNamesAsync(session, row.Sha256, row.FileName, row.Url);
        // Whatever it came to now, workers that gave it up are answered.
        await session.ExecuteAsync("delete from queued_document where sha256 = @Sha256 and given_up_at is not null", row);
        if (inserted is not null)
            return DocumentWrite.New;
        // An update rather than a select: whoever is saving the same document is waited for, and what it wrote is what is compared.
        var before = await session.ReadAsync<DocumentRow>($"update document set length = length where sha256 = @Sha256 returning {columns}", row);
        var after = await session.ReadAsync<DocumentRow>(
            $"""
            update document set
                length = @Length,
                media_type = @MediaType,
                url = coalesce(@Url, url),
                title = coalesce(@Title, title),
                listed_published_on = coalesce(@ListedPublishedOn, listed_published_on),
                licence = @Licence
            where sha256 = @Sha256
            returning {columns}
            """,
            row);
        return after == before ? DocumentWrite.Same : DocumentWrite.Changed;
    }

    private static async Task InsertNamesAsync(StoreSession session, string sha256, string name, string? url)
    {
        await session.ExecuteAsync("insert into file (document_sha256, name) values (@sha256, @name) on conflict do nothing", new { sha256, name });
        if (url is not null && IsListed(url))
            await session.ExecuteAsync("insert into document_url (document_sha256, url) values (@sha256, @url) on conflict do nothing", new { sha256, url });
    }

    internal static bool IsListed(string url) => System.Text.Encoding.UTF8.GetByteCount(url) <= LongestUrl;

    /// <summary>What is held of a document that was read; null when there is none.</summary>
    private static async Task<DerivedRows?> ReadDerivedAsync(StoreSession session, string sha256)
    {
        var scope = DocumentScope.OfDocument(sha256);
        var inspection = await session.FindAsync<InspectionRow>($"select {InspectionColumns} from inspection i where {scope.Condition}", scope.Parameters);
        if (inspection is null)
            return null;
        var findings = await session.QueryAsync<FindingRow>(
            $"""
            select {FindingColumns}, f.boxes
            from inspection i
            join finding f on f.inspection_id = i.id
            where {scope.Condition}
            order by f.place
            """,
            scope.Parameters);
        return new DerivedRows(inspection, await ReadPartsAsync(session, scope), findings, await ReadThemesAsync(session, scope));
    }

    /// <summary>Takes out what was derived from the document, and gives the report that it was; null when it was none.</summary>
    private static async Task<ReportVersion?> ForgetAsync(StoreSession session, string sha256)
    {
        var before = await session.FindAsync<ReportVersion>("select id, version_key from inspection where document_sha256 = @sha256", new { sha256 });
        await session.ExecuteAsync("delete from rejection where document_sha256 = @sha256", new { sha256 });
        // A cascade would look for the themes of each finding; the key of an inspection finds them all at once.
        await session.ExecuteAsync("delete from finding_theme where inspection_id in (select id from inspection where document_sha256 = @sha256)", new { sha256 });
        await session.ExecuteAsync("delete from inspection where document_sha256 = @sha256", new { sha256 });
        await session.ExecuteAsync("delete from paper where document_sha256 = @sha256", new { sha256 });
        return before;
    }
}

internal enum DocumentWrite
{
    New,
    Changed,
    Same,
}
