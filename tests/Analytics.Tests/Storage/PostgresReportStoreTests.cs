using Analytics.Storage;

namespace Analytics.Tests.Storage;

public sealed class PostgresReportStoreTests(PrivatePostgres server) : ReportStoreContract
{
    protected override Task<string> CreateAsync(CancellationToken cancel) => server.CreateDatabaseAsync(cancel);

    protected override StoreDatabase Open(string place) => StoreDatabase.Postgres(place);

    protected override void Delete()
    {
    }
}
