namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>Files that could not be opened when they were last given, by path.</summary>
    public async Task<IReadOnlyList<UnopenedFile>> ListUnopenedAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.QueryAsync<UnopenedFile>("select path, reason from unopened_file order by path");
    }

    /// <summary>Notes some, and forgets others that were opened or are gone. It is no change: no figure counts them.</summary>
    public async Task NoteUnopenedAsync(IReadOnlyCollection<UnopenedFile> unopened, IReadOnlyCollection<string> forgotten, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        foreach (var path in forgotten)
            await session.ExecuteAsync("delete from unopened_file where path = @Path", new { Path = StoredText.FileName(path) });
        foreach (var file in unopened)
        {
            await session.ExecuteAsync(
                """
                insert into unopened_file (path, reason)
                values (@Path, @Reason)
                on conflict (path) do update set reason = excluded.reason
                """,
                new { Path = StoredText.FileName(file.Path), Reason = StoredText.Clean(file.Reason) });
        }
        await session.CommitAsync();
    }
}
