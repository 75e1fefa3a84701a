namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>
    /// The improvement items (priority actions included) and strengths of these inspections, in the order of their documents, as figures count them: nothing
    /// that is said to a safeguarding children board. Where they stand on their pages is left out.
    /// </summary>
    public async Task<IReadOnlyList<HeldFinding>> ListQuotableAsync(IReadOnlyCollection<string> inspections, CancellationToken cancel)
    {
        const string quotable = "(f.kind <> 'narrative' or f.polarity = 'strength') and f.body <> 'lscb'";
        await using var session = await database.ReadAsync(cancel);
        var wanted = new { Ids = database.List([.. inspections.Distinct()]) };
        var rows = await session.QueryAsync<FindingRow>(
            $"""
            select {FindingColumns}
            from inspection i
            join finding f on f.inspection_id = i.id
            where {database.OneOf("i.id", "Ids")} and {quotable}
            order by f.inspection_id, f.place
            """,
            wanted);
        var themes = ByFinding(await session.QueryAsync<FindingThemeRow>(
            $"""
            select t.inspection_id, t.place, t.ordinal, t.theme, t.probability
            from finding f
            join finding_theme t on t.inspection_id = f.inspection_id and t.place = f.place
            where {database.OneOf("f.inspection_id", "Ids")} and {quotable}
            """,
            wanted));
        var corrections = await ReadCorrectionsAsync(
            session, rows, $"c.document_sha256 in (select i.document_sha256 from inspection i where {database.OneOf("i.id", "Ids")})", wanted);
        return [.. rows.Select(row => new HeldFinding(row.ToThemedFinding(themes[(row.InspectionId, row.Place)], corrections), row.InspectionId))];
    }

    /// <summary>The texts of all items that are counted, in no particular order.</summary>
    public async Task<IReadOnlyList<string>> ListItemTextsAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.QueryAsync<string>("""
            select f.text
            from finding f
            where f.kind <> 'narrative' and f.body <> 'lscb' and f.inspection_id not in (select inspection_id from superseded)
            """);
    }

    /// <summary>How many passages of each inspection criticise each theme; superseded inspections have none.</summary>
    public async Task<IReadOnlyList<InspectionCriticism>> ListCriticismsAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var rows = await session.QueryAsync<CriticismRow>("""
            select f.inspection_id, t.theme, cast(count(*) as integer) as passages
            from finding f
            join finding_theme t on t.inspection_id = f.inspection_id and t.place = f.place
            where (f.kind <> 'narrative' or f.polarity in ('improvement', 'mixed')) and f.body <> 'lscb'
            group by f.inspection_id, t.theme
            having f.inspection_id not in (select inspection_id from superseded)
            order by f.inspection_id, t.theme
            """);
        return [.. rows.Select(row => new InspectionCriticism(row.InspectionId, row.Theme, row.Passages))];
    }

    /// <summary>By inspection, how many passages it has that are not said to a safeguarding children board.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountPassagesAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var rows = await session.QueryAsync<NamedCountRow>("""
            select f.inspection_id as name, cast(count(*) as integer) as count
            from finding f
            where f.body <> 'lscb'
            group by f.inspection_id
            """);
        return rows.ToDictionary(row => row.Name, row => row.Count);
    }
}
