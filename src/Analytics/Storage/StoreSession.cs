using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace Analytics.Storage;

/// <summary>A connection with its transaction: what one question to the store, or one change of it, runs in.</summary>
internal sealed class StoreSession(DbConnection connection, DbTransaction transaction, CancellationToken cancel) : IAsyncDisposable
{
    private static readonly InstantHandler Instants = new();

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    public Task<T?> FindAsync<T>(string sql, object? parameters = null) => connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));

    public Task<T> ReadAsync<T>(string sql, object? parameters = null) => connection.QuerySingleAsync<T>(Command(sql, parameters));

    public Task ExecuteAsync(string sql, object? parameters = null) => connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>However long it takes: a migration of millions of rows, or the wait for one.</summary>
    public Task ExecuteToTheEndAsync(string sql, object? parameters = null) =>
        connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, commandTimeout: 0, cancellationToken: cancel));

    /// <summary>The rows that a question has, a few at a time in memory however many there are.</summary>
    public async IAsyncEnumerable<object?[]> StreamAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText, command.CommandTimeout) = (transaction, sql, 0);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            yield return row;
        }
    }

    /// <summary>Puts rows into a table: by <c>copy</c> on PostgreSQL, which for few rows costs what inserts cost and for many a third; by one prepared statement on SQLite.</summary>
    public async Task InsertManyAsync<T>(string table, IReadOnlyList<RowColumn<T>> columns, IReadOnlyList<T> rows)
    {
        if (rows.Count == 0)
            return;
        if (connection is NpgsqlConnection postgres)
            await CopyAsync(postgres, table, columns, rows);
        else
            await RunPreparedAsync(table, columns, rows);
    }

    public Task CommitAsync() => transaction.CommitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private CommandDefinition Command(string sql, object? parameters) => new(sql, parameters, transaction, cancellationToken: cancel);

    private async Task CopyAsync<T>(NpgsqlConnection postgres, string table, IReadOnlyList<RowColumn<T>> columns, IReadOnlyList<T> rows)
    {
        await using var copy = await postgres.BeginBinaryImportAsync($"copy {table} ({string.Join(", ", columns.Select(column => column.Name))}) from stdin (format binary)", cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var column in columns)
            {
                var value = column.Of(row);
                if (value is null)
                    await copy.WriteNullAsync(cancel);
                else
                    await copy.WriteAsync(value is DateTimeOffset instant ? instant.ToUniversalTime() : value, CopiedType(column.Type), cancel);
            }
        }
        await copy.CompleteAsync(cancel);
    }

    // The binary form converts nothing: what is written must be of the column's own type.
    private static NpgsqlDbType CopiedType(DbType type) => type switch
    {
        DbType.String => NpgsqlDbType.Text,
        DbType.Int32 => NpgsqlDbType.Integer,
        DbType.Int64 => NpgsqlDbType.Bigint,
        DbType.Double => NpgsqlDbType.Double,
        DbType.Boolean => NpgsqlDbType.Boolean,
        DbType.Date => NpgsqlDbType.Date,
        DbType.DateTimeOffset => NpgsqlDbType.TimestampTz,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No column of the store is of this type."),
    };

    private async Task RunPreparedAsync<T>(string table, IReadOnlyList<RowColumn<T>> columns, IReadOnlyList<T> rows)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""
            insert into {table} ({string.Join(", ", columns.Select(column => column.Name))})
            values ({string.Join(", ", columns.Select(column => $"@{column.Name}"))})
            """;
        foreach (var column in columns)
        {
            var value = command.CreateParameter();
            (value.ParameterName, value.DbType) = (column.Name, column.Type);
            command.Parameters.Add(value);
        }
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
                Set(command.Parameters[i], columns[i].Of(row));
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static void Set(DbParameter parameter, object? value)
    {
        if (value is DateTimeOffset instant)
            Instants.SetValue(parameter, instant);
        else
            parameter.Value = value ?? DBNull.Value;
    }
}
