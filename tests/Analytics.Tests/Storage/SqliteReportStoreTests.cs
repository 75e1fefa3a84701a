using Analytics.Storage;

namespace Analytics.Tests.Storage;

public sealed class SqliteReportStoreTests : ReportStoreContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-sqlite");

    protected override Task<string> CreateAsync(CancellationToken cancel) => Task.FromResult(Path.Combine(_folder.FullName, "data", "store.db"));

    protected override StoreDatabase Open(string place) => StoreDatabase.Sqlite(place);

    protected override void Delete() => _folder.Delete(recursive: true);
}
