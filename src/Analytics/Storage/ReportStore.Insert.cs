using Analytics.Reports;

namespace Analytics.Storage;

public sealed partial class ReportStore
{
    private static async Task InsertInspectionAsync(StoreSession session, Inspection inspection, IReadOnlyList<ThemedFinding> findings)
    {
        await session.ExecuteAsync(
            """
            insert into inspection (
                id, document_sha256, framework, authority_name, published_on, published_on_source, care_scope, outcome, version_key,
                parser_version, model_version, items, narratives)
            values (
                @Id, @DocumentSha256, @Framework, @AuthorityName, @PublishedOn, @PublishedOnSource, @CareScope, @Outcome, @VersionKey,
                @ParserVersion, @ModelVersion, @Items, @Narratives)
            """,
            InspectionRow.Of(inspection, findings));
        var parts = InspectionParts.Of(inspection);
        await InsertPartsAsync(session, "insert into inspection_authority (inspection_id, ordinal, gss) values (@InspectionId, @Ordinal, @Gss)", parts.Authorities[inspection.Id]);
        await InsertPartsAsync(session, "insert into inspection_window (inspection_id, ordinal, starts_on, ends_on) values (@InspectionId, @Ordinal, @StartsOn, @EndsOn)", parts.Windows[inspection.Id]);
        await InsertPartsAsync(session, "insert into lead_inspector (inspection_id, ordinal, name) values (@InspectionId, @Ordinal, @Name)", parts.LeadInspectors[inspection.Id]);
        await InsertPartsAsync(session, "insert into judgement (inspection_id, ordinal, name, grade) values (@InspectionId, @Ordinal, @Name, @Grade)", parts.Judgements[inspection.Id]);
        await InsertPartsAsync(session, "insert into inspection_warning (inspection_id, ordinal, message) values (@InspectionId, @Ordinal, @Message)", parts.Warnings[inspection.Id]);
        await InsertPartsAsync(session, "insert into inspection_missing (inspection_id, ordinal, message) values (@InspectionId, @Ordinal, @Message)", parts.Missing[inspection.Id]);
    }

    // One to five rows each: not worth a batch.
    private static async Task InsertPartsAsync<TRow>(StoreSession session, string sql, IEnumerable<TRow> rows) where TRow : InspectionPartRow
    {
        foreach (var row in rows)
            await session.ExecuteAsync(sql, row);
    }

    private static async Task InsertFindingsAsync(StoreSession session, string inspectionId, IReadOnlyList<ThemedFinding> findings)
    {
        await session.InsertManyAsync("finding", FindingRow.Columns, [.. DerivedRows.FindingsOf(inspectionId, findings)]);
        await session.InsertManyAsync("finding_theme", FindingThemeRow.Columns, [.. DerivedRows.ThemesOf(inspectionId, findings)]);
    }
}
