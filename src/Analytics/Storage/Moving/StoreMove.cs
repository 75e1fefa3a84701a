namespace Analytics.Storage.Moving;

/// <summary>
/// Takes a whole store from SQLite to PostgreSQL or back, in one transaction at the target: every row, with the numbers of its changes and the
/// identity by which indexes, feeds and links know it. What the target then holds is read back and compared; nothing is kept where it differs.
/// </summary>
public sealed class StoreMove(StoreDatabase from, StoreDatabase to)
{
    /// <summary>Rows that are in memory at a time, some megabytes.</summary>
    private const int RowsAtOnce = 5_000;

    /// <summary>Whether a store can be moved between the two: between two of the same kind, their own tools copy.</summary>
    public bool IsPossible => from.IsShared != to.IsShared;

    /// <summary>Brings both up to date and moves. Whoever writes to the store meanwhile waits; what it writes then stays behind.</summary>
    /// <exception cref="InvalidOperationException">The target holds something already, or what arrived is not what was sent.</exception>
    public async Task<MoveSummary> RunAsync(IProgress<MoveProgress>? progress, CancellationToken cancel)
    {
        await StoreMigrations.ApplyAsync(from, cancel);
        await StoreMigrations.ApplyAsync(to, cancel);
        var tables = await ReadTablesAsync(cancel);
        await using var source = await from.HoldAsync([.. tables.Select(table => table.Name)], cancel);
        await using var target = await to.TakeAsync([.. tables.Select(table => table.Name)], cancel);
        await RefuseUnlessEmptyAsync(target, tables);

        var count = new MoveCount(progress, await CountAsync(source, tables));
        var moved = new List<MovedTable>();
        foreach (var table in tables)
            moved.Add(await CopyAsync(source, target, table, count, cancel));
        foreach (var (table, sent) in tables.Zip(moved))
            await CompareAsync(target, table, sent, count);
        await target.CommitAsync();
        return new MoveSummary(moved);
    }

    private async Task<IReadOnlyList<StoreTable>> ReadTablesAsync(CancellationToken cancel)
    {
        await using var one = await from.ReadAsync(cancel);
        await using var other = await to.ReadAsync(cancel);
        return from.IsShared ? await StoreTables.ReadAsync(other, one) : await StoreTables.ReadAsync(one, other);
    }

    private static async Task RefuseUnlessEmptyAsync(StoreSession target, IReadOnlyList<StoreTable> tables)
    {
        var holding = new List<string>();
        foreach (var table in tables.Where(table => !table.IsMadeWithTheStore))
        {
            if (await target.FindAsync<int>($"select 1 from {table.Name} limit 1") == 1)
                holding.Add(table.Name);
        }
        if (holding.Count > 0 || await target.ReadAsync<long>("select last from change_counter") > 0)
            throw new InvalidOperationException($"The target is not empty{(holding.Count > 0 ? $" (there are rows in {string.Join(", ", holding.Order(StringComparer.Ordinal))})" : "")}. A store is moved into a new file or an empty database only; nothing was changed.");
    }

    private static async Task<long> CountAsync(StoreSession source, IReadOnlyList<StoreTable> tables)
    {
        var rows = 0L;
        foreach (var table in tables)
            rows += await source.ReadAsync<long>($"select count(*) from {table.Name}");
        return rows;
    }

    private async Task<MovedTable> CopyAsync(StoreSession source, StoreSession target, StoreTable table, MoveCount count, CancellationToken cancel)
    {
        if (table.IsMadeWithTheStore)
            await target.ExecuteAsync($"delete from {table.Name}");
        RowColumn<object?[]>[] columns = [.. table.Columns.Select((column, place) => new RowColumn<object?[]>(column.Name, column.Type(to), row => column.Written(row[place], to)))];
        using var checksum = new RowChecksum();
        await foreach (var rows in HeldRows(source, from, table).Chunk(RowsAtOnce).WithCancellation(cancel))
        {
            foreach (var row in rows)
                checksum.Add(row);
            await target.InsertManyAsync(table.Name, columns, rows);
            count.Add(table.Name, rows.Length);
        }
        if (to.IsShared)
            await NumberOnAsync(target, table);
        return new MovedTable(table.Name, checksum.Rows, checksum.End());
    }

    /// <summary>Rows to come get numbers after those that came: a copy leaves the generator of PostgreSQL where it was.</summary>
    private static async Task NumberOnAsync(StoreSession target, StoreTable table)
    {
        foreach (var column in table.Columns.Where(column => column.IsNumberedByTheStore))
            await target.ExecuteAsync($"select setval(pg_get_serial_sequence('{table.Name}', '{column.Name}'), max({column.Name})) from {table.Name} having max({column.Name}) is not null");
    }

    private async Task CompareAsync(StoreSession target, StoreTable table, MovedTable sent, MoveCount count)
    {
        using var checksum = new RowChecksum();
        await foreach (var row in HeldRows(target, to, table))
        {
            checksum.Add(row);
            if (checksum.Rows % RowsAtOnce == 0)
                count.Add(table.Name, RowsAtOnce);
        }
        count.Add(table.Name, (int)(checksum.Rows % RowsAtOnce));
        var arrived = new MovedTable(table.Name, checksum.Rows, checksum.End());
        if (arrived != sent)
            throw new InvalidOperationException($"What arrived in {table.Name} is not what was sent: {arrived.Rows:N0} rows of checksum {arrived.Checksum[..16]}, not {sent.Rows:N0} of {sent.Checksum[..16]}. Nothing was kept.");
    }

    private static IAsyncEnumerable<object?[]> HeldRows(StoreSession session, StoreDatabase database, StoreTable table) =>
        session.StreamAsync(table.Select(database)).Select(row =>
        {
            for (var place = 0; place < row.Length; place++)
                row[place] = table.Columns[place].Held(row[place]!);
            return row;
        });
}
