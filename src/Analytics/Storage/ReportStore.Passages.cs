using Analytics.Reports;

namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>The items and strengths of these inspections, in the order of their documents.</summary>
    public async Task<IReadOnlyList<QuotablePassage>> ListQuotableAsync(IReadOnlyCollection<string> inspections, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var wanted = new { Ids = database.List([.. inspections.Distinct()]) };
        var rows = await session.QueryAsync<QuotableRow>(
            $"""
            select f.id, f.inspection_id, f.place, f.kind, f.text, f.model_polarity
            from finding f
            where {database.OneOf("f.inspection_id", "Ids")} and (f.kind <> 'narrative' or f.polarity = 'strength') and f.body <> 'lscb'
            order by f.inspection_id, f.place
            """,
            wanted);
        var themes = ByFinding(await session.QueryAsync<FindingThemeRow>(
            $"""
            select t.inspection_id, t.place, t.ordinal, t.theme, t.probability
            from finding f
            join finding_theme t on t.inspection_id = f.inspection_id and t.place = f.place
            where {database.OneOf("f.inspection_id", "Ids")} and (f.kind <> 'narrative' or f.polarity = 'strength') and f.body <> 'lscb'
            """,
            wanted));
        return [.. rows.Select(row => new QuotablePassage(
            row.Id, row.InspectionId, Slug.Parse<FindingKind>(row.Kind) != FindingKind.Narrative, row.Text,
            [.. themes[(row.InspectionId, row.Place)].Select(theme => new ThemeProbability(theme.Theme, theme.Probability))], row.ModelPolarity is not null))];
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
