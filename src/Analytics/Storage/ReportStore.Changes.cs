namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>The number of the newest change; 0 in an empty store. It only grows.</summary>
    public async Task<long> ReadLastChangeAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.ReadAsync<long>("select last from change_counter");
    }

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

    // Taking a number locks the counter's one row until the commit: whoever takes the next one commits later, so a follower that has
    // seen a number will never find a smaller one afterwards. A sequence of PostgreSQL would not promise that. Last step of a change,
    // so that writers wait for each other no longer than they must.
    private static async Task NoteChangeAsync(StoreSession session, string sha256)
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
}
