using Analytics.Sources;

namespace Analytics.Storage.Collecting;

/// <summary>
/// What is still to be asked for, in the store, so that a run goes on where it was killed. Several workers may share it: whoever takes a turn has the
/// host alone, and gives it back with the moment before which nobody asks it again.
/// </summary>
public sealed partial class Frontier(StoreDatabase database, string worker)
{
    /// <summary>
    /// Notes what a page led to. A page is asked for once in every run; what is settled, as documents are, when it is new, when what is told of it has changed, or when the
    /// last run did not get it; what is told first in a run holds. Whatever a settled page led to earlier is told of with it.
    /// </summary>
    /// <param name="recheck">Documents that are held, too, are asked for (whether they have changed).</param>
    public async Task AddAsync(CollectRunId run, IReadOnlyList<PageLink> links, bool recheck, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = links.DistinctBy(link => link.Key ?? link.Url.AbsoluteUri)
            .Select(link => FrontierRow.Of(new FrontierEntry { Id = FrontierEntry.IdOf(run.Source, link), RunId = run.Id, Source = run.Source, Link = link, Location = link.Url, DueAt = now }))
            .OrderBy(row => row.Id, StringComparer.Ordinal)
            .ToList();
        await AddRowsAsync(rows, recheck, now, cancel);
        await TakeOverAsync(run, [.. rows.Where(row => row.IsSettled).Select(row => row.Url)], now, cancel);
    }

    // Hosts first and then addresses, both in the same order as everybody: workers that add the same ones wait for each other and never in a circle.
    private async Task AddRowsAsync(IReadOnlyList<FrontierRow> rows, bool recheck, DateTimeOffset now, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        foreach (var host in rows.Select(row => row.Host).Distinct().Order(StringComparer.Ordinal))
            await AddHostAsync(session, host, now);
        foreach (var row in rows)
        {
            await session.ExecuteAsync(
                """
                insert into frontier (id, run_id, source, kind, is_document, url, file_name, title, published_on, via, host, due_at, form)
                values (@Id, @RunId, @Source, @Kind, @IsDocument, @Url, @FileName, @Title, @PublishedOn, @Via, @Host, @DueAt, @Form)
                on conflict (id) do update set
                    run_id = excluded.run_id,
                    kind = excluded.kind,
                    file_name = excluded.file_name,
                    title = excluded.title,
                    published_on = excluded.published_on,
                    via = excluded.via,
                    host = excluded.host,
                    form = excluded.form,
                    location = null,
                    hops = 0,
                    attempts = 0,
                    due_at = case
                        when not @IsSettled or frontier.outcome is null or frontier.outcome in ('failed', 'blocked')
                            or frontier.title is distinct from excluded.title or frontier.published_on is distinct from excluded.published_on
                            then excluded.due_at
                        else frontier.due_at
                    end,
                    is_ingested = case
                        when frontier.title is distinct from excluded.title or frontier.published_on is distinct from excluded.published_on
                            then frontier.sha256 is null
                        else frontier.is_ingested
                    end
                where frontier.run_id <> excluded.run_id
                """,
                row);
            if (recheck)
                await session.ExecuteAsync("update frontier set due_at = @DueAt where id = @Id and is_document and (asked_at is null or asked_at <= (select started_at from collect_run where id = @RunId))", row);
        }
        await session.CommitAsync();
    }

    // A page that is not asked now tells of nothing itself; what did not come from below it is still wanted.
    private async Task TakeOverAsync(CollectRunId run, string[] urls, DateTimeOffset now, CancellationToken cancel)
    {
        if (urls.Length == 0)
            return;
        await using var session = await database.WriteAsync(cancel);
        var below = await session.QueryAsync<string>(
            $"""
            with recursive below (id, url) as (
                select f.id, f.url
                from frontier f
                join frontier settled on settled.url = f.via and settled.source = f.source
                where f.source = @Source and {database.OneOf("f.via", "Urls")} and settled.due_at > @Now
                union
                select f.id, f.url
                from frontier f
                join below b on b.url = f.via
                where f.source = @Source
            )
            select f.id
            from frontier f
            join below b on b.id = f.id
            where f.run_id <> @Id
            order by f.id
            """,
            new { run.Id, run.Source, Urls = database.List(urls), Now = now });
        foreach (var id in below)
        {
            await session.ExecuteAsync(
                """
                update frontier set
                    run_id = @RunId,
                    attempts = 0,
                    due_at = case when outcome is null or outcome in ('failed', 'blocked') then @now else due_at end
                where id = @id and run_id <> @RunId
                """,
                new { id, RunId = run.Id, now });
        }
        await session.CommitAsync();
    }

    /// <summary>How many different addresses of a kind the pages of this run have told of.</summary>
    public async Task<int> CountAsync(CollectRunId run, string kind, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.ReadAsync<int>("select count(*) from frontier where run_id = @Id and kind = @kind", new { run.Id, kind });
    }

    /// <summary>Documents of these runs whose bytes, or what is told of them, came and were not read yet, in the order in which they came.</summary>
    public async Task<IReadOnlyList<FrontierEntry>> ListUningestedAsync(IReadOnlyList<CollectRunId> runs, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var rows = await session.QueryAsync<FrontierRow>(
            $"""
            select {FrontierRow.Columns}
            from frontier f
            where f.is_document and not f.is_ingested and f.sha256 is not null and {database.OneOf("f.source", "Sources")}
            order by f.fetched_at, f.id
            """,
            new { Sources = database.List([.. runs.Select(run => run.Source).Distinct()]) });
        return [.. rows.Select(row => row.ToEntry())];
    }

    /// <summary>The bytes that an entry had when it was listed are read; those that came meanwhile are not.</summary>
    public async Task NoteIngestedAsync(IReadOnlyList<FrontierEntry> entries, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        foreach (var entry in entries.OrderBy(entry => entry.Id, StringComparer.Ordinal))
            await session.ExecuteAsync("update frontier set is_ingested = @Yes where id = @Id and sha256 = @Sha256", new { Yes = true, entry.Id, entry.Sha256 });
        await session.CommitAsync();
    }

    private static Task AddHostAsync(StoreSession session, string host, DateTimeOffset now) => session.ExecuteAsync(
        "insert into collect_host (host, next_at, held_until) values (@host, @now, @now) on conflict do nothing", new { host, now });
}
