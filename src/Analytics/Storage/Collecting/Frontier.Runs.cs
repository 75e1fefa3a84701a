using Analytics.Reports;

namespace Analytics.Storage.Collecting;

public sealed partial class Frontier
{
    /// <summary>A run that was cut off longer ago is not continued: what its pages said may have changed.</summary>
    private static readonly TimeSpan Continuable = TimeSpan.FromHours(24);

    /// <summary>Begins a run, or continues the last one of the same scope if it was cut off or other workers are at it. One run of a source is on at a time.</summary>
    /// <param name="scope">What is collected of the source, in any words that are the same for the same.</param>
    public async Task<CollectRunId> BeginAsync(string source, string scope, DateTimeOffset now, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        await database.LockSchemaAsync(session);
        var open = await session.FindAsync<RunRow>(
            """
            select id, source, started_at
            from collect_run
            where source = @source and scope = @scope and finished_at is null and started_at > @After
            order by started_at desc, id
            limit 1
            """,
            new { source, scope, After = now - Continuable });
        if (open is not null)
            return new CollectRunId(open.Id, open.Source, open.StartedAt);

        await session.ExecuteAsync("update collect_run set finished_at = @now where source = @source and finished_at is null", new { source, now });
        var run = new CollectRunId(Guid.CreateVersion7(now).ToString(), source, now);
        await session.ExecuteAsync("insert into collect_run (id, source, scope, started_at) values (@Id, @Source, @scope, @StartedAt)", new { run.Id, run.Source, scope, run.StartedAt });
        await session.CommitAsync();
        return run;
    }

    /// <summary>Ends a run.</summary>
    /// <param name="stopped">Why it ended before its end; null when all was asked for.</param>
    public async Task FinishAsync(CollectRunId run, string? stopped, DateTimeOffset now, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        await session.ExecuteAsync("update collect_run set finished_at = coalesce(finished_at, @now), stopped = coalesce(stopped, @stopped) where id = @Id", new { run.Id, now, stopped = StoredText.Clean(stopped) });
        await session.CommitAsync();
    }

    /// <summary>What a run has come to so far.</summary>
    public async Task<CollectedSource> ReadRunAsync(CollectRunId run, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await ReadSourceAsync(session, await session.ReadAsync<RunRow>("select id, source, scope, started_at, finished_at, stopped from collect_run where id = @Id", new { run.Id }));
    }

    /// <summary>The documents that a run brought, in the order in which they came.</summary>
    public async Task<IReadOnlyList<CollectedDocument>> ListCameAsync(CollectRunId run, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.QueryAsync<CollectedDocument>(
            """
            select source, outcome, url, title, published_on
            from frontier
            where run_id = @Id and is_document and outcome in ('new', 'changed') and asked_at > @StartedAt
            order by fetched_at, id
            """,
            run);
    }

    /// <summary>The last run of every source, by source.</summary>
    internal static async Task<IReadOnlyList<CollectedSource>> ReadSourcesAsync(StoreSession session)
    {
        var runs = await session.QueryAsync<RunRow>(
            """
            select r.id, r.source, r.scope, r.started_at, r.finished_at, r.stopped
            from collect_run r
            where not exists (select 1 from collect_run later where later.source = r.source and later.id > r.id)
            order by r.source
            """);
        var sources = new List<CollectedSource>();
        foreach (var run in runs)
            sources.Add(await ReadSourceAsync(session, run));
        return sources;
    }

    private static async Task<CollectedSource> ReadSourceAsync(StoreSession session, RunRow run)
    {
        // What was not asked for in this run, and need not be, is as it was when it was last asked for.
        var counts = (await session.QueryAsync<OutcomeRow>(
            """
            select is_document, outcome, asked_at is not null and asked_at > @StartedAt as is_asked, due_at <= @Until as is_due, count(*) as count
            from frontier
            where run_id = @Id
            group by is_document, outcome, is_asked, is_due
            """,
            new { run.Id, run.StartedAt, Until = run.FinishedAt ?? run.StartedAt + Continuable })).ToLookup(row => (row.IsDocument, row.Current));
        var troubles = await session.QueryAsync<CollectTrouble>(
            """
            select coalesce(location, url) as url, coalesce(outcome, 'waiting') as outcome, detail
            from frontier
            where run_id = @Id and (outcome in ('blocked', 'lost', 'failed') or (outcome is null and detail is not null))
            order by outcome, url
            limit 500
            """,
            run);
        return new CollectedSource
        {
            Source = run.Source,
            Scope = run.Scope ?? "",
            StartedAt = run.StartedAt,
            FinishedAt = run.FinishedAt,
            Stopped = run.Stopped,
            New = Count(CollectOutcome.New),
            Changed = Count(CollectOutcome.Changed),
            Unchanged = Count(CollectOutcome.Unchanged),
            Blocked = Count(CollectOutcome.Blocked, withPages: true),
            Lost = Count(CollectOutcome.Lost, withPages: true),
            Failed = Count(CollectOutcome.Failed, withPages: true),
            Waiting = counts.Where(rows => rows.Key.Current is null).SelectMany(rows => rows).Sum(row => row.Count),
            Troubles = troubles,
        };

        int Count(CollectOutcome outcome, bool withPages = false) =>
            counts[(true, outcome)].Sum(row => row.Count) + (withPages ? counts[(false, outcome)].Sum(row => row.Count) : 0);
    }

    private sealed record RunRow
    {
        public required string Id { get; init; }
        public required string Source { get; init; }
        public string? Scope { get; init; }
        public required DateTimeOffset StartedAt { get; init; }
        public DateTimeOffset? FinishedAt { get; init; }
        public string? Stopped { get; init; }
    }

    private sealed record OutcomeRow
    {
        public required bool IsDocument { get; init; }
        public string? Outcome { get; init; }
        public required bool IsAsked { get; init; }
        public required bool IsDue { get; init; }
        public required int Count { get; init; }

        public CollectOutcome? Current =>
            Outcome is null || (IsDue && !IsAsked) ? null
            : Slug.Parse<CollectOutcome>(Outcome) is var outcome && !IsAsked && outcome is CollectOutcome.New or CollectOutcome.Changed ? CollectOutcome.Unchanged
            : Slug.Parse<CollectOutcome>(Outcome);
    }
}

/// <summary>One collection from one source.</summary>
public sealed record CollectRunId(string Id, string Source, DateTimeOffset StartedAt);
