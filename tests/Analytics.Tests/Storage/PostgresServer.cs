using System.Diagnostics;
using Npgsql;

namespace Analytics.Tests.Storage;

/// <summary>A PostgreSQL server of its own, reached through a socket in a temporary folder, so that no port can be taken already.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string _folder;
    private readonly string _settings;
    private int _databases;
    private bool _isRunning;

    private PostgresServer(string folder, string settings) => (_folder, _settings) = (folder, settings);

    /// <summary>What it says.</summary>
    public string LogFile => $"{_folder}/log";

    public static bool IsInstalled => Binaries is not null;

    private static string? Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "pg_ctl"))).Max()
        : null;

    /// <param name="settings">As <c>postgres</c> takes them: <c>-c name=value</c>.</param>
    /// <exception cref="InvalidOperationException">A command of PostgreSQL failed.</exception>
    public static async Task<PostgresServer> StartAsync(string settings, CancellationToken cancel)
    {
        var server = new PostgresServer(Directory.CreateTempSubdirectory("analytics-postgres").FullName, settings);
        var folder = server._folder;
        if (Environment.IsPrivilegedProcess)
            await server.RunAsync("/bin/chown", ["postgres", folder], asOwner: false, cancel);
        await server.RunAsync("initdb", ["-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"], asOwner: true, cancel);
        await server.StartAgainAsync(cancel);
        return server;
    }

    /// <summary>A server that follows this one and may be read; connection strings of both name both hosts.</summary>
    public async Task<PostgresServer> StartStandbyAsync(CancellationToken cancel)
    {
        var standby = new PostgresServer(Directory.CreateTempSubdirectory("analytics-postgres").FullName, _settings);
        if (Environment.IsPrivilegedProcess)
            await standby.RunAsync("/bin/chown", ["postgres", standby._folder], asOwner: false, cancel);
        await standby.RunAsync("pg_basebackup", ["-h", _folder, "-U", "postgres", "-D", $"{standby._folder}/data", "-R", "-X", "stream", "-c", "fast", "--no-sync"], asOwner: true, cancel);
        await standby.StartAgainAsync(cancel);
        return standby;
    }

    /// <summary>The connection string with this server's host after the others.</summary>
    public string AddTo(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Host += $",{_folder}";
        return settings.ConnectionString;
    }

    /// <summary>Starts it after a stop, under the same connection strings.</summary>
    public async Task StartAgainAsync(CancellationToken cancel)
    {
        await RunAsync("pg_ctl", ["-D", $"{_folder}/data", "-s", "-w", "-t", "60", "-l", LogFile, "-o", $"-k {_folder} -c listen_addresses= -c fsync=off {_settings}", "start"], asOwner: true, cancel);
        _isRunning = true;
    }

    /// <param name="mode">As <c>pg_ctl</c> takes it: <c>fast</c> ends sessions, <c>immediate</c> is as good as a crash.</param>
    public async Task StopAsync(string mode, CancellationToken cancel)
    {
        await RunAsync("pg_ctl", ["-D", $"{_folder}/data", "-m", mode, "-s", "-w", "stop"], asOwner: true, cancel);
        _isRunning = false;
    }

    /// <summary>Runs one of its programs, such as <c>pg_dump</c>, on a database.</summary>
    public Task RunAsync(string program, string connectionString, string[] arguments, CancellationToken cancel) =>
        RunAsync(program, ["-h", _folder, "-U", "postgres", "-d", new NpgsqlConnectionStringBuilder(connectionString).Database ?? "", .. arguments], asOwner: false, cancel);

    /// <summary>A connection string to a new, empty database.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancel)
    {
        var name = $"store{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand($"create database {name} template template0", connection);
        await command.ExecuteNonQueryAsync(cancel);
        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isRunning)
            await StopAsync("immediate", CancellationToken.None);
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(string database) => $"Host={_folder};Username=postgres;Database={database};Include Error Detail=true";

    // PostgreSQL refuses to run as root: there its commands run as the user that its package made. The server outlives pg_ctl and
    // would hold a pipe open, so whatever is said goes to a file.
    private async Task RunAsync(string program, string[] arguments, bool asOwner, CancellationToken cancel)
    {
        var said = Path.GetTempFileName();
        string[] user = asOwner && Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : [];
        string[] command = [.. user, "env", $"HOME={_folder}", "LC_ALL=C.UTF-8", Path.Combine(Binaries ?? "", program), .. arguments];
        var start = new ProcessStartInfo("sh", ["-c", "said=$1; shift; exec \"$@\" > \"$said\" 2>&1", "sh", said, .. command]) { WorkingDirectory = asOwner ? _folder : "/" };

        using var process = Process.Start(start) ?? throw new InvalidOperationException("There is no sh.");
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await File.ReadAllTextAsync(said, cancel)}");
        File.Delete(said);
    }
}
