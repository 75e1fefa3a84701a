using Analytics.Storage.Collecting;

namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>The condition that no later version supersedes an inspection <c>i</c>.</summary>
    private const string Newest = "not exists (select 1 from superseded s where s.inspection_id = i.id)";

    /// <summary>How much is held, rejected (with reasons), warned about, and by which versions.</summary>
    public async Task<StoreStatus> ReadStatusAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return new StoreStatus
        {
            Files = await session.ReadAsync<int>("select count(*) from file"),
            Documents = await session.ReadAsync<int>("select count(*) from document"),
            Inspections = await session.ReadAsync<int>($"select count(*) from inspection i where {Newest}"),
            Superseded = await session.ReadAsync<int>("select count(*) from superseded"),
            Papers = await session.ReadAsync<int>("select count(*) from paper"),
            Rejections = await session.ReadAsync<int>("select count(*) from rejection"),
            Findings = await session.ReadAsync<int>($"select cast(coalesce(sum(i.items + i.narratives), 0) as integer) from inspection i where {Newest}"),
            Corrections = await session.ReadAsync<int>($"select count(*) from correction c where {InForce}"),
            CorrectionsOfLostPassages = await session.ReadAsync<int>($"select count(*) from correction c where {InForce} and not exists (select 1 from finding f where f.id = c.finding_id)"),
            Unopened = [.. (await session.QueryAsync<UnopenedFile>("select path, reason from unopened_file order by path")).Select(file => file.WithoutFolder())],
            InspectionsByFramework = await CountAsync(session, $"select i.framework as name, count(*) as count from inspection i where {Newest} group by i.framework"),
            PapersByKind = await CountAsync(session, "select kind as name, count(*) as count from paper group by kind"),
            PaperWarnings = await ReadPaperWarningsAsync(session),
            RejectionsByReason = await CountAsync(session, "select reason as name, count(*) as count from rejection group by reason"),
            Missing = await ReadMessagesAsync(session, "inspection_missing"),
            Warnings = await ReadMessagesAsync(session, "inspection_warning"),
            Collected = await Frontier.ReadSourcesAsync(session),
            ParserVersions = await CountAsync(session, """
                select parser_version as name, count(*) as count
                from (
                    select parser_version from inspection
                    union all
                    select parser_version from paper
                    union all
                    select parser_version from rejection
                ) as derived
                group by parser_version
                """),
            ModelVersions = await CountAsync(session, """
                select model_version as name, count(*) as count
                from (
                    select model_version from inspection
                    union all
                    select model_version from paper
                ) as classified
                where model_version is not null
                group by model_version
                """),
        };
    }

    private static Task<IReadOnlyList<InspectionWarning>> ReadMessagesAsync(StoreSession session, string table) => session.QueryAsync<InspectionWarning>(
        $"""
        select d.file_name, i.id as inspection_id, m.message
        from {table} m
        join inspection i on i.id = m.inspection_id
        join document d on d.sha256 = i.document_sha256
        where {Newest}
        order by d.file_name, i.id, m.ordinal
        """);

    private static async Task<IReadOnlyList<PaperWarning>> ReadPaperWarningsAsync(StoreSession session)
    {
        var rows = await session.QueryAsync<PaperFactsRow>("""
            select d.file_name, p.id as paper_id, p.facts
            from paper p
            join document d on d.sha256 = p.document_sha256
            order by d.file_name, p.id
            """);
        return [.. rows.SelectMany(row => PaperFacts.Read(row.Facts).Warnings.Select(warning => new PaperWarning(row.FileName, row.PaperId, warning)))];
    }

    private static async Task<IReadOnlyList<NamedCount>> CountAsync(StoreSession session, string sql)
    {
        var counts = await session.QueryAsync<NamedCountRow>(sql);
        return [.. counts.OrderByDescending(row => row.Count).ThenBy(row => row.Name, StringComparer.Ordinal).Select(row => new NamedCount(row.Name, row.Count))];
    }
}
