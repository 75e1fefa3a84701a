using Analytics.Storage;
using Analytics.Tests.Classification;
using static Analytics.Tests.Storage.InventedReports;

namespace Analytics.Tests.Storage;

/// <summary>Several PostgreSQL servers behind one connection string: one that is written, one that follows it.</summary>
public sealed class PostgresStandbyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_standby_is_read_where_that_is_wanted_and_goes_on_answering_without_the_primary()
    {
        PrivatePostgres.RequireInstalled();
        await using var primary = await PostgresServer.StartAsync("", Cancel);
        var place = await primary.CreateDatabaseAsync(Cancel);
        await using var standby = await primary.StartStandbyAsync(Cancel);
        using var database = StoreDatabase.Postgres(standby.AddTo(place), readFromStandby: true);
        var store = new ReportStore(database, ThemesFolder.Scheme, TimeProvider.System);
        await store.MigrateAsync(Cancel);
        var report = Create(1);

        await store.SaveAsync(report.Document, report.Report, report.Findings, Cancel);
        await UntilKnownAsync(store, report.Document.Sha256);
        await primary.StopAsync("immediate", Cancel);
        var held = await store.FindDocumentAsync(report.Document.Sha256, Cancel);
        var refused = await Record.ExceptionAsync(() => store.SaveRejectionAsync(Document(2), "damaged", "parser 1", Cancel));

        Assert.NotNull(held);
        Assert.True(StoreOutage.Is(refused!), $"{refused}");
    }

    [Fact]
    public async Task The_one_that_can_be_written_is_found_behind_a_standby_that_is_named_first()
    {
        PrivatePostgres.RequireInstalled();
        await using var primary = await PostgresServer.StartAsync("", Cancel);
        var place = await primary.CreateDatabaseAsync(Cancel);
        await using var standby = await primary.StartStandbyAsync(Cancel);
        var settings = new Npgsql.NpgsqlConnectionStringBuilder(standby.AddTo(place));
        settings.Host = string.Join(',', settings.Host!.Split(',').Reverse());
        using var database = StoreDatabase.Postgres(settings.ConnectionString);
        var store = new ReportStore(database, ThemesFolder.Scheme, TimeProvider.System);

        await store.MigrateAsync(Cancel);
        await store.SaveRejectionAsync(Document(2), "damaged", "parser 1", Cancel);

        Assert.Equal(1, await store.ReadLastChangeAsync(Cancel));
    }

    private static async Task UntilKnownAsync(ReportStore store, string sha256)
    {
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        longest.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                if (await store.FindDocumentAsync(sha256, longest.Token) is not null)
                    return;
            }
            catch (Npgsql.PostgresException)
            {
                // The tables have not come to the standby yet.
            }
            await Task.Delay(50, longest.Token);
        }
    }
}
