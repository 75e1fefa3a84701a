using System.Data.Common;
using Dapper;

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

    /// <summary>Runs a statement once a row: as one batch where the engine has batches, as one prepared statement where it hasn't.</summary>
    public async Task ExecuteManyAsync<T>(string sql, IReadOnlyList<RowParameter<T>> parameters, IReadOnlyList<T> rows)
    {
        if (rows.Count == 0)
            return;
        if (connection.CanCreateBatch)
            await RunBatchAsync(sql, parameters, rows);
        else
            await RunPreparedAsync(sql, parameters, rows);
    }

    public Task CommitAsync() => transaction.CommitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private CommandDefinition Command(string sql, object? parameters) => new(sql, parameters, transaction, cancellationToken: cancel);

    private async Task RunBatchAsync<T>(string sql, IReadOnlyList<RowParameter<T>> parameters, IReadOnlyList<T> rows)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var row in rows)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            foreach (var parameter in parameters)
            {
                var value = command.CreateParameter();
                (value.ParameterName, value.DbType) = (parameter.Name, parameter.Type);
                Set(value, parameter.Of(row));
                command.Parameters.Add(value);
            }
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private async Task RunPreparedAsync<T>(string sql, IReadOnlyList<RowParameter<T>> parameters, IReadOnlyList<T> rows)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            var value = command.CreateParameter();
            (value.ParameterName, value.DbType) = (parameter.Name, parameter.Type);
            command.Parameters.Add(value);
        }
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Count; i++)
                Set(command.Parameters[i], parameters[i].Of(row));
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
