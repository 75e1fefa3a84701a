namespace Analytics.Storage.Moving;

/// <summary>What was moved, table by table, in the order in which it was.</summary>
public sealed record MoveSummary(IReadOnlyList<MovedTable> Tables)
{
    public long Rows => Tables.Sum(table => table.Rows);
}

/// <summary>A table with the checksum of its rows: the same where it came from and where it is now.</summary>
public sealed record MovedTable(string Name, long Rows, string Checksum);

/// <summary>Rows done, each counted when it is copied and when it is read back.</summary>
public sealed record MoveProgress(string Table, long Done, long Total);

/// <summary>Adds up how far it is.</summary>
internal sealed class MoveCount(IProgress<MoveProgress>? progress, long rows)
{
    private long _done;

    public void Add(string table, int done) => progress?.Report(new MoveProgress(table, _done += done, 2 * rows));
}
