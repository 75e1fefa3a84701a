using System.Diagnostics;
using Analytics.Storage;
using Analytics.Storage.Collecting;
using Analytics.Tests.Classification;
using static Analytics.Tests.Storage.InventedReports;

namespace Analytics.Tests.Storage;

/// <summary>A store of every version that there was comes up to date with all that is in it, also when several processes do it at once.</summary>
public abstract class StoreMigrationsContract : IDisposable
{
    private const string PlaceVariable = "ANALYTICS_TEST_OLD_STORE";
    private const int AtOnce = 6;

    public static TheoryData<int> EveryVersion => [.. StoreMigrations.Numbers("sqlite")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Makes an empty store and tells where it is.</summary>
    protected abstract Task<string> CreateAsync(CancellationToken cancel);

    protected abstract StoreDatabase Open(string place);

    protected abstract void Delete();

    public void Dispose()
    {
        Delete();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Both_engines_have_the_same_versions() => Assert.Equal(StoreMigrations.Numbers("sqlite"), StoreMigrations.Numbers("postgres"));

    [Theory]
    [MemberData(nameof(EveryVersion))]
    public async Task A_store_of_every_version_comes_up_to_date_with_all_its_rows(int version)
    {
        using var database = Open(await CreateAsync(Cancel));
        await StoreMigrations.ApplyAsync(database, version, Cancel);
        await PastRows.InsertAsync(database, version, Cancel);
        var before = await CountAsync(database, PastRows.TablesOf(version));
        var store = Store(database);

        await store.MigrateAsync(Cancel);

        Assert.Equal(before, await CountAsync(database, PastRows.TablesOf(version)));
        Assert.Equal(PastRows.Show(version), await ReadAsync(database, store, version));
        Assert.True(await store.SaveAsync(Create(1).Document, Create(1).Report, Create(1).Findings, Cancel));
        Assert.Equal((2, 2L), ((await store.ReadStatusAsync(Cancel)).Inspections, await store.ReadLastChangeAsync(Cancel)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Several_at_once_bring_it_up_to_date_once(int version)
    {
        var place = await CreateAsync(Cancel);
        await MakeAsync(place, version);

        var ids = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            using var database = Open(place);
            await Store(database).MigrateAsync(Cancel);
            return await Store(database).ReadIdAsync(Cancel);
        }, Cancel)));

        Assert.Single(ids.Distinct());
        await AssertUpToDateAsync(place, version);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Several_processes_at_once_bring_it_up_to_date_once(int version)
    {
        var place = await CreateAsync(Cancel);
        await MakeAsync(place, version);
        using var one = StartProcess(place);
        using var other = StartProcess(place);

        await Task.WhenAll(ExitAsync(one), ExitAsync(other));

        await AssertUpToDateAsync(place, version);
    }

    /// <summary>Not a test but what the processes of the test above do.</summary>
    [Fact(Explicit = true)]
    public async Task Brings_up_to_date_the_store_of_another_process()
    {
        var place = Environment.GetEnvironmentVariable(PlaceVariable);
        Assert.SkipWhen(place is null, "This runs in a process that a test starts.");
        using var database = Open(place);

        await Store(database).MigrateAsync(Cancel);
    }

    private static ReportStore Store(StoreDatabase database) => new(database, ThemesFolder.Scheme, new SetClock());

    private async Task MakeAsync(string place, int version)
    {
        if (version == 0)
            return;
        using var database = Open(place);
        await StoreMigrations.ApplyAsync(database, version, Cancel);
        await PastRows.InsertAsync(database, version, Cancel);
    }

    private async Task AssertUpToDateAsync(string place, int version)
    {
        using var database = Open(place);
        await using (var session = await database.ReadAsync(Cancel))
            Assert.Equal(StoreMigrations.Numbers(database.Dialect), await session.QueryAsync<int>("select number from schema_migration order by number"));
        if (version > 0)
            Assert.Equal(PastRows.Show(version), await ReadAsync(database, Store(database), version));
    }

    private static async Task<IReadOnlyDictionary<string, long>> CountAsync(StoreDatabase database, IEnumerable<string> tables)
    {
        await using var session = await database.ReadAsync(Cancel);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
            counts[table] = await session.ReadAsync<long>($"select count(*) from {table}");
        return counts;
    }

    /// <summary>What the store of today reads of the rows of a version, as <see cref="PastRows.Show"/> tells it.</summary>
    private static async Task<string> ReadAsync(StoreDatabase database, ReportStore store, int version)
    {
        var held = Assert.Single(await store.ListInspectionsAsync(Cancel), one => one.Inspection.Id == PastRows.Inspection);
        var finding = Assert.Single(await store.ListFindingsAsync(PastRows.Inspection, Cancel));
        var rejection = Assert.Single(await store.ListRejectionsAsync(Cancel));
        var lines = new List<string>
        {
            $"{held.Document.FileName} {held.Document.FetchedAt:O} {held.Inspection.AuthorityName} {held.Inspection.Start:O} {held.Inspection.LeadInspectors[0]} {held.Inspection.Judgements[0].Grade} {held.Inspection.Warnings[0]}",
            $"{finding.Finding.Text} {finding.Finding.Page} {string.Join(',', finding.Themes.Select(theme => theme.Slug))} {finding.Finding.Deadline}",
            rejection.Reason,
        };
        if (version >= PastRows.Identity)
            lines.Add($"{await store.ReadIdAsync(Cancel)}");
        if (version >= PastRows.Labels)
            lines.Add($"{(await store.ListCorrectionsAsync(Cancel)).Single().Author} {(await store.ListLabelHistoryAsync(Cancel)).Single().Labels.Polarity}");
        if (version >= PastRows.Papers)
            lines.Add($"{(await store.FindPaperAsync(PastRows.PaperDocument, Cancel))?.Passages.Single().Passage.Text}");
        if (version >= PastRows.Collecting)
            lines.Add((await new Frontier(database, "worker").ListUningestedAsync([new CollectRunId("run", "ofsted", DateTimeOffset.UnixEpoch)], Cancel)).Single().Link.Url.AbsoluteUri);
        return string.Join('\n', lines);
    }

    private Process StartProcess(string place)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Analytics.Tests"))
        {
            ArgumentList = { "--filter-method", $"{GetType().FullName}.{nameof(Brings_up_to_date_the_store_of_another_process)}", "--explicit", "only" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[PlaceVariable] = place;
        return Process.Start(start)!;
    }

    private static async Task ExitAsync(Process process)
    {
        var said = process.StandardOutput.ReadToEndAsync(Cancel);
        var complained = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == 0, await said + await complained);
    }
}

public sealed class SqliteStoreMigrationsTests : StoreMigrationsContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-migrations");

    protected override Task<string> CreateAsync(CancellationToken cancel) => Task.FromResult(Path.Combine(_folder.FullName, "store.db"));

    protected override StoreDatabase Open(string place) => StoreDatabase.Sqlite(place);

    protected override void Delete() => _folder.Delete(recursive: true);
}

public sealed class PostgresStoreMigrationsTests(PrivatePostgres server) : StoreMigrationsContract
{
    protected override Task<string> CreateAsync(CancellationToken cancel) => server.CreateDatabaseAsync(cancel);

    protected override StoreDatabase Open(string place) => StoreDatabase.Postgres(place);

    protected override void Delete()
    {
    }
}
