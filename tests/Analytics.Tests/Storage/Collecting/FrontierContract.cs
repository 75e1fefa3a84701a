using Analytics.Sources;
using Analytics.Storage;
using Analytics.Storage.Collecting;
using Analytics.Tests.Classification;

namespace Analytics.Tests.Storage.Collecting;

/// <summary>What the frontier promises on every engine. Each test has an empty store of its own.</summary>
public abstract class FrontierContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const int RequestsPerHost = 100;

    private StoreDatabase? _database;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Makes an empty database.</summary>
    protected abstract Task<StoreDatabase> CreateAsync(CancellationToken cancel);

    protected abstract void Delete();

    public async ValueTask InitializeAsync()
    {
        _database = await CreateAsync(Cancel);
        await new ReportStore(_database, ThemesFolder.Scheme, new SetClock()).MigrateAsync(Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _database?.Dispose();
        Delete();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Gives_pages_before_documents_and_everything_that_was_told_of_them()
    {
        var frontier = Worker("a");
        var run = await BeginAsync(frontier);
        var document = new PageLink("report", new Uri("https://files.example/v1/1?a=ü")) { IsDocument = true, FileName = "1.pdf", Title = "Visit \0", PublishedOn = new(2025, 1, 29), Form = "a=1&b=%2B", Via = new Uri("https://files.example/p") };
        await AddAsync(frontier, run, document, Page("https://files.example/list"));

        var first = await TakeAsync(frontier, run, Now);
        await GiveBackAsync(frontier, first!, CollectOutcome.New);
        var second = await TakeAsync(frontier, run, Now + Rest);

        Assert.Equal("https://files.example/list", first!.Entry.Link.Url.AbsoluteUri);
        Assert.Equal(document with { Title = "Visit \uFFFD" }, second!.Entry.Link);
        Assert.Equal(("files.example", HostRobots.Unknown), (second.Host, second.Robots));
    }

    [Fact]
    public async Task A_host_is_held_by_one_worker_at_a_time_and_rests_when_it_is_given_back()
    {
        var (one, other) = (Worker("a"), Worker("b"));
        var run = await BeginAsync(one);
        await AddAsync(one, run, Page("https://a.example/1"), Page("https://a.example/2"), Page("https://b.example/1"));

        var a = await TakeAsync(one, run, Now);
        var b = await TakeAsync(other, run, Now);
        Assert.Equal(["a.example", "b.example"], new[] { a!.Host, b!.Host }.Order());
        Assert.Null(await TakeAsync(other, run, Now + TimeSpan.FromMinutes(1)));

        var held = a.Host == "a.example" ? a : b;
        await (held == a ? one : other).GiveBackAsync(held with { Entry = held.Entry with { Outcome = CollectOutcome.New, DueAt = Now.AddDays(1) } }, Now, Now + (5 * Rest), robots: null, Cancel);
        Assert.Null(await TakeAsync(other, run, Now + (5 * Rest) - TimeSpan.FromMilliseconds(1)));
        Assert.Equal("a.example", (await TakeAsync(other, run, Now + (5 * Rest)))?.Host);
    }

    [Fact]
    public async Task What_a_worker_that_died_held_is_taken_by_another_when_its_time_has_run_out_and_at_once_when_it_is_freed()
    {
        var run = await BeginAsync(Worker("dead"));
        await AddAsync(Worker("dead"), run, Page("https://a.example/1"));
        Assert.NotNull(await TakeAsync(Worker("dead"), run, Now));

        Assert.Null(await TakeAsync(Worker("b"), run, Now + Lease - Rest));
        Assert.NotNull(await TakeAsync(Worker("b"), run, Now + Lease));

        await Worker("c").FreeHostsAsync(Now + Lease, Cancel);
        Assert.Null(await TakeAsync(Worker("c"), run, Now + Lease));
        Assert.NotNull(await TakeAsync(Worker("c"), run, Now + Lease + Rest));
    }

    [Fact]
    public async Task Remembers_what_came_of_an_entry_and_of_robots()
    {
        var frontier = Worker("a");
        var run = await BeginAsync(frontier);
        await AddAsync(frontier, run, Document("https://a.example/1"));
        var turn = (await TakeAsync(frontier, run, Now))!;
        var entry = turn.Entry with
        {
            Location = new Uri("https://b.example/moved"),
            Hops = 1,
            DueAt = Now + Rest,
            Attempts = 2,
            AskedAt = Now,
            Outcome = CollectOutcome.Changed,
            Detail = "d",
            ETag = "\"e\"",
            LastModified = "l",
            Sha256 = new string('a', 64),
            FetchedAt = Now,
            IsIngested = false,
        };

        await frontier.GiveBackAsync(turn with { Entry = entry }, Now, Now, new HostRobots(RobotsState.Read, "User-agent: *", Now.AddDays(1)), Cancel);

        var again = (await TakeAsync(frontier, run, Now + Rest))!;
        Assert.Equal(entry, again.Entry);
        Assert.Equal("b.example", again.Host);
        await AddAsync(frontier, run, Page("https://a.example/2"));
        Assert.Equal(new HostRobots(RobotsState.Read, "User-agent: *", Now.AddDays(1)), (await TakeAsync(frontier, run, Now + Rest))?.Robots);
        Assert.Equal(entry, Assert.Single(await frontier.ListUningestedAsync([run], Cancel)));
    }

    [Fact]
    public async Task A_document_that_is_held_is_asked_for_again_only_when_more_is_told_of_it_or_it_did_not_come()
    {
        var frontier = Worker("a");
        var run = await BeginAsync(frontier);
        var (held, told, failed) = (Document("https://a.example/held"), Document("https://b.example/told"), Document("https://c.example/failed"));
        await AddAsync(frontier, run, held, told, failed);
        for (var i = 0; i < 3; i++)
        {
            var turn = (await TakeAsync(frontier, run, Now))!;
            await GiveBackAsync(frontier, turn, turn.Host == "c.example" ? CollectOutcome.Failed : CollectOutcome.New);
        }
        await frontier.NoteIngestedAsync(await frontier.ListUningestedAsync([run], Cancel), Cancel);
        await frontier.FinishAsync(run, stopped: null, Now, Cancel);

        var next = await BeginAsync(frontier, Now.AddDays(1));
        await frontier.AddAsync(next, [held, told with { Title = "Told otherwise" }, failed], recheck: false, Now.AddDays(1), Cancel);

        var asked = new[] { await TakeAsync(frontier, next, Now.AddDays(1)), await TakeAsync(frontier, next, Now.AddDays(1)), await TakeAsync(frontier, next, Now.AddDays(1)) };
        Assert.Equal(["b.example", "c.example"], asked.OfType<HostTurn>().Select(turn => turn.Host).Order());
        Assert.Equal("Told otherwise", Assert.Single(await frontier.ListUningestedAsync([next], Cancel)).Link.Title);
    }

    [Fact]
    public async Task A_settled_page_is_left_alone_and_what_it_led_to_and_did_not_come_is_asked_for()
    {
        var frontier = Worker("a");
        var run = await BeginAsync(frontier);
        var meeting = Page("https://a.example/meeting") with { IsSettled = true };
        var item = Document("https://b.example/item") with { Via = meeting.Url };
        var (came, failed, waiting) = (Document("https://c.example/came") with { Via = item.Url }, Document("https://d.example/failed") with { Via = item.Url }, Document("https://e.example/waiting") with { Via = item.Url });
        await AddAsync(frontier, run, meeting, item, came, failed);
        for (var i = 0; i < 4; i++)
        {
            var turn = (await TakeAsync(frontier, run, Now))!;
            await GiveBackAsync(frontier, turn, turn.Host == "d.example" ? CollectOutcome.Failed : CollectOutcome.New);
        }
        await AddAsync(frontier, run, waiting);
        await frontier.FinishAsync(run, stopped: null, Now, Cancel);

        var next = await BeginAsync(frontier, Now.AddDays(1));
        await frontier.AddAsync(next, [meeting], recheck: false, Now.AddDays(1), Cancel);

        var asked = new[] { await TakeAsync(frontier, next, Now.AddDays(1)), await TakeAsync(frontier, next, Now.AddDays(1)), await TakeAsync(frontier, next, Now.AddDays(1)) };
        Assert.Equal(["d.example", "e.example"], asked.OfType<HostTurn>().Select(turn => turn.Host).Order());
        Assert.Equal(2, (await frontier.ReadRunAsync(next, Cancel)).Unchanged);
    }

    [Fact]
    public async Task Workers_that_add_the_same_addresses_in_other_orders_do_not_wait_for_each_other_in_a_circle()
    {
        var run = await BeginAsync(Worker("a"));
        PageLink[] links = [.. Enumerable.Range(0, 150).Select(i => Page($"https://h{i}.example/"))];

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => AddAsync(Worker($"w{i}"), run, [.. i % 2 == 0 ? links : links.Reverse()]))));

        Assert.Equal(links.Length, (await Worker("a").ReadRunAsync(run, Cancel)).Waiting);
    }

    [Fact]
    public async Task The_budget_of_a_run_at_a_host_is_that_of_all_its_workers_and_the_next_run_has_one_of_its_own()
    {
        var (one, other) = (Worker("a"), Worker("b"));
        var run = await BeginAsync(one);
        await AddAsync(one, run, Page("https://a.example/1"), Page("https://a.example/2"), Page("https://b.example/1"));
        var turn = (await TakeAsync(one, run, Now))!;
        await one.GiveBackAsync(turn with { Requests = RequestsPerHost, Entry = turn.Entry with { DueAt = Now.AddDays(180) } }, Now, Now, robots: null, Cancel);

        Assert.Equal("b.example", (await TakeAsync(other, run, Now + Rest))?.Host);
        Assert.Null(await TakeAsync(other, run, Now + Rest));
        await one.FinishAsync(run, stopped: null, Now, Cancel);
        var next = await BeginAsync(one, Now.AddDays(1));
        await one.AddAsync(next, [Page("https://a.example/2")], recheck: false, Now.AddDays(1), Cancel);
        Assert.Equal("a.example", (await TakeAsync(other, next, Now.AddDays(1)))?.Host);
    }

    [Fact]
    public async Task A_run_that_was_cut_off_is_continued_and_a_finished_one_is_not()
    {
        var frontier = Worker("a");
        var run = await BeginAsync(frontier);

        Assert.Equal(run, await BeginAsync(Worker("b"), Now.AddHours(1)));
        Assert.NotEqual(run, await frontier.BeginAsync("ofsted", "another scope", Now.AddHours(1), Cancel));
        var last = await BeginAsync(frontier, Now.AddHours(2));
        await frontier.FinishAsync(last, "https://a.example is not as expected", Now.AddHours(3), Cancel);
        Assert.NotEqual(last, await BeginAsync(frontier, Now.AddHours(4)));
    }

    [Fact]
    public async Task Says_when_the_next_turn_is_and_that_there_is_none()
    {
        var frontier = Worker("a");
        var run = await BeginAsync(frontier);
        await AddAsync(frontier, run, Page("https://a.example/1"));
        var turn = (await TakeAsync(frontier, run, Now))!;

        await frontier.GiveBackAsync(turn with { Entry = turn.Entry with { DueAt = Now.AddMinutes(3), Attempts = 1 } }, Now, Now + Rest, robots: null, Cancel);

        Assert.Equal(Now.AddMinutes(3), await frontier.NextTurnAsync(Wanted(run), Now.AddMinutes(10), Cancel));
        Assert.Null(await frontier.NextTurnAsync(Wanted(run), Now.AddMinutes(2), Cancel));
        Assert.Null(await frontier.NextTurnAsync(new TurnsWanted([run], ["a.example"], WithDocuments: true, RequestsPerHost), Now.AddMinutes(10), Cancel));
    }

    [Fact]
    public async Task Adds_up_what_a_run_came_to_and_status_shows_the_last_run_of_each_source()
    {
        var frontier = Worker("a");
        var run = await BeginAsync(frontier);
        await AddAsync(frontier, run, Document("https://a.example/1"), Document("https://b.example/1"), Page("https://c.example/1"), Document("https://d.example/1"));
        foreach (var outcome in new[] { CollectOutcome.Blocked, CollectOutcome.New, CollectOutcome.Lost })
            await GiveBackAsync(frontier, (await TakeAsync(frontier, run, Now))!, outcome, $"it is {outcome}");
        await frontier.FinishAsync(run, "stopped", Now, Cancel);

        var status = (await new ReportStore(_database!, ThemesFolder.Scheme, new SetClock()).ReadStatusAsync(Cancel)).Collected;

        var source = Assert.Single(status);
        Assert.Equal(("ofsted", "stopped", 1, 1, 1, 0, 1), (source.Source, source.Stopped, source.New, source.Blocked, source.Lost, source.Failed, source.Waiting));
        Assert.Equal(["blocked it is Blocked", "lost it is Lost"], source.Troubles.Select(trouble => $"{trouble.Outcome} {trouble.Detail}"));
        Assert.Equal(source.New, (await frontier.ReadRunAsync(run, Cancel)).New);
    }

    [Fact]
    public async Task Many_workers_at_once_take_every_entry_once_and_never_a_host_that_is_held()
    {
        var run = await BeginAsync(Worker("seed"));
        await AddAsync(Worker("seed"), run, [.. Enumerable.Range(0, 60).Select(i => Page($"https://h{i % 6}.example/{i}"))]);
        var (held, taken) = (new System.Collections.Concurrent.ConcurrentDictionary<string, string>(), new System.Collections.Concurrent.ConcurrentBag<string>());

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            var worker = Worker($"w{i}");
            while (await worker.NextTurnAsync(Wanted(run), Now.AddMinutes(1), Cancel) is not null)
            {
                if (await worker.TakeTurnAsync(Wanted(run), Now, _ => TimeSpan.Zero, Lease, Cancel) is not { } turn)
                    continue;
                Assert.True(held.TryAdd(turn.Host, turn.Entry.Id));
                taken.Add(turn.Entry.Link.Url.AbsoluteUri);
                Assert.True(held.TryRemove(turn.Host, out _));
                await worker.GiveBackAsync(turn with { Entry = turn.Entry with { Outcome = CollectOutcome.New, DueAt = Now.AddDays(1) } }, Now, Now, robots: null, Cancel);
            }
        }, Cancel)));

        Assert.Equal(60, taken.Count);
        Assert.Equal(60, taken.Distinct().Count());
    }

    private Frontier Worker(string name) => new(_database!, name);

    private static Task<CollectRunId> BeginAsync(Frontier frontier, DateTimeOffset? at = null) => frontier.BeginAsync("ofsted", "", at ?? Now, Cancel);

    private static Task AddAsync(Frontier frontier, CollectRunId run, params PageLink[] links) => frontier.AddAsync(run, links, recheck: false, Now, Cancel);

    private static Task<HostTurn?> TakeAsync(Frontier frontier, CollectRunId run, DateTimeOffset now) => frontier.TakeTurnAsync(Wanted(run), now, _ => Rest, Lease, Cancel);

    private static Task GiveBackAsync(Frontier frontier, HostTurn turn, CollectOutcome outcome, string? detail = null)
    {
        var came = outcome is CollectOutcome.New;
        var entry = turn.Entry with { Outcome = outcome, Detail = detail, AskedAt = Now + Rest, DueAt = Now.AddDays(100), Sha256 = came ? new string('b', 64) : null, IsIngested = !came };
        return frontier.GiveBackAsync(turn with { Entry = entry }, Now, Now + Rest, robots: null, Cancel);
    }

    private static TurnsWanted Wanted(CollectRunId run) => new([run], [], WithDocuments: true, RequestsPerHost);

    private static PageLink Page(string url) => new("page", new Uri(url));

    private static PageLink Document(string url) => new("report", new Uri(url)) { IsDocument = true, FileName = "1.pdf", Title = "Told" };
}

public sealed class SqliteFrontierTests : FrontierContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-frontier");

    protected override Task<StoreDatabase> CreateAsync(CancellationToken cancel) => Task.FromResult(StoreDatabase.Sqlite(Path.Combine(_folder.FullName, "store.db")));

    protected override void Delete() => _folder.Delete(recursive: true);
}

public sealed class PostgresFrontierTests(PrivatePostgres server) : FrontierContract
{
    protected override async Task<StoreDatabase> CreateAsync(CancellationToken cancel) => StoreDatabase.Postgres(await server.CreateDatabaseAsync(cancel));

    protected override void Delete()
    {
    }
}
