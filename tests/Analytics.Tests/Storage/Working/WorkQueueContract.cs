using System.Collections.Concurrent;
using Analytics.Storage;
using Analytics.Storage.Working;
using Analytics.Tests.Classification;

namespace Analytics.Tests.Storage.Working;

/// <summary>What the queue promises on every engine. Each test has an empty store of its own.</summary>
public abstract class WorkQueueContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private StoreDatabase? _database;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected StoreDatabase Database => _database!;

    /// <summary>Makes an empty database.</summary>
    protected abstract Task<StoreDatabase> CreateAsync(CancellationToken cancel);

    protected abstract void Delete();

    public async ValueTask InitializeAsync()
    {
        _database = await CreateAsync(Cancel);
        await Store().MigrateAsync(Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _database?.Dispose();
        Delete();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Gives_a_document_with_everything_that_was_told_of_it_to_one_worker()
    {
        var file = File(1) with { Url = new Uri("https://a.example/1?x=ü"), Title = "Visit \0", PublishedOn = new(2025, 1, 29) };
        await Worker("a").AddAsync(file, QueuedStep.Read, Now, Cancel);

        var taken = await TakeAsync("a");

        Assert.Equal(file with { Title = "Visit \uFFFD" }, taken?.File);
        Assert.Equal((QueuedStep.Read, 1, null), (taken!.Step, taken.Attempts, taken.Error));
        Assert.Equal(["1.pdf"], taken.Names);
        Assert.Equal([file.Url], taken.Urls);
        Assert.Null(await TakeAsync("b"));
        Assert.Null(await TakeAsync("a"));
    }

    [Fact]
    public async Task Gives_first_what_has_waited_longest()
    {
        await Worker("a").AddAsync(File(1), QueuedStep.Read, Now.AddSeconds(1), Cancel);
        await Worker("a").AddAsync(File(2), QueuedStep.Read, Now, Cancel);

        Assert.Null(await TakeAsync("a", Now.AddSeconds(-1)));
        Assert.Equal("2.pdf", (await TakeAsync("a", Now.AddSeconds(2)))?.File.Name);
        Assert.Equal("1.pdf", (await TakeAsync("b", Now.AddSeconds(2)))?.File.Name);
    }

    [Fact]
    public async Task What_is_finished_is_gone()
    {
        await AddAsync(1, 2);
        var one = await TakeAsync("a");

        await Worker("a").FinishAsync(one!, Now, Cancel);

        Assert.Equal(1, await Worker("a").CountAsync(Cancel));
        Assert.NotEqual(one!.File.Sha256, (await TakeAsync("a"))?.File.Sha256);
    }

    [Fact]
    public async Task What_a_worker_that_died_held_is_taken_by_another_when_the_lease_has_run_out_and_counts_as_an_attempt()
    {
        await AddAsync(1);
        await TakeAsync("dead");

        Assert.Null(await TakeAsync("b", Now + Lease - TimeSpan.FromSeconds(1)));
        var taken = await TakeAsync("b", Now + Lease);

        Assert.Equal((2, "its worker died of it or was cut off"), (taken!.Attempts, taken.Error));
    }

    [Fact]
    public async Task A_lease_that_is_renewed_does_not_run_out()
    {
        await AddAsync(1, 2);
        var one = await TakeAsync("a");
        var lost = await TakeAsync("a");
        var later = Now + (Lease / 2);

        Assert.Equal([one!.File.Sha256], await Worker("a").RenewAsync([one.File.Sha256], later, Lease, Cancel));

        var taken = await TakeAsync("b", Now + Lease);
        Assert.Equal(lost!.File.Sha256, taken?.File.Sha256);
        Assert.Equal([one.File.Sha256], await Worker("a").RenewAsync([one.File.Sha256, lost.File.Sha256], later + (Lease / 2), Lease, Cancel));
    }

    [Fact]
    public async Task What_is_given_back_waits_in_its_place_and_counts_as_no_attempt()
    {
        await Worker("a").AddAsync(File(1), QueuedStep.Read, Now, Cancel);
        await Worker("a").AddAsync(File(2), QueuedStep.Read, Now.AddSeconds(1), Cancel);
        var one = await TakeAsync("a", Now.AddSeconds(9));

        await Worker("a").GiveBackAsync(one!, Cancel);

        var again = await TakeAsync("b", Now.AddSeconds(9));
        Assert.Equal(("1.pdf", 1), (again!.File.Name, again.Attempts));
    }

    [Fact]
    public async Task What_failed_waits_for_its_moment_and_says_why()
    {
        await AddAsync(1);
        await Worker("a").FailAsync((await TakeAsync("a"))!, "out of ink", Now.AddSeconds(30), Cancel);

        Assert.Null(await TakeAsync("b", Now.AddSeconds(29)));
        var again = await TakeAsync("b", Now.AddSeconds(30));

        Assert.Equal((2, "out of ink"), (again!.Attempts, again.Error));
    }

    [Fact]
    public async Task A_document_that_was_tried_before_is_worked_on_alone()
    {
        await AddAsync(1);
        await TakeAsync("dead");
        await AddAsync(2, 3);
        var soon = Now + Lease;

        var first = await TakeAsync("a", soon);
        Assert.NotEqual("1.pdf", first?.File.Name);
        Assert.NotEqual("1.pdf", (await TakeAsync("a", soon))?.File.Name);
        Assert.Null(await TakeAsync("a", soon));
        Assert.Equal("1.pdf", (await TakeAsync("b", soon))?.File.Name);
        await Worker("a").GiveBackAsync(first!, Cancel);
        Assert.Null(await TakeAsync("b", soon));
    }

    [Fact]
    public async Task What_is_given_up_is_named_and_taken_by_nobody_until_it_is_put_back()
    {
        await AddAsync(1, 2);
        var one = (await TakeAsync("a"))!;
        await TakeAsync("a");
        await Worker("a").GiveUpAsync(one, "out of ink", Now, Cancel);

        var status = await Worker("b").ReadStatusAsync(Now, Cancel);
        Assert.Equal((0, 1), (status.Waiting, status.InWork));
        var givenUp = Assert.Single(status.GivenUp);
        Assert.Equal((one.File.Sha256, one.File.Name, WorkQueue.MostAttempts, "out of ink", Now), (givenUp.Sha256, givenUp.FileName, givenUp.Attempts, givenUp.Error, givenUp.GivenUpAt));
        Assert.Equal(1, await Worker("b").CountAsync(Cancel));
        Assert.Null(await TakeAsync("b"));

        Assert.Equal(1, await Worker("b").PutBackAsync(Now, Cancel));
        var again = await TakeAsync("b");
        Assert.Equal((one.File.Sha256, 1, null), (again?.File.Sha256, again?.Attempts, again?.Error));
    }

    [Fact]
    public async Task Putting_a_document_in_again_takes_on_what_is_told_and_puts_back_what_was_given_up()
    {
        await Worker("a").AddAsync(File(1) with { Title = "Told", Url = new Uri("https://a.example/1") }, QueuedStep.Classify, Now, Cancel);
        await Worker("a").AddAsync(File(1) with { Name = "copy.pdf", Url = new Uri("https://b.example/1"), FetchedAt = Now.AddDays(1) }, QueuedStep.Read, Now, Cancel);
        await Worker("a").AddAsync(File(1), QueuedStep.Classify, Now, Cancel);

        var taken = (await TakeAsync("a"))!;
        Assert.Equal(File(1) with { Title = "Told", Url = new Uri("https://b.example/1") }, taken.File);
        Assert.Equal(QueuedStep.Read, taken.Step);
        Assert.Equal(["1.pdf", "copy.pdf"], taken.Names);
        Assert.Equal(["https://a.example/1", "https://b.example/1"], taken.Urls.Select(url => url.AbsoluteUri));

        await Worker("a").GiveUpAsync(taken, "out of ink", Now, Cancel);
        await Worker("a").AddAsync(File(1), QueuedStep.Read, Now, Cancel);
        Assert.Equal((1, null), ((await TakeAsync("a"))?.Attempts, taken.Error));
    }

    [Fact]
    public async Task What_is_told_of_a_document_while_a_worker_is_at_it_is_not_lost_and_what_is_known_already_costs_nothing()
    {
        await AddAsync(1, 2);
        var (one, two) = ((await TakeAsync("a"))!, (await TakeAsync("a"))!);

        await Worker("b").AddAsync(one.File, QueuedStep.Read, Now, Cancel);
        Assert.True(await Worker("b").TryAddNameAsync(two.File.Sha256, "copy.pdf", url: null, Cancel));
        await Worker("a").FinishAsync(one, Now, Cancel);
        await Worker("a").FinishAsync(two, Now, Cancel);

        var again = (await TakeAsync("b"))!;
        Assert.Equal((two.File.Sha256, 1), (again.File.Sha256, again.Attempts));
        Assert.Contains("copy.pdf", again.Names);
        Assert.Null(await TakeAsync("b"));
        Assert.False(await Worker("b").TryAddNameAsync(one.File.Sha256, "copy.pdf", url: null, Cancel));
    }

    [Fact]
    public async Task A_worker_that_was_out_of_touch_changes_nothing_of_what_is_another_s_by_now()
    {
        await AddAsync(1);
        var late = (await TakeAsync("late"))!;
        var taken = (await TakeAsync("b", Now + Lease))!;

        await Worker("late").FinishAsync(late, Now + Lease, Cancel);
        await Worker("late").GiveUpAsync(late, "late", Now + Lease, Cancel);
        await Worker("late").GiveBackAsync(late, Cancel);
        await Worker("late").FailAsync(late, "late", Now, Cancel);

        Assert.Equal([taken.File.Sha256], await Worker("b").RenewAsync([taken.File.Sha256], Now + Lease, Lease, Cancel));
        Assert.Equal(1, (await Worker("b").ReadStatusAsync(Now + Lease, Cancel)).InWork);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_result_that_comes_another_way_takes_the_place_of_having_been_given_up(bool isHeldAlready)
    {
        var report = InventedReports.Create(1);
        if (isHeldAlready)
            await Store().SaveAsync(report.Document, report.Report, report.Findings, Cancel);
        await Worker("a").AddAsync(File(1) with { Sha256 = report.Document.Sha256 }, QueuedStep.Read, Now, Cancel);
        await Worker("a").GiveUpAsync((await TakeAsync("a"))!, "out of ink", Now, Cancel);

        await Store().SaveAsync(report.Document, report.Report, report.Findings, Cancel);

        Assert.Empty((await Worker("a").ReadStatusAsync(Now, Cancel)).GivenUp);
    }

    [Fact]
    public async Task Many_workers_at_once_each_take_what_no_other_has()
    {
        await AddAsync([.. Enumerable.Range(0, 60)]);
        var taken = new ConcurrentBag<string>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            var worker = Worker($"w{i}");
            while (await worker.CountAsync(Cancel) > 0)
            {
                if (await worker.TakeAsync(Now, Lease, Cancel) is not { } document)
                    continue;
                taken.Add(document.File.Sha256);
                await worker.FinishAsync(document, Now, Cancel);
            }
        }, Cancel)));

        Assert.Equal(60, taken.Count);
        Assert.Equal(60, taken.Distinct().Count());
    }

    protected async Task AddAsync(params int[] numbers)
    {
        foreach (var number in numbers)
            await Worker("seed").AddAsync(File(number), QueuedStep.Read, Now, Cancel);
    }

    protected WorkQueue Worker(string name) => new(Database, name);

    private Task<QueuedDocument?> TakeAsync(string worker, DateTimeOffset? at = null) => Worker(worker).TakeAsync(at ?? Now, Lease, Cancel);

    private ReportStore Store() => new(Database, ThemesFolder.Scheme, new SetClock());

    private static KeptFile File(int number) => new() { Sha256 = number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture), Length = 1_000 + number, Name = $"{number}.pdf", FetchedAt = Now };
}

public sealed class SqliteWorkQueueTests : WorkQueueContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-queue");

    protected override Task<StoreDatabase> CreateAsync(CancellationToken cancel) => Task.FromResult(StoreDatabase.Sqlite(Path.Combine(_folder.FullName, "store.db")));

    protected override void Delete() => _folder.Delete(recursive: true);
}

public sealed class PostgresWorkQueueTests(PrivatePostgres server) : WorkQueueContract
{
    protected override async Task<StoreDatabase> CreateAsync(CancellationToken cancel) => StoreDatabase.Postgres(await server.CreateDatabaseAsync(cancel));

    protected override void Delete()
    {
    }

    [Fact]
    public async Task Wakes_a_worker_that_waits_as_soon_as_there_is_something()
    {
        var longEnough = TimeSpan.FromMinutes(2);
        var waiting = Worker("a").WaitAsync(longEnough, TestContext.Current.CancellationToken);

        // Again and again: nobody knows when the worker begins to listen.
        for (var number = 0; !waiting.IsCompleted; number++)
        {
            await AddAsync(number);
            await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken));
            Assert.True(number < 300, "Nobody woke the worker.");
        }
        await waiting;
    }
}
