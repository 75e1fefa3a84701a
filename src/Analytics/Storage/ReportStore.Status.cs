namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>How much is held, rejected (with reasons), warned about, and by which versions.</summary>
    public async Task<StoreStatus> ReadStatusAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return new StoreStatus
        {
            Files = await session.ReadAsync<int>("select count(*) from file"),
            Documents = await session.ReadAsync<int>("select count(*) from document"),
            Inspections = await session.ReadAsync<int>("select count(*) from inspection"),
            Rejections = await session.ReadAsync<int>("select count(*) from rejection"),
            Findings = await session.ReadAsync<int>("select count(*) from finding"),
            InspectionsByFramework = await CountAsync(session, "select framework as name, count(*) as count from inspection group by framework"),
            RejectionsByReason = await CountAsync(session, "select reason as name, count(*) as count from rejection group by reason"),
            Warnings = await session.QueryAsync<InspectionWarning>("""
                select d.file_name, i.id as inspection_id, w.message
                from inspection_warning w
                join inspection i on i.id = w.inspection_id
                join document d on d.sha256 = i.document_sha256
                order by d.file_name, i.id, w.ordinal
                """),
            ParserVersions = await CountAsync(session, """
                select parser_version as name, count(*) as count
                from (
                    select parser_version from inspection
                    union all
                    select parser_version from rejection
                ) as derived
                group by parser_version
                """),
            ModelVersions = await CountAsync(session, """
                select model_version as name, count(*) as count
                from inspection
                where model_version is not null
                group by model_version
                """),
        };
    }

    private static async Task<IReadOnlyList<NamedCount>> CountAsync(StoreSession session, string sql)
    {
        var counts = await session.QueryAsync<NamedCountRow>(sql);
        return [.. counts.OrderByDescending(row => row.Count).ThenBy(row => row.Name, StringComparer.Ordinal).Select(row => new NamedCount(row.Name, row.Count))];
    }
}
