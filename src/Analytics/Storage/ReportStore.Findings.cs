using Analytics.Reports;

namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>The most ids that <see cref="FindFindingsAsync"/> takes.</summary>
    public const int MaxIds = 500;

    /// <summary>The columns of a <see cref="FindingRow"/>, from <c>finding f</c> joined with its <c>inspection i</c>.</summary>
    private const string FindingColumns = """
        f.id, f.inspection_id, f.place, f.kind, f.body, f.ordinal, f.section, f.subsection, f.deadline, f.paragraph, f.page, f.text, f.framework_tag,
        f.polarity, f.model_themes, f.model_polarity, i.model_version
        """;

    /// <summary>The findings of an inspection: items, then narrative, each in the order of the document; none when the inspection is unknown.</summary>
    public async Task<IReadOnlyList<ThemedFinding>> ListFindingsAsync(string inspectionId, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var findings = await ReadFindingsAsync(session, DocumentScope.OfInspection(inspectionId), withBoxes: true);
        return ItemsFirst(findings[inspectionId]);
    }

    /// <summary>The findings with these ids, in no particular order; unknown ids are left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MaxIds"/> ids.</exception>
    public async Task<IReadOnlyList<HeldFinding>> FindFindingsAsync(IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MaxIds, nameof(ids));
        if (ids.Count == 0)
            return [];
        await using var session = await database.ReadAsync(cancel);
        return await ReadFindingsAsync(session, ids);
    }

    private async Task<IReadOnlyList<HeldFinding>> ReadFindingsAsync(StoreSession session, IEnumerable<string> ids)
    {
        var wanted = new { Ids = database.List([.. ids.Select(id => StoredText.Clean(id)).Distinct()]) };
        var rows = await session.QueryAsync<FindingRow>(
            $"""
            select {FindingColumns}, f.boxes
            from finding f
            join inspection i on i.id = f.inspection_id
            where {database.OneOf("f.id", "Ids")}
            """,
            wanted);
        var themes = ByFinding(await session.QueryAsync<FindingThemeRow>(
            $"""
            select t.inspection_id, t.place, t.ordinal, t.theme, t.probability
            from finding f
            join finding_theme t on t.inspection_id = f.inspection_id and t.place = f.place
            where {database.OneOf("f.id", "Ids")}
            """,
            wanted));
        var corrections = await ReadCorrectionsAsync(session, rows, database.OneOf("c.finding_id", "Ids"), wanted);
        return [.. rows.Select(row => new HeldFinding(row.ToThemedFinding(themes[(row.InspectionId, row.Place)], corrections), row.InspectionId))];
    }

    /// <summary>
    /// How many items and strengths of each theme each inspection has, by inspection and theme: what comparisons count. Superseded
    /// inspections have no part in it, nor has what a report says to a safeguarding children board, which is not the authority.
    /// </summary>
    public async Task<IReadOnlyList<InspectionTheme>> ListInspectionThemesAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var rows = await session.QueryAsync<InspectionThemeRow>("""
            select
                f.inspection_id,
                t.theme,
                cast(sum(case when f.kind <> 'narrative' then 1 else 0 end) as integer) as items,
                cast(sum(case when f.kind = 'narrative' then 1 else 0 end) as integer) as strengths
            from finding f
            join finding_theme t on t.inspection_id = f.inspection_id and t.place = f.place
            where (f.kind <> 'narrative' or f.polarity = 'strength') and f.body <> 'lscb'
            group by f.inspection_id, t.theme
            having f.inspection_id not in (select inspection_id from superseded)
            order by f.inspection_id, t.theme
            """);
        return [.. rows.Select(row => new InspectionTheme(row.InspectionId, row.Theme, row.Items, row.Strengths))];
    }

    /// <summary>How the labels that <see cref="ListInspectionThemesAsync"/> counts came to be, by inspection; superseded ones are left out.</summary>
    public async Task<IReadOnlyList<InspectionLabels>> ListInspectionLabelsAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var rows = await session.QueryAsync<InspectionLabelsRow>("""
            select i.id as inspection_id, i.model_version, coalesce(own.items, 0) as items_by_model
            from inspection i
            left join (
                select inspection_id, cast(count(*) as integer) as items
                from finding
                where kind <> 'narrative' and body <> 'lscb' and model_themes is null
                group by inspection_id) as own on own.inspection_id = i.id
            where i.id not in (select inspection_id from superseded)
            order by i.id
            """);
        return [.. rows.Select(row => new InspectionLabels(row.InspectionId, row.ModelVersion, row.ItemsByModel))];
    }

    private static IReadOnlyList<ThemedFinding> ItemsFirst(IEnumerable<ThemedFinding> findings) =>
        [.. findings.OrderBy(themed => themed.Finding.Kind == FindingKind.Narrative)];

    /// <summary>By inspection, in the order of the document.</summary>
    private static async Task<ILookup<string, ThemedFinding>> ReadFindingsAsync(StoreSession session, DocumentScope scope, bool withBoxes)
    {
        var rows = await session.QueryAsync<FindingRow>(
            $"""
            select {FindingColumns}{(withBoxes ? ", f.boxes" : "")}
            from inspection i
            join finding f on f.inspection_id = i.id
            where {scope.Condition}
            order by f.place
            """,
            scope.Parameters);
        var themes = ByFinding(await ReadThemesAsync(session, scope));
        var corrections = await ReadCorrectionsAsync(session, rows, $"c.document_sha256 in (select i.document_sha256 from inspection i where {scope.Condition})", scope.Parameters);
        return rows.ToLookup(row => row.InspectionId, row => row.ToThemedFinding(themes[(row.InspectionId, row.Place)], corrections));
    }

    private static Task<IReadOnlyList<FindingThemeRow>> ReadThemesAsync(StoreSession session, DocumentScope scope) => session.QueryAsync<FindingThemeRow>(
        $"""
        select t.inspection_id, t.place, t.ordinal, t.theme, t.probability
        from inspection i
        join finding_theme t on t.inspection_id = i.id
        where {scope.Condition}
        order by t.place, t.ordinal
        """,
        scope.Parameters);

    private static ILookup<(string, int), FindingThemeRow> ByFinding(IEnumerable<FindingThemeRow> themes) =>
        themes.OrderBy(row => row.Ordinal).ToLookup(row => (row.InspectionId, row.Place));
}
