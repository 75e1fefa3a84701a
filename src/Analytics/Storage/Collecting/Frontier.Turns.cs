using Analytics.Reports;

namespace Analytics.Storage.Collecting;

public sealed partial class Frontier
{
    /// <summary>
    /// The next request that may be made now, whichever host it goes to; null when every host that has something due is resting or held by another
    /// worker. Pages come before documents, so that a source that has changed its shape is found out early.
    /// </summary>
    /// <param name="rest">How long a host rests even if this worker is killed before it gives the turn back.</param>
    /// <param name="lease">How long the turn is held at most.</param>
    public async Task<HostTurn?> TakeTurnAsync(TurnsWanted wanted, DateTimeOffset now, Func<string, TimeSpan> rest, TimeSpan lease, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        var host = await session.FindAsync<HostRow>(
            $"""
            select h.host, h.robots_state, h.robots_text, h.robots_until
            from collect_host h
            where h.next_at <= @Now and h.held_until <= @Now and not ({database.OneOf("h.host", "LeftHosts")})
                and exists (select 1 from frontier f where f.host = h.host and f.due_at <= @Now and {Wanted()})
            order by h.next_at, h.host
            limit 1
            {database.SkipLocked("h")}
            """,
            Parameters(wanted, now, host: ""));
        if (host is null)
            return null;

        await session.ExecuteAsync(
            "update collect_host set held_by = @worker, held_until = @Until, next_at = @NextAt where host = @Host",
            new { worker, Until = now + lease, NextAt = now + rest(host.Host), host.Host });
        var row = await session.FindAsync<FrontierRow>(
            $"""
            select {FrontierRow.Columns}
            from frontier f
            where f.host = @Host and f.due_at <= @Now and {Wanted()}
            order by f.is_document, f.due_at, f.id
            limit 1
            """,
            Parameters(wanted, now, host.Host));
        // Another worker may have had the host, and done what was due, between the two statements' snapshots.
        if (row is null)
            return null;
        await session.CommitAsync();
        return new HostTurn(host.Host, host.ToRobots(), row.ToEntry());
    }

    /// <summary>When something that is wanted may be asked for; null when there is nothing before <paramref name="horizon"/>.</summary>
    public async Task<DateTimeOffset?> NextTurnAsync(TurnsWanted wanted, DateTimeOffset horizon, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var due = await session.FindAsync<DueRow>(
            $"""
            select f.due_at, h.next_at
            from frontier f
            join collect_host h on h.host = f.host
            where f.due_at <= @Now and h.next_at <= @Now and not ({database.OneOf("h.host", "LeftHosts")}) and {Wanted()}
            order by case when f.due_at > h.next_at then f.due_at else h.next_at end
            limit 1
            """,
            Parameters(wanted, horizon, host: ""));
        return due is null ? null : due.DueAt > due.NextAt ? due.DueAt : due.NextAt;
    }

    /// <summary>Holds a host that has something else to tell, such as a robots.txt that moved there; false while it rests or another worker holds it.</summary>
    public async Task<bool> TryHoldAsync(string host, DateTimeOffset now, TimeSpan rest, TimeSpan lease, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        await AddHostAsync(session, host, now);
        var held = await session.FindAsync<string>(
            """
            update collect_host set held_by = @worker, held_until = @Until, next_at = @NextAt
            where host = @host and next_at <= @now and held_until <= @now
            returning host
            """,
            new { worker, host, now, Until = now + lease, NextAt = now + rest });
        await session.CommitAsync();
        return held is not null;
    }

    /// <summary>Gives a turn back with what came of it.</summary>
    /// <param name="next">Nobody asks the host before.</param>
    /// <param name="robots">What was learnt of its robots.txt; null when that was not asked for.</param>
    public async Task GiveBackAsync(HostTurn turn, DateTimeOffset now, DateTimeOffset next, HostRobots? robots, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        var row = FrontierRow.Of(turn.Entry);
        await AddHostAsync(session, row.Host, now);
        await session.ExecuteAsync(
            """
            update frontier set
                host = @Host, location = @Location, hops = @Hops, due_at = @DueAt, attempts = @Attempts, asked_at = @AskedAt, outcome = @Outcome, detail = @Detail,
                etag = @Etag, last_modified = @LastModified, sha256 = @Sha256, fetched_at = @FetchedAt, is_ingested = @IsIngested
            where id = @Id
            """,
            row);
        if (robots is not null)
        {
            await session.ExecuteAsync(
                "update collect_host set robots_state = @State, robots_text = @Text, robots_until = @Until where host = @Host",
                new { State = Slug.Of(robots.State), Text = StoredText.Clean(robots.Text), robots.Until, turn.Host });
        }
        if (turn.Requests > 0)
        {
            await session.ExecuteAsync(
                """
                insert into collect_cost (run_id, host, requests) values (@RunId, @Host, @Requests)
                on conflict (run_id, host) do update set requests = collect_cost.requests + excluded.requests
                """,
                new { turn.Entry.RunId, turn.Host, turn.Requests });
        }
        await ReleaseAsync(session, turn.Host, now, next);
        await session.CommitAsync();
    }

    /// <summary>Gives a host back that was held without a turn.</summary>
    public async Task ReleaseAsync(string host, DateTimeOffset now, DateTimeOffset next, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        await ReleaseAsync(session, host, now, next);
        await session.CommitAsync();
    }

    /// <summary>Frees what a worker that was killed held. Only for whoever knows that there is no other worker; elsewhere its turn runs out by itself.</summary>
    public async Task FreeHostsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        await session.ExecuteAsync("update collect_host set held_by = null, held_until = @now where held_by is not null", new { now });
        await session.CommitAsync();
    }

    // Not of a host that ran out of its time and is somebody else's by now.
    private Task ReleaseAsync(StoreSession session, string host, DateTimeOffset now, DateTimeOffset next) => session.ExecuteAsync(
        "update collect_host set held_by = null, held_until = @now, next_at = @next where host = @host and held_by = @worker", new { host, now, next, worker });

    private string Wanted() =>
        $"""
        {database.OneOf("f.run_id", "Runs")} and (@WithDocuments or not f.is_document)
            and not exists (select 1 from collect_cost c where c.run_id = f.run_id and c.host = f.host and c.requests >= @RequestsPerHost)
        """;

    private object Parameters(TurnsWanted wanted, DateTimeOffset now, string host) => new
    {
        Now = now,
        Host = host,
        Runs = database.List([.. wanted.Runs.Select(run => run.Id)]),
        LeftHosts = database.List([.. wanted.LeftHosts]),
        wanted.WithDocuments,
        wanted.RequestsPerHost,
    };

    private sealed record HostRow
    {
        public required string Host { get; init; }
        public string? RobotsState { get; init; }
        public string? RobotsText { get; init; }
        public DateTimeOffset? RobotsUntil { get; init; }

        public HostRobots ToRobots() => RobotsState is null || RobotsUntil is not { } until ? HostRobots.Unknown : new HostRobots(Slug.Parse<RobotsState>(RobotsState), RobotsText, until);
    }

    private sealed record DueRow
    {
        public required DateTimeOffset DueAt { get; init; }
        public required DateTimeOffset NextAt { get; init; }
    }
}

/// <summary>Which turns a worker takes.</summary>
/// <param name="LeftHosts">Hosts that it asks nothing more, as they keep us out.</param>
/// <param name="RequestsPerHost">What a run may ask of a host, all its workers together.</param>
public sealed record TurnsWanted(IReadOnlyList<CollectRunId> Runs, IReadOnlyCollection<string> LeftHosts, bool WithDocuments, int RequestsPerHost);
