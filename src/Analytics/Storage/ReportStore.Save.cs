using Analytics.Reports;

namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>Replaces whatever was derived from the document, in one transaction.</summary>
    /// <exception cref="ArgumentException">The report is of another document, has no window, or more than one model classified it.</exception>
    public async Task SaveAsync(Document document, Report report, IReadOnlyList<ThemedFinding> findings, CancellationToken cancel)
    {
        Check(document, report.Inspection, findings);
        await using var session = await database.WriteAsync(cancel);
        await ReplaceDocumentAsync(session, document);
        await InsertInspectionAsync(session, report.Inspection, findings);
        await InsertFindingsAsync(session, report.Inspection.Id, findings);
        await NoteChangeAsync(session, document.Sha256);
        await session.CommitAsync();
    }

    /// <summary>Keeps a document that was not read, with the reason, in place of whatever was derived from it.</summary>
    public async Task SaveRejectionAsync(Document document, string reason, string parserVersion, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        await ReplaceDocumentAsync(session, document);
        await session.ExecuteAsync(
            "insert into rejection (document_sha256, reason, parser_version) values (@Sha256, @Reason, @ParserVersion)",
            new { document.Sha256, Reason = StoredText.Clean(reason), ParserVersion = parserVersion });
        await NoteChangeAsync(session, document.Sha256);
        await session.CommitAsync();
    }

    /// <summary>Notes one more name under which known bytes came in; the same name twice is one. Bytes never saved are refused by the database.</summary>
    public async Task NoteFileAsync(string sha256, string fileName, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        await InsertFileAsync(session, sha256, StoredText.FileName(fileName));
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
    }

    // The name first seen and the first fetch stay; what a listing told is kept until another one tells something else.
    private static async Task ReplaceDocumentAsync(StoreSession session, Document document)
    {
        var row = DocumentRow.Of(document);
        await session.ExecuteAsync(
            """
            insert into document (sha256, file_name, length, media_type, url, title, listed_published_on, fetched_at, licence)
            values (@Sha256, @FileName, @Length, @MediaType, @Url, @Title, @ListedPublishedOn, @FetchedAt, @Licence)
            on conflict (sha256) do update set
                length = excluded.length,
                media_type = excluded.media_type,
                url = coalesce(excluded.url, document.url),
                title = coalesce(excluded.title, document.title),
                listed_published_on = coalesce(excluded.listed_published_on, document.listed_published_on),
                licence = coalesce(excluded.licence, document.licence)
            """,
            row);
        await InsertFileAsync(session, row.Sha256, row.FileName);
        await session.ExecuteAsync("delete from rejection where document_sha256 = @Sha256", new { document.Sha256 });
        // A cascade would look for the themes of each finding; the key of an inspection finds them all at once.
        await session.ExecuteAsync(
            "delete from finding_theme where inspection_id in (select id from inspection where document_sha256 = @Sha256)", new { document.Sha256 });
        await session.ExecuteAsync("delete from inspection where document_sha256 = @Sha256", new { document.Sha256 });
    }

    private static Task InsertFileAsync(StoreSession session, string sha256, string name) =>
        session.ExecuteAsync("insert into file (document_sha256, name) values (@sha256, @name) on conflict do nothing", new { sha256, name });

    private static async Task InsertInspectionAsync(StoreSession session, Inspection inspection, IReadOnlyList<ThemedFinding> findings)
    {
        await session.ExecuteAsync(
            """
            insert into inspection (
                id, document_sha256, framework, authority_name, published_on, published_on_source, care_scope,
                parser_version, model_version, items, narratives)
            values (
                @Id, @DocumentSha256, @Framework, @AuthorityName, @PublishedOn, @PublishedOnSource, @CareScope,
                @ParserVersion, @ModelVersion, @Items, @Narratives)
            """,
            InspectionRow.Of(inspection, findings));
        await InsertPartsAsync(
            session, "insert into inspection_authority (inspection_id, ordinal, gss) values (@InspectionId, @Ordinal, @Gss)",
            inspection.Authorities, (gss, ordinal) => new AuthorityRow { InspectionId = inspection.Id, Ordinal = ordinal, Gss = gss.Value });
        await InsertPartsAsync(
            session, "insert into inspection_window (inspection_id, ordinal, starts_on, ends_on) values (@InspectionId, @Ordinal, @StartsOn, @EndsOn)",
            inspection.Windows, (window, ordinal) => new WindowRow { InspectionId = inspection.Id, Ordinal = ordinal, StartsOn = window.Start, EndsOn = window.End });
        await InsertPartsAsync(
            session, "insert into lead_inspector (inspection_id, ordinal, name) values (@InspectionId, @Ordinal, @Name)",
            inspection.LeadInspectors, (name, ordinal) => new LeadInspectorRow { InspectionId = inspection.Id, Ordinal = ordinal, Name = StoredText.Clean(name) });
        await InsertPartsAsync(
            session, "insert into judgement (inspection_id, ordinal, name, grade) values (@InspectionId, @Ordinal, @Name, @Grade)",
            inspection.Judgements, (judgement, ordinal) => new JudgementRow { InspectionId = inspection.Id, Ordinal = ordinal, Name = Slug.Of(judgement.Name), Grade = Slug.Of(judgement.Grade) });
        await InsertPartsAsync(
            session, "insert into inspection_warning (inspection_id, ordinal, message) values (@InspectionId, @Ordinal, @Message)",
            inspection.Warnings, (message, ordinal) => new WarningRow { InspectionId = inspection.Id, Ordinal = ordinal, Message = StoredText.Clean(message) });
    }

    // One to five rows each: not worth a batch.
    private static async Task InsertPartsAsync<TPart, TRow>(StoreSession session, string sql, IReadOnlyList<TPart> parts, Func<TPart, int, TRow> row)
    {
        for (var i = 0; i < parts.Count; i++)
            await session.ExecuteAsync(sql, row(parts[i], i + 1));
    }

    private static async Task InsertFindingsAsync(StoreSession session, string inspectionId, IReadOnlyList<ThemedFinding> findings)
    {
        await session.ExecuteManyAsync(
            """
            insert into finding (
                id, inspection_id, place, kind, body, ordinal, section, paragraph, page, text, framework_tag, polarity)
            values (
                @Id, @InspectionId, @Place, @Kind, @Body, @Ordinal, @Section, @Paragraph, @Page, @Text, @FrameworkTag, @Polarity)
            """,
            FindingRow.Parameters,
            [.. findings.Select((themed, index) => FindingRow.Of(themed, inspectionId, index + 1))]);
        await session.ExecuteManyAsync(
            "insert into finding_theme (inspection_id, place, ordinal, theme, probability) values (@InspectionId, @Place, @Ordinal, @Theme, @Probability)",
            FindingThemeRow.Parameters,
            [.. findings.SelectMany((themed, place) => themed.Themes.Select((theme, index) =>
                new FindingThemeRow { InspectionId = inspectionId, Place = place + 1, Ordinal = index + 1, Theme = theme.Slug, Probability = theme.Probability }))]);
    }
}
