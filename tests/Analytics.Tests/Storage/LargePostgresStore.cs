using Analytics.Sources;
using Analytics.Storage;
using Analytics.Storage.Collecting;
using Analytics.Storage.Working;
using Analytics.Tests.Classification;
using Npgsql;

namespace Analytics.Tests.Storage;

/// <summary>
/// A PostgreSQL store in which an index is worth while: one report, one paper and one address to ask for, saved through the store's own doors and copied within the database some
/// thousands of times under the keys that <see cref="InventedReports"/> gives them. Server and store are told to write down how they answer.
/// </summary>
public sealed class LargePostgresStore(PrivatePostgres server) : IAsyncLifetime
{
    public const int Reports = 5_000, FindingsEach = 40, Papers = 2_000, FirstPaper = 100_001, Addresses = 40_000, Sources = 40, Queued = 20_000;

    private StoreDatabase? _database;

    public static DateTimeOffset Now { get; } = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    internal PostgresPlans Plans { get; private set; } = null!;

    public ReportStore Store => new(_database!, ThemesFolder.Scheme, new SetClock());

    public Frontier Frontier => new(_database!, "worker");

    public WorkQueue Queue => new(_database!, "worker");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var place = await server.CreateDatabaseAsync(Cancel);
        using (var database = StoreDatabase.Postgres(place))
            await SaveFirstAsync(new ReportStore(database, ThemesFolder.Scheme, new SetClock()), new Frontier(database, "worker"));
        await CopyAsync(place);
        Plans = await PostgresPlans.WatchAsync(server, place, Cancel);
        _database = StoreDatabase.Postgres(place);
        // The provider's own questions about types come with the first.
        await Store.ReadLastChangeAsync(Cancel);
        await Plans.ReadAsync(Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _database?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task SaveFirstAsync(ReportStore store, Frontier frontier)
    {
        await store.MigrateAsync(Cancel);
        var report = InventedReports.Create(1, FindingsEach);
        await store.SaveAsync(report.Document, report.Report, report.Findings, Cancel);
        await store.CorrectAsync(new(report.Findings[0].Finding.Id, ["neglect"], Analytics.Reports.Polarity.Improvement, "A. Reader", "Read.", Now), Cancel);
        var (document, paper, passages) = InventedPapers.Create(FirstPaper);
        await store.SaveAsync(document, paper, passages, Cancel);
        var run = await frontier.BeginAsync("source 1", "", Now, Cancel);
        await frontier.AddAsync(run, [new PageLink("report", new Uri("https://host1.example/1")) { IsDocument = true, Via = new Uri("https://host1.example/list") }], recheck: false, Now, Cancel);
    }

    /// <summary>Whole rows with other keys, so that columns to come are copied too.</summary>
    private static async Task CopyAsync(string place)
    {
        await using var source = NpgsqlDataSource.Create(place);
        await using var connection = await source.OpenConnectionAsync(Cancel);
        // What is copied refers to what is copied: looking each reference up would take longer than all the rest.
        await RunAsync(connection, "set session_replication_role = replica");
        var reports = $"generate_series(2, {Reports}) n, lateral encode(sha256(convert_to('report ' || n, 'UTF8')), 'hex') sha";
        var papers = $"generate_series({FirstPaper + 1}, {FirstPaper + Papers - 1}) n, lateral encode(sha256(convert_to('report ' || n, 'UTF8')), 'hex') sha";
        var first = $"document_sha256 = '{InventedReports.Document(1).Sha256}'";
        await CopyAsync(connection, "document", reports, "'sha256', sha, 'url', 'https://reports.example/' || n", $"r.sha256 = '{InventedReports.Document(1).Sha256}'");
        await CopyAsync(connection, "document", papers, "'sha256', sha", $"r.sha256 = '{InventedPapers.Create(FirstPaper).Document.Sha256}'");
        foreach (var table in new[] { "file", "document_url" })
            await CopyAsync(connection, table, reports, "'document_sha256', sha", first);
        await CopyAsync(connection, "change", reports, "'document_sha256', sha, 'sequence', 10 + n", first);
        await CopyAsync(connection, "inspection", reports, "'id', left(sha, 16), 'document_sha256', sha, 'version_key', 'copy ' || n", first);
        foreach (var table in new[] { "inspection_authority", "inspection_window", "lead_inspector", "judgement", "inspection_warning", "inspection_missing", "finding_theme" })
            await CopyAsync(connection, table, reports, "'inspection_id', left(sha, 16)", "true");
        await CopyAsync(connection, "finding", reports, "'id', left(encode(sha256(convert_to(sha || ' ' || r.place - 1, 'UTF8')), 'hex'), 16), 'inspection_id', left(sha, 16)", "true");
        await CopyAsync(connection, "correction", reports, "'number', n, 'document_sha256', sha, 'finding_id', left(encode(sha256(convert_to(sha || ' 0', 'UTF8')), 'hex'), 16)", first);
        await CopyAsync(connection, "label_history", reports, "'number', n, 'document_sha256', sha, 'finding_id', left(encode(sha256(convert_to(sha || ' 0', 'UTF8')), 'hex'), 16)", first);
        await RunAsync(connection, $"insert into rejection (document_sha256, reason, parser_version) select encode(sha256(convert_to('rejected ' || n, 'UTF8')), 'hex'), 'damaged', 'parser 1' from generate_series(1, {Reports}) n");
        await RunAsync(connection, $"insert into superseded (inspection_id, by_inspection_id) select left(encode(sha256(convert_to('old ' || n, 'UTF8')), 'hex'), 16), 'x' from generate_series(1, {Reports}) n");
        await CopyAsync(connection, "paper", papers, "'id', left(sha, 16), 'document_sha256', sha", "true");
        await CopyAsync(connection, "paper_passage", papers, "'id', lpad(to_hex(n), 8, '0') || lpad(to_hex(r.place), 8, '0'), 'paper_id', left(sha, 16)", "true");
        await CopyAsync(connection, "collect_run", $"generate_series(2, {Sources}) n", "'id', 'run ' || n, 'source', 'source ' || n", "true");
        await CopyAsync(connection, "collect_host", $"generate_series(2, {Sources}) n", "'host', 'host' || n || '.example'", "true");
        await CopyAsync(
            connection, "frontier", $"generate_series(2, {Addresses}) n",
            $"'id', 'entry ' || n, 'run_id', 'run ' || 2 + n % {Sources - 1}, 'source', 'source ' || 2 + n % {Sources - 1}, 'host', 'host' || 2 + n % {Sources - 1} || '.example', "
                + $"'url', 'https://host.example/' || n, 'via', 'https://host.example/' || n / 20, 'sha256', 'ab', 'is_ingested', n % 100 > 0", "true");
        await RunAsync(connection, $"insert into collect_cost (run_id, host, requests) select 'run ' || 2 + n % {Sources - 1}, 'host' || n || '.example', 7 from generate_series(1, {Addresses / 50}) n");
        await RunAsync(connection, $"insert into queued_document (sha256, step, file_name, length, fetched_at, queued_at, due_at) select encode(sha256(convert_to('queued ' || n, 'UTF8')), 'hex'), 'read', n || '.pdf', 1, now(), now(), timestamptz '2026-01-01' + n * interval '1 second' from generate_series(1, {Queued}) n");
        await RunAsync(connection, $"insert into queued_name (sha256, name, is_url) select sha256, file_name, false from queued_document");
        await RunAsync(connection, $"update change_counter set last = {Reports + 10}");
        foreach (var table in new[] { "correction", "label_history" })
            await RunAsync(connection, $"select setval(pg_get_serial_sequence('{table}', 'number'), max(number)) from {table}");
        await RunAsync(connection, "vacuum analyze");
    }

    private static Task CopyAsync(NpgsqlConnection connection, string table, string copies, string keys, string which) => RunAsync(
        connection,
        $"""
        insert into {table} overriding system value
        select copy.*
        from {table} r, {copies}, lateral jsonb_populate_record(r, jsonb_build_object({keys})) copy
        where {(which.Contains('.', StringComparison.Ordinal) || which == "true" ? which : "r." + which)}
        """);

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
