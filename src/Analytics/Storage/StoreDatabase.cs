using System.Data;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Analytics.Storage;

/// <summary>
/// Where the store lives: a SQLite file or a PostgreSQL database. Opens sessions and knows the few texts in which the two differ.
/// Several processes may use the same one at once: writers wait for each other, readers never wait.
/// </summary>
public sealed class StoreDatabase : IDisposable
{
    /// <summary>How long a writer waits for the others before it gives up.</summary>
    private const int WaitSeconds = 60;

    /// <summary>How long whoever wants whole tables waits for those who write to them; the provider gives up any statement after half a minute.</summary>
    private const int LockSeconds = 20;

    /// <summary>In figures about connections, in place of the connection string.</summary>
    private const string SourceName = "store";

    private readonly string _sqlite = "";
    private readonly NpgsqlDataSource? _postgres;
    private readonly NpgsqlDataSource? _standby;
    private readonly NpgsqlDataSource? _hosts;

    static StoreDatabase()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.AddTypeHandler(new DateHandler());
        SqlMapper.AddTypeHandler(new InstantHandler());
    }

    private StoreDatabase(string sqlite) => _sqlite = sqlite;

    private StoreDatabase(NpgsqlDataSource hosts, NpgsqlDataSource postgres, NpgsqlDataSource? standby) => (_hosts, _postgres, _standby) = (hosts, postgres, standby);

    /// <summary>A file, made with its folder when it isn't there.</summary>
    public static StoreDatabase Sqlite(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        return new StoreDatabase(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = WaitSeconds,
        }.ConnectionString);
    }

    /// <summary>
    /// An existing database. Statements are prepared on the way; behind a pooler that forbids it, say <c>Max Auto Prepare=0</c>. Of several hosts the one that can be written
    /// is taken, whichever that is by then, unless <c>Target Session Attributes</c> says otherwise.
    /// </summary>
    /// <param name="readFromStandby">Of several hosts, one that only follows is read as long as there is one; what was just written may come to it a moment later.</param>
    public static StoreDatabase Postgres(string connectionString, bool readFromStandby = false)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey("Max Auto Prepare"))
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (50, 2);
        if (settings.Host?.Contains(',') != true)
        {
            var host = new NpgsqlDataSourceBuilder(settings.ConnectionString) { Name = SourceName }.Build();
            return new StoreDatabase(host, host, standby: null);
        }
        var target = settings.TargetSessionAttributes is { } told ? Enum.Parse<TargetSessionAttributes>(told.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : TargetSessionAttributes.Primary;
        // Npgsql takes the attribute from connections, not from sources of them.
        settings.TargetSessionAttributes = null;
        var hosts = new NpgsqlDataSourceBuilder(settings.ConnectionString) { Name = SourceName }.BuildMultiHost();
        return new StoreDatabase(hosts, hosts.WithTargetSession(target), readFromStandby ? hosts.WithTargetSession(TargetSessionAttributes.PreferStandby) : null);
    }

    /// <summary>Whether processes on other machines may use it too.</summary>
    internal bool IsShared => _postgres is not null;

    /// <summary>The ending of the migrations of this engine: <c>sqlite</c> or <c>postgres</c>.</summary>
    internal string Dialect => _postgres is null ? "sqlite" : "postgres";

    /// <summary>The condition that a column has one of the values of a <see cref="List"/>; there is no text for it that both engines read.</summary>
    internal string OneOf(string column, string parameter) =>
        _postgres is null ? $"{column} in (select value from json_each(@{parameter}))" : $"{column} = any(@{parameter})";

    /// <summary>A list as the one parameter that <see cref="OneOf"/> takes.</summary>
    internal object List(string[] values) => _postgres is null ? JsonSerializer.Serialize(values) : values;

    /// <summary>The ending of a select that takes rows of a table for this session alone and passes over those that others hold; on SQLite a session that writes is alone anyway.</summary>
    internal string SkipLocked(string table) => _postgres is null ? "" : $"for update of {table} skip locked";

    /// <summary>Waits until no other process brings the schema up to date; the wait ends with the transaction.</summary>
    internal async Task LockSchemaAsync(StoreSession session)
    {
        const long schema = 0x616E616C79746963;
        if (_postgres is not null)
            await session.ExecuteToTheEndAsync("select pg_advisory_xact_lock(@Key)", new { Key = schema });
    }

    /// <summary>Tells all that <see cref="WaitAsync"/>, once the session is committed.</summary>
    internal async Task TellAsync(StoreSession session, string channel)
    {
        if (_postgres is not null)
            await session.ExecuteAsync("select pg_notify(@channel, '')", new { channel });
    }

    /// <summary>Waits until another session tells of something, at most so long; SQLite tells of nothing.</summary>
    /// <param name="isToldAlready">Asked once whoever tells is heard: what was told just before would be missed.</param>
    internal async Task WaitAsync(string channel, TimeSpan atMost, Func<Task<bool>> isToldAlready, CancellationToken cancel)
    {
        if (_postgres is null)
        {
            await Task.Delay(atMost, cancel);
            return;
        }
        await using var connection = await _postgres.OpenConnectionAsync(cancel);
        await using (var listen = new NpgsqlCommand($"listen {channel}", connection))
            await listen.ExecuteNonQueryAsync(cancel);
        if (!await isToldAlready())
            await connection.WaitAsync(atMost, cancel);
    }

    /// <summary>A session that sees the store as it is at one moment, whatever is written meanwhile.</summary>
    internal Task<StoreSession> ReadAsync(CancellationToken cancel) => BeginReadingAsync(_standby ?? _postgres, cancel);

    /// <summary>The same, and never of a standby, which may be behind.</summary>
    internal Task<StoreSession> ReadNewestAsync(CancellationToken cancel) => BeginReadingAsync(_postgres, cancel);

    /// <summary>A session that writes; nothing is kept unless it is committed.</summary>
    internal Task<StoreSession> WriteAsync(CancellationToken cancel) => BeginAsync(
        _postgres,
        async connection => connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: false)
            : await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel), cancel);

    /// <summary>A session that sees the store as it is and keeps everybody else from writing to it until it ends.</summary>
    internal async Task<StoreSession> HoldAsync(IReadOnlyList<string> tables, CancellationToken cancel) =>
        _postgres is null ? await WriteAsync(cancel) : await LockAsync(await ReadNewestAsync(cancel), tables, "share");

    /// <summary>A session that alone writes to these tables.</summary>
    internal async Task<StoreSession> TakeAsync(IReadOnlyList<string> tables, CancellationToken cancel) =>
        _postgres is null ? await WriteAsync(cancel) : await LockAsync(await WriteAsync(cancel), tables, "exclusive");

    public void Dispose()
    {
        _hosts?.Dispose();
        if (_hosts is null)
        {
            using var connection = new SqliteConnection(_sqlite);
            SqliteConnection.ClearPool(connection);
        }
    }

    private static async Task<StoreSession> LockAsync(StoreSession session, IReadOnlyList<string> tables, string mode)
    {
        try
        {
            await session.ExecuteAsync($"set local lock_timeout = '{LockSeconds}s'");
            await session.ExecuteAsync($"lock table {string.Join(", ", tables)} in {mode} mode");
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private Task<StoreSession> BeginReadingAsync(NpgsqlDataSource? source, CancellationToken cancel) => BeginAsync(
        source,
        async connection => connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel), cancel);

    private async Task<StoreSession> BeginAsync(NpgsqlDataSource? source, Func<DbConnection, Task<DbTransaction>> begin, CancellationToken cancel)
    {
        DbConnection connection = source is null ? new SqliteConnection(_sqlite) : source.CreateConnection();
        try
        {
            await connection.OpenAsync(cancel);
            if (connection is SqliteConnection sqlite)
                await PrepareAsync(sqlite, cancel);
            return new StoreSession(connection, await begin(connection), cancel);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // The write-ahead log lets readers read while one writes; with it, synchronous = normal can lose the last commits in a power cut,
    // never the file. SQLite's own wait is finer than the provider's, which sleeps 150 ms at a time.
    private static async Task PrepareAsync(SqliteConnection connection, CancellationToken cancel)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"pragma busy_timeout = {WaitSeconds * 1000}; pragma journal_mode = wal; pragma synchronous = normal;";
        await command.ExecuteNonQueryAsync(cancel);
    }
}
