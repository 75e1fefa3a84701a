using Analytics.Reports;
using Analytics.Storage;
using Analytics.Storage.Collecting;
using Analytics.Storage.Moving;
using Npgsql;
using static Analytics.Tests.Storage.InventedReports;

namespace Analytics.Tests.Storage.Moving;

/// <summary>A store goes to PostgreSQL and back whole, or not at all.</summary>
public sealed class StoreMoveTests(PrivatePostgres server) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-move");
    private string _connection = "";
    private StoreDatabase _file = null!;
    private StoreDatabase _postgres = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connection = await server.CreateDatabaseAsync(Cancel);
        _postgres = StoreDatabase.Postgres(_connection);
        _file = OpenFile("store.db");
        await FullStore.FillAsync(_file, Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _file?.Dispose();
        _postgres?.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_row_of_every_table_arrives_there_and_back()
    {
        using var returned = OpenFile("returned.db");

        var there = await new StoreMove(_file, _postgres).RunAsync(progress: null, Cancel);
        var back = await new StoreMove(_postgres, returned).RunAsync(progress: null, Cancel);

        Assert.Equal(there.Tables, back.Tables);
        Assert.Equal(there.Rows, there.Tables.Sum(table => table.Rows));
        Assert.Equal(await DumpAsync(_file), await DumpAsync(returned));
    }

    /// <summary>Else what the test above moves says nothing of some table.</summary>
    [Fact]
    public async Task The_store_that_is_moved_has_rows_in_all_tables_of_reports_papers_labels_and_collecting()
    {
        var moved = await new StoreMove(_file, _postgres).RunAsync(progress: null, Cancel);

        string[] tables =
        [
            "change", "change_counter", "collect_cost", "collect_host", "collect_run", "correction", "document", "document_url", "file", "finding", "finding_theme", "frontier", "inspection",
            "inspection_authority", "inspection_missing", "inspection_warning", "inspection_window", "judgement", "label_history", "lead_inspector", "paper", "paper_passage", "rejection",
            "store", "superseded", "unopened_file",
        ];
        Assert.Empty(tables.Except(moved.Tables.Where(table => table.Rows > 0).Select(table => table.Name)));
    }

    [Fact]
    public async Task The_moved_store_is_the_same_for_whoever_follows_it()
    {
        var (before, after) = (FullStore.Open(_file), FullStore.Open(_postgres));

        await new StoreMove(_file, _postgres).RunAsync(progress: null, Cancel);

        Assert.Equal(await before.ReadIdAsync(Cancel), await after.ReadIdAsync(Cancel));
        Assert.Equal(await before.ReadLastChangeAsync(Cancel), await after.ReadLastChangeAsync(Cancel));
        Assert.Equal(await before.ListChangesAsync(0, Cancel), await after.ListChangesAsync(0, Cancel));
        Assert.Equal(Show(await before.ReadStatusAsync(Cancel)), Show(await after.ReadStatusAsync(Cancel)));
        Assert.Equal(Show(await before.ListCorrectionsAsync(Cancel)), Show(await after.ListCorrectionsAsync(Cancel)));
        Assert.Equal(Show(await before.StreamReportsAsync(withBoxes: true, Cancel).ToListAsync(Cancel)), Show(await after.StreamReportsAsync(withBoxes: true, Cancel).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task The_moved_store_goes_on_numbering_and_collecting_where_it_was()
    {
        await new StoreMove(_file, _postgres).RunAsync(progress: null, Cancel);
        var (store, frontier) = (FullStore.Open(_postgres), new Frontier(_postgres, "another"));
        var last = await store.ReadLastChangeAsync(Cancel);
        var corrected = Create(5, FullStore.FindingsEach).Findings[1].Finding.Id;
        var now = new DateTimeOffset(2026, 3, 4, 6, 0, 0, TimeSpan.Zero);

        var isCorrected = await store.CorrectAsync(new Correction(corrected, ["neglect"], Polarity.Mixed, "A. Reader", "Read.", now), Cancel);
        var run = await frontier.BeginAsync("ofsted", "", now, Cancel);
        var turn = await frontier.TakeTurnAsync(new TurnsWanted([run], [], WithDocuments: true, 100), now, _ => TimeSpan.Zero, TimeSpan.FromMinutes(2), Cancel);

        Assert.True(isCorrected);
        Assert.Equal([1L, 2L, 3L, 4L], (await store.ListCorrectionsAsync(Cancel)).Select(entry => entry.Number));
        Assert.Equal(last + 1, await store.ReadLastChangeAsync(Cancel));
        Assert.Equal("https://b.example/1", turn?.Entry.Location.AbsoluteUri);
    }

    [Fact]
    public async Task A_target_that_holds_something_is_refused_and_stays_as_it_was()
    {
        var other = FullStore.Open(_postgres);
        await other.MigrateAsync(Cancel);
        await FullStore.SaveAsync(other, Create(99), Cancel);
        var id = await other.ReadIdAsync(Cancel);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => new StoreMove(_file, _postgres).RunAsync(progress: null, Cancel));

        Assert.Contains("not empty", refused.Message, StringComparison.Ordinal);
        Assert.Contains("finding", refused.Message, StringComparison.Ordinal);
        Assert.Equal(id, await other.ReadIdAsync(Cancel));
        Assert.Equal((1, 6), ((await other.ReadStatusAsync(Cancel)).Inspections, (await other.ReadStatusAsync(Cancel)).Findings));
    }

    [Theory]
    [InlineData("new.text := replace(new.text, 'Passage 7 ', 'Passage 8 '); return new")]
    [InlineData("return case when new.place = 7 then null else new end")]
    public async Task What_does_not_arrive_as_it_was_sent_is_not_kept(string fault)
    {
        await FullStore.Open(_postgres).MigrateAsync(Cancel);
        await RunAsync($"create function fault() returns trigger language plpgsql as $$ begin {fault}; end $$; create trigger fault before insert on finding for each row execute function fault()");

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => new StoreMove(_file, _postgres).RunAsync(progress: null, Cancel));

        Assert.True(refused is InvalidOperationException or PostgresException, refused.ToString());
        await AssertEmptyAsync(_postgres);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.6)]
    [InlineData(0.99)]
    public async Task A_move_that_is_cut_off_leaves_the_target_empty_and_can_be_made_again(double share)
    {
        using var stop = new CancellationTokenSource();
        var progress = new StopAt(share, stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new StoreMove(_file, _postgres).RunAsync(progress, stop.Token));

        await AssertEmptyAsync(_postgres);
        await new StoreMove(_file, _postgres).RunAsync(progress: null, Cancel);
        Assert.Equal(await FullStore.Open(_file).ReadIdAsync(Cancel), await FullStore.Open(_postgres).ReadIdAsync(Cancel));
    }

    [Fact]
    public async Task Whoever_writes_to_the_store_meanwhile_waits_until_it_has_been_moved()
    {
        await new StoreMove(_file, _postgres).RunAsync(progress: null, Cancel);
        using var returned = OpenFile("returned.db");
        var (store, saving) = (FullStore.Open(_postgres), Task.FromResult(false));
        var writer = new OnFirstReport(() => saving = Task.Run(() => FullStore.SaveAsync(store, Create(99), Cancel), Cancel));

        var moved = await new StoreMove(_postgres, returned).RunAsync(writer, Cancel);

        Assert.True(await saving);
        Assert.Equal(moved.Tables.Single(table => table.Name == "document").Rows + 1, (await store.ReadStatusAsync(Cancel)).Documents);
        Assert.Equal(moved.Tables.Single(table => table.Name == "document").Rows, (await FullStore.Open(returned).ReadStatusAsync(Cancel)).Documents);
    }

    private StoreDatabase OpenFile(string name) => StoreDatabase.Sqlite(Path.Combine(_folder.FullName, name));

    private async Task AssertEmptyAsync(StoreDatabase database)
    {
        var status = await FullStore.Open(database).ReadStatusAsync(Cancel);
        Assert.Equal((0, 0, 0, 0), (status.Documents, status.Inspections, status.Findings, status.Collected.Count));
        Assert.NotEqual(await FullStore.Open(_file).ReadIdAsync(Cancel), await FullStore.Open(database).ReadIdAsync(Cancel));
    }

    private async Task RunAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    /// <summary>The whole of a SQLite store, column by column as it is held.</summary>
    private static async Task<IReadOnlyList<string>> DumpAsync(StoreDatabase database)
    {
        await using var session = await database.ReadAsync(Cancel);
        var tables = await session.QueryAsync<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name");
        var rows = new List<string>();
        foreach (var table in tables)
        {
            await foreach (var row in session.StreamAsync($"select * from {table}"))
                rows.Add($"{table}: {string.Join('|', row.Select(value => $"{value?.GetType().Name} {value}"))}");
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private sealed class StopAt(double share, CancellationTokenSource stop) : IProgress<MoveProgress>
    {
        public void Report(MoveProgress value)
        {
            if (value.Done >= share * value.Total)
                stop.Cancel();
        }
    }

    private sealed class OnFirstReport(Action act) : IProgress<MoveProgress>
    {
        private Action? _act = act;

        public void Report(MoveProgress value) => Interlocked.Exchange(ref _act, null)?.Invoke();
    }
}
