namespace Analytics.Storage.Working;

public sealed partial class WorkQueue
{
    /// <summary>How often a document is tried before it is given up.</summary>
    public const int MostAttempts = 5;

    private const string Channel = "queued_document";

    private const string Died = "its worker died of it or was cut off";

    /// <summary>
    /// The document that has been due longest, for this worker alone until the lease runs out; null when there is none. A document that was tried before is worked on
    /// alone: should the worker die of it, no other that it holds is taken for the cause.
    /// </summary>
    public async Task<QueuedDocument?> TakeAsync(DateTimeOffset now, TimeSpan lease, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        var due = await session.FindAsync<QueuedRow>(
            $"""
            select {QueuedRow.Columns}
            from queued_document q
            where q.given_up_at is null and q.due_at <= @now
                and not exists (select 1 from queued_document mine where mine.held_by = @worker and mine.due_at > @now and (mine.attempts > 1 or q.attempts > 0))
            order by q.due_at, q.sha256
            limit 1
            {database.SkipLocked("q")}
            """,
            new { now, worker });
        if (due is null)
            return null;
        // Of a lease that ran out its worker cannot tell what happened.
        var taken = due with { Attempts = due.Attempts + 1, Error = due.HeldBy is null ? due.Error : Died };
        await session.ExecuteAsync(
            "update queued_document set held_by = @worker, due_at = @Until, attempts = @Attempts, error = @Error where sha256 = @Sha256",
            new { worker, Until = now + lease, taken.Attempts, taken.Error, taken.Sha256 });
        var names = await session.QueryAsync<NameRow>("select name, is_url from queued_name where sha256 = @Sha256 order by is_url, name", new { taken.Sha256 });
        await session.CommitAsync();
        return taken.ToDocument(names);
    }

    /// <summary>Holds these documents longer; gives those that are still this worker's.</summary>
    public async Task<IReadOnlyList<string>> RenewAsync(IReadOnlyCollection<string> documents, DateTimeOffset now, TimeSpan lease, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        var held = await session.QueryAsync<string>(
            $"update queued_document set due_at = @Until where held_by = @worker and {database.OneOf("sha256", "Documents")} returning sha256",
            new { worker, Until = now + lease, Documents = database.List([.. documents.Order(StringComparer.Ordinal)]) });
        await session.CommitAsync();
        return held;
    }

    /// <summary>Takes a document whose result is stored out of the queue; one of which something else was told meanwhile waits again.</summary>
    public async Task FinishAsync(QueuedDocument document, DateTimeOffset now, CancellationToken cancel)
    {
        var row = new { document.File.Sha256, document.Revision, worker, now };
        await using var session = await database.WriteAsync(cancel);
        // The first waits for whoever is just telling something of it, and then looks at the revision again.
        await session.ExecuteAsync("delete from queued_document where sha256 = @Sha256 and held_by = @worker and revision = @Revision", row);
        await session.ExecuteAsync("update queued_document set held_by = null, attempts = 0, error = null, due_at = @now where sha256 = @Sha256 and held_by = @worker", row);
        await session.CommitAsync();
    }

    /// <summary>Gives a document back as it was taken: the worker ends, and the document is not to blame.</summary>
    public Task GiveBackAsync(QueuedDocument document, CancellationToken cancel) =>
        LetGoAsync(document, "due_at = queued_at, attempts = attempts - 1", new { document.File.Sha256, worker }, cancel);

    /// <summary>Lets a document wait for another attempt, which others may make.</summary>
    public Task FailAsync(QueuedDocument document, string error, DateTimeOffset next, CancellationToken cancel) =>
        LetGoAsync(document, "due_at = @next, error = @error", new { document.File.Sha256, worker, next, error = StoredText.Clean(error) }, cancel);

    /// <summary>Leaves a document in the queue that nobody tries any more.</summary>
    public Task GiveUpAsync(QueuedDocument document, string? error, DateTimeOffset now, CancellationToken cancel) =>
        LetGoAsync(document, "given_up_at = @now, attempts = @MostAttempts, error = @error", new { document.File.Sha256, worker, now, MostAttempts, error = StoredText.Clean(error) }, cancel);

    /// <summary>Waits until something may be due, at most so long. On PostgreSQL whoever puts a document into the queue tells all that wait.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => database.WaitAsync(Channel, atMost, () => Task.FromResult(false), cancel);

    // Not of one whose lease ran out and that is somebody else's by now.
    private async Task LetGoAsync(QueuedDocument document, string how, object parameters, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        await session.ExecuteAsync($"update queued_document set held_by = null, {how} where sha256 = @Sha256 and held_by = @worker", parameters);
        await session.CommitAsync();
    }
}
