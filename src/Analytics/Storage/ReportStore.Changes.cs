namespace Analytics.Storage;

public sealed partial class ReportStore
{
    private const string ChangeChannel = "report_change";

    /// <summary>Whether <see cref="WaitForChangeAsync"/> is woken by changes; otherwise it only waits.</summary>
    public bool TellsOfChanges => database.IsShared;

    /// <summary>The number of the newest change; 0 in an empty store. It only grows.</summary>
    public async Task<long> ReadLastChangeAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.ReadAsync<long>("select last from change_counter");
    }

    /// <summary>The number of the newest change, even where questions otherwise go to a standby that may be behind.</summary>
    public async Task<long> ReadNewestChangeAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadNewestAsync(cancel);
        return await session.ReadAsync<long>("select last from change_counter");
    }

    /// <summary>Waits until there is a change after <paramref name="seen"/>, whoever makes it; at most so long.</summary>
    public Task WaitForChangeAsync(long seen, TimeSpan atMost, CancellationToken cancel) =>
        database.WaitAsync(ChangeChannel, atMost, async () => await ReadNewestChangeAsync(cancel) > seen, cancel);

    /// <summary>The documents changed after <paramref name="sequence"/>, each once, with the number of its newest change, in order of number.</summary>
    public async Task<IReadOnlyList<DocumentChange>> ListChangesAsync(long sequence, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.QueryAsync<DocumentChange>(
            """
            select document_sha256, sequence
            from change
            where sequence > @sequence
            order by sequence
            """,
            new { sequence });
    }

    /// <summary>Numbers the change of a document, and settles which version of the report that it was, and of the one that it is, is the newest.</summary>
    // Taking a number locks the counter's one row until the commit: whoever takes the next one commits later, so a follower that has
    // seen a number will never find a smaller one afterwards. A sequence of PostgreSQL would not promise that. And whoever holds the row
    // sees all that was committed before, so that two versions saved at once do not miss each other. Last step of a change,
    // so that writers wait for each other no longer than they must.
    private async Task NoteChangeAsync(StoreSession session, string sha256, ReportVersion? before, ReportVersion? now)
    {
        await NumberAsync(session, sha256);
        if (before is not null && before.Id != now?.Id)
            await session.ExecuteAsync("delete from superseded where inspection_id = @Id", before);
        foreach (var key in new[] { before?.VersionKey, now?.VersionKey }.OfType<string>().Distinct())
            await RankVersionsAsync(session, key, sha256);
        await database.TellAsync(session, ChangeChannel);
    }

    private static async Task NumberAsync(StoreSession session, string sha256)
    {
        var number = await session.ReadAsync<long>("update change_counter set last = last + 1 returning last");
        await session.ExecuteAsync(
            """
            insert into change (document_sha256, sequence)
            values (@sha256, @number)
            on conflict (document_sha256) do update set sequence = excluded.sequence
            """,
            new { sha256, number });
    }

    /// <summary>Those whose place has changed are changes too: indexes must take them out or put them back.</summary>
    private static async Task RankVersionsAsync(StoreSession session, string key, string numbered)
    {
        var versions = await session.QueryAsync<VersionRow>(
            """
            select i.id, i.document_sha256, i.published_on, d.listed_published_on, d.fetched_at, s.by_inspection_id as superseded_by
            from inspection i
            join document d on d.sha256 = i.document_sha256
            left join superseded s on s.inspection_id = i.id
            where i.version_key = @key
            """,
            new { key });
        if (versions.Count == 0)
            return;
        var newest = versions.Order().Last();
        foreach (var row in versions.Where(row => row.SupersededBy != (row == newest ? null : newest.Id)))
        {
            await session.ExecuteAsync("delete from superseded where inspection_id = @Id", row);
            if (row != newest)
                await session.ExecuteAsync("insert into superseded (inspection_id, by_inspection_id) values (@Id, @By)", new { row.Id, By = newest.Id });
            if (row.DocumentSha256 != numbered)
                await NumberAsync(session, row.DocumentSha256);
        }
    }

    /// <summary>An inspection, and what its versions have in common; nothing where nothing tells them apart from other reports.</summary>
    private sealed record ReportVersion
    {
        public required string Id { get; init; }
        public string? VersionKey { get; init; }
    }
}
