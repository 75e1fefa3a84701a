[assembly: AssemblyFixture(typeof(Analytics.Tests.Storage.PrivatePostgres))]

namespace Analytics.Tests.Storage;

/// <summary>A PostgreSQL server of the tests' own. It starts when the first test asks for a database and is deleted after the last one.</summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private PostgresServer? _server;

    /// <summary>What the server says, each line after the database that it is about.</summary>
    public string LogFile => _server?.LogFile ?? throw new InvalidOperationException("No test has asked for a database yet.");

    /// <summary>Skips the test where PostgreSQL isn't installed, fails it in CI.</summary>
    public static void RequireInstalled()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.True(PostgresServer.IsInstalled, "PostgreSQL is not installed, and CI is promised to have it.");
        Assert.SkipUnless(PostgresServer.IsInstalled, "PostgreSQL is not installed.");
    }

    /// <summary>A connection string to a new, empty database; skips the test where PostgreSQL isn't installed, fails it in CI.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancel)
    {
        RequireInstalled();
        return await (await StartedAsync(cancel)).CreateDatabaseAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _starting.Dispose();
    }

    private async Task<PostgresServer> StartedAsync(CancellationToken cancel)
    {
        await _starting.WaitAsync(cancel);
        try
        {
            return _server ??= await PostgresServer.StartAsync("-c log_line_prefix=%d:", cancel);
        }
        finally
        {
            _starting.Release();
        }
    }
}
