namespace Analytics.Storage.Working;

/// <summary>
/// The documents that wait to be read or classified, in the store, so that any number of workers share them: whoever takes one has it alone until the lease
/// runs out, and a document leaves the queue only when its result is stored. So a worker may be killed at any moment: what it held is done by another.
/// </summary>
public sealed partial class WorkQueue(StoreDatabase database, string worker)
{
    /// <summary>
    /// Puts a document into the queue. One that is there already takes on what is told of it now, and is done once more should a worker be at it; one that was given up is put back.
    /// </summary>
    public async Task AddAsync(KeptFile file, QueuedStep step, DateTimeOffset now, CancellationToken cancel)
    {
        var row = QueuedRow.Of(file, step);
        await using var session = await database.WriteAsync(cancel);
        await session.ExecuteAsync(
            """
            insert into queued_document (sha256, step, file_name, length, url, title, published_on, fetched_at, queued_at, due_at)
            values (@Sha256, @Step, @FileName, @Length, @Url, @Title, @PublishedOn, @FetchedAt, @now, @now)
            on conflict (sha256) do update set
                step = case when excluded.step = 'read' then 'read' else queued_document.step end,
                url = coalesce(excluded.url, queued_document.url),
                title = coalesce(excluded.title, queued_document.title),
                published_on = coalesce(excluded.published_on, queued_document.published_on),
                revision = queued_document.revision + 1,
                attempts = case when queued_document.given_up_at is null then queued_document.attempts else 0 end,
                error = case when queued_document.given_up_at is null then queued_document.error end,
                due_at = case when queued_document.given_up_at is null then queued_document.due_at else excluded.due_at end,
                given_up_at = null
            where queued_document.given_up_at is not null
                or (excluded.step = 'read' and queued_document.step <> 'read')
                or coalesce(excluded.url, queued_document.url) is distinct from queued_document.url
                or coalesce(excluded.title, queued_document.title) is distinct from queued_document.title
                or coalesce(excluded.published_on, queued_document.published_on) is distinct from queued_document.published_on
            """,
            new { row.Sha256, row.Step, row.FileName, row.Length, row.Url, row.Title, row.PublishedOn, row.FetchedAt, now });
        await AddNamesAsync(session, row.Sha256, row.FileName, row.Url);
        await database.TellAsync(session, Channel);
        await session.CommitAsync();
    }

    /// <summary>Notes one more name, and perhaps address, of a document that is in the queue; false when it is not.</summary>
    public async Task<bool> TryAddNameAsync(string sha256, string name, Uri? url, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        // An update rather than a select: a worker that has just finished it is waited for.
        var queued = await session.FindAsync<string>("update queued_document set revision = revision where sha256 = @sha256 and given_up_at is null returning sha256", new { sha256 });
        if (queued is null)
            return false;
        await AddNamesAsync(session, sha256, StoredText.FileName(name), StoredText.Clean(url?.OriginalString));
        await session.CommitAsync();
        return true;
    }

    /// <summary>Puts back whatever was given up, as if it had never been tried; gives how many.</summary>
    public async Task<int> PutBackAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        var back = await session.QueryAsync<string>(
            "update queued_document set given_up_at = null, attempts = 0, error = null, due_at = @now where given_up_at is not null returning sha256", new { now });
        await database.TellAsync(session, Channel);
        await session.CommitAsync();
        return back.Count;
    }

    /// <summary>How many documents are not done and not given up.</summary>
    public async Task<int> CountAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.ReadAsync<int>("select count(*) from queued_document where given_up_at is null");
    }

    public async Task<QueueStatus> ReadStatusAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        const string inWork = "given_up_at is null and held_by is not null and due_at > @now";
        return new QueueStatus
        {
            Waiting = await session.ReadAsync<int>($"select count(*) from queued_document where given_up_at is null and not ({inWork})", new { now }),
            InWork = await session.ReadAsync<int>($"select count(*) from queued_document where {inWork}", new { now }),
            GivenUp = await session.QueryAsync<GivenUpDocument>(
                """
                select sha256, file_name, attempts, error, given_up_at
                from queued_document
                where given_up_at is not null
                order by file_name, sha256
                """),
        };
    }

    // What is new is done again after the worker that is at it: it took the document without them.
    private static async Task AddNamesAsync(StoreSession session, string sha256, string name, string? url)
    {
        NameRow[] rows = url is not null && ReportStore.IsListed(url) ? [new() { Name = name }, new() { Name = url, IsUrl = true }] : [new() { Name = name }];
        foreach (var row in rows)
        {
            var added = await session.FindAsync<string>(
                "insert into queued_name (sha256, name, is_url) values (@sha256, @Name, @IsUrl) on conflict do nothing returning name", new { sha256, row.Name, row.IsUrl });
            if (added is not null)
                await session.ExecuteAsync("update queued_document set revision = revision + 1 where sha256 = @sha256", new { sha256 });
        }
    }
}
