using Microsoft.Data.Sqlite;
using Npgsql;

namespace Analytics.Storage;

/// <summary>
/// Tells a store that cannot be reached or written just now (restarted, failed over, busy, full) from what is wrong with a question to it: the first is over in a while, and
/// whoever has time tries again.
/// </summary>
public static class StoreOutage
{
    private static readonly SqliteErrorCode[] Sqlite = [SqliteErrorCode.Busy, SqliteErrorCode.Locked, SqliteErrorCode.ReadOnly, SqliteErrorCode.IoError, SqliteErrorCode.Full, SqliteErrorCode.CannotOpen];

    // Classes of SQLSTATE: connection lost, rolled back because of others, out of room or memory, stopped by an operator, system error; and a server that is only a standby now.
    private static readonly string[] Postgres = ["08", "40", "53", "57", "58", "25006"];

    public static bool Is(Exception failure) => failure switch
    {
        PostgresException told => Postgres.Any(code => told.SqlState.StartsWith(code, StringComparison.Ordinal)),
        NpgsqlException => true,
        SqliteException told => Sqlite.Contains((SqliteErrorCode)told.SqliteErrorCode),
        _ => false,
    };

    private enum SqliteErrorCode
    {
        Busy = 5,
        Locked = 6,
        ReadOnly = 8,
        IoError = 10,
        Full = 13,
        CannotOpen = 14,
    }
}
