using Analytics.Search;
using Analytics.Search.Sqlite;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using Analytics.Tests.Classification;
using Analytics.Tests.Storage;

namespace Analytics.Tests.Search;

public sealed class IndexFollowerTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-follower-").FullName;
    private readonly InventedReference _reference = new();
    private readonly ReportStore _store;
    private readonly SqliteFindingIndex _index;
    private readonly IndexFollower _follower;

    public IndexFollowerTests()
    {
        _store = OpenStore("store.db");
        _index = new SqliteFindingIndex(Path.Combine(_folder, "index"));
        _follower = new IndexFollower(_store, _index, _reference.Load());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _store.MigrateAsync(Cancel);

    public ValueTask DisposeAsync()
    {
        _index.Dispose();
        _reference.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_empty_store_needs_no_index()
    {
        Assert.Equal(0, await _follower.CatchUpAsync(Cancel));
    }

    [Fact]
    public async Task An_empty_index_is_built_from_all_that_is_held()
    {
        await SaveAsync(1, findings: 4);
        await SaveAsync(2, findings: 3);

        var reached = await _follower.CatchUpAsync(Cancel);

        Assert.Equal(await _store.ReadLastChangeAsync(Cancel), reached);
        Assert.Equal(reached, _index.Sequence);
        Assert.Equal(7, Total());
    }

    [Fact]
    public async Task A_finding_carries_the_inspection_and_the_authorities_of_its_report()
    {
        await SaveAsync(1, findings: 1);
        await _follower.CatchUpAsync(Cancel);

        var facets = _index.Search(new FindingQuery()).Facets;

        Assert.Equal(["X99000001", "X99000002"], facets[Facet.Authority].Select(count => count.Value));
        Assert.Equal(["Northmarch"], facets[Facet.Region].Select(count => count.Value));
        Assert.Equal(["2024"], facets[Facet.Year].Select(count => count.Value));
        Assert.Equal(["requires-improvement"], facets[Facet.Judgement].Select(count => count.Value));
        Assert.Equal(["ilacs-standard"], facets[Facet.Framework].Select(count => count.Value));
        Assert.Equal(["outcome-4"], facets[Facet.FrameworkTag].Select(count => count.Value));
    }

    [Fact]
    public async Task Later_changes_are_added_replaced_and_taken_out()
    {
        await SaveAsync(1, findings: 4);
        await SaveAsync(2, findings: 3);
        await _follower.CatchUpAsync(Cancel);

        await SaveAsync(1, findings: 2);
        await SaveAsync(3, findings: 5);
        await _store.SaveRejectionAsync(InventedReports.Document(2), "no report", "parser 2", Cancel);
        var reached = await _follower.CatchUpAsync(Cancel);

        Assert.Equal(await _store.ReadLastChangeAsync(Cancel), reached);
        Assert.Equal(7, Total());
    }

    [Fact]
    public async Task Only_the_newest_version_of_a_report_is_found_and_the_next_when_it_is_gone()
    {
        await SaveVersionAsync(1, findings: 4);
        await SaveAsync(2, findings: 3);
        await _follower.CatchUpAsync(Cancel);

        await SaveVersionAsync(3, findings: 5);
        await _follower.CatchUpAsync(Cancel);
        Assert.Equal(8, Total());

        await _follower.RebuildAsync(Cancel);
        Assert.Equal(8, Total());

        await _store.SaveRejectionAsync(InventedReports.Document(3), "no report", "parser 2", Cancel);
        await _follower.CatchUpAsync(Cancel);
        Assert.Equal(7, Total());
    }

    [Fact]
    public async Task Many_changes_and_one_by_one_come_to_the_same()
    {
        await SaveAsync(0, findings: 2);
        await _follower.CatchUpAsync(Cancel);
        foreach (var number in Enumerable.Range(1, 60))
            await SaveAsync(number, findings: 2);

        await _follower.CatchUpAsync(Cancel);

        Assert.Equal(122, Total());
        Assert.Equal(61, _index.Sequence);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_index_of_another_store_is_never_answered_from_and_is_rebuilt(int changes)
    {
        await SaveAsync(1, findings: 4);
        await SaveAsync(2, findings: 4);
        await _follower.CatchUpAsync(Cancel);
        var other = OpenStore("other.db");
        await other.MigrateAsync(Cancel);
        foreach (var number in Enumerable.Range(10, changes))
            await SaveAsync(number, findings: 1, other);
        var follower = new IndexFollower(other, _index, _reference.Load());

        await follower.AttachAsync(Cancel);
        Assert.Equal(0, _index.Sequence);
        Assert.Same(FindingHits.None, _index.Search(new FindingQuery()));

        await follower.CatchUpAsync(Cancel);
        Assert.Equal(changes, Total());
        Assert.Equal(changes, _index.Sequence);
    }

    [Fact]
    public async Task An_index_ahead_of_its_own_store_is_rebuilt()
    {
        await SaveAsync(1, findings: 4);
        await _follower.AttachAsync(Cancel);
        await _index.RebuildAsync(AsyncEnumerable.Empty<DocumentFindings>(), 9, Cancel);

        await _follower.CatchUpAsync(Cancel);

        Assert.Equal(4, Total());
        Assert.Equal(1, _index.Sequence);
    }

    [Fact]
    public async Task A_deleted_index_folder_is_built_again()
    {
        await SaveAsync(1, findings: 4);
        await _follower.CatchUpAsync(Cancel);
        Assert.Equal(4, Total());

        Directory.Delete(Path.Combine(_folder, "index"), recursive: true);
        Assert.Equal(0, _index.Search(new FindingQuery()).Sequence);
        await _follower.CatchUpAsync(Cancel);

        Assert.Equal(4, Total());
        Assert.Equal(1, _index.Sequence);
    }

    [Fact]
    public async Task Two_followers_of_one_folder_reach_the_same_state()
    {
        await SaveAsync(1, findings: 4);
        await _follower.CatchUpAsync(Cancel);
        using var second = new SqliteFindingIndex(Path.Combine(_folder, "index"));
        foreach (var number in Enumerable.Range(2, 8))
            await SaveAsync(number, findings: 3);

        await Task.WhenAll(
            Task.Run(() => _follower.CatchUpAsync(Cancel), Cancel),
            Task.Run(() => new IndexFollower(_store, second, _reference.Load()).CatchUpAsync(Cancel), Cancel));

        Assert.Equal(28, Total());
        Assert.Equal(9, _index.Sequence);
        Assert.Equal(9, second.Sequence);
    }

    private ReportStore OpenStore(string name) => new(StoreDatabase.Sqlite(Path.Combine(_folder, name)), ThemesFolder.Scheme, TimeProvider.System);

    /// <summary>The same report whatever the number, which says when it was published.</summary>
    private async Task SaveVersionAsync(int number, int findings)
    {
        var report = InventedReports.Create(number, findings);
        var inspection = report.Report.Inspection with { Windows = [new(new(2023, 9, 4), new(2023, 9, 15))] };
        await _store.SaveAsync(report.Document, report.Report with { Inspection = inspection }, report.Findings, Cancel);
    }

    private Task SaveAsync(int number, int findings) => SaveAsync(number, findings, _store);

    private static async Task SaveAsync(int number, int findings, ReportStore store)
    {
        var report = InventedReports.Create(number, findings);
        await store.SaveAsync(report.Document, report.Report, report.Findings, Cancel);
    }

    private int Total() => _index.Search(new FindingQuery { Take = 0 }).Total;
}
