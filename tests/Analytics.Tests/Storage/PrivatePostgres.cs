using System.Diagnostics;
using Npgsql;

[assembly: AssemblyFixture(typeof(Analytics.Tests.Storage.PrivatePostgres))]

namespace Analytics.Tests.Storage;

/// <summary>
/// A PostgreSQL server of the tests' own, reached through a socket in a temporary folder, so that no port can be taken already.
/// It starts when the first test asks for a database and is deleted after the last one.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private string? _folder;
    private int _databases;

    private static string? Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "pg_ctl"))).Max()
        : null;

    /// <summary>A connection string to a new, empty database; skips the test where PostgreSQL isn't installed, fails it in CI.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancel)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.True(Binaries is not null, "PostgreSQL is not installed, and CI is promised to have it.");
        Assert.SkipUnless(Binaries is not null, "PostgreSQL is not installed.");
        await StartAsync(cancel);

        var name = $"store{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand($"create database {name} template template0", connection);
        await command.ExecuteNonQueryAsync(cancel);
        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            await RunAsync("pg_ctl", ["-D", $"{_folder}/data", "-m", "immediate", "-s", "-w", "stop"], CancellationToken.None);
            Directory.Delete(_folder, recursive: true);
        }
        _starting.Dispose();
    }

    private string ConnectionString(string database) => $"Host={_folder};Username=postgres;Database={database};Include Error Detail=true";

    private async Task StartAsync(CancellationToken cancel)
    {
        await _starting.WaitAsync(cancel);
        try
        {
            if (_folder is not null)
                return;
            var folder = Directory.CreateTempSubdirectory("analytics-postgres").FullName;
            if (Environment.IsPrivilegedProcess)
                await RunAsync("/bin/chown", ["postgres", folder], cancel);
            _folder = folder;
            await RunAsync("initdb", ["-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"], cancel);
            await RunAsync("pg_ctl", ["-D", $"{folder}/data", "-s", "-w", "-t", "60", "-l", $"{folder}/log", "-o", $"-k {folder} -c listen_addresses= -c fsync=off", "start"], cancel);
        }
        finally
        {
            _starting.Release();
        }
    }

    // PostgreSQL refuses to run as root: there its commands run as the user that its package made. The server outlives pg_ctl and
    // would hold a pipe open, so whatever is said goes to a file.
    private async Task RunAsync(string program, string[] arguments, CancellationToken cancel)
    {
        var said = Path.GetTempFileName();
        string[] user = _folder is not null && Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : [];
        string[] command = [.. user, "env", $"HOME={_folder}", "LC_ALL=C.UTF-8", Path.Combine(Binaries!, program), .. arguments];
        var start = new ProcessStartInfo("sh", ["-c", "said=$1; shift; exec \"$@\" > \"$said\" 2>&1", "sh", said, .. command]) { WorkingDirectory = _folder ?? "/" };

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(cancel);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await File.ReadAllTextAsync(said, cancel)}");
        File.Delete(said);
    }
}
