using System.Data.Common;
using System.Diagnostics;
using Analytics.Tests.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Analytics.Worker.Tests;

/// <summary>The real program in a process of its own, over a data folder of its own.</summary>
public sealed class WorkerProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-worker-");

    public string DataFolder => Path.Combine(_folder.FullName, "data");

    /// <summary>In the environment of every command.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    private string? Database => Settings.GetValueOrDefault("Store__ConnectionString");

    public static string SampleFolder { get; } = Path.Combine(AppContext.BaseDirectory, "data", "sample");

    /// <summary>A path in a scratch folder that goes when the test ends.</summary>
    public string Scratch(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Has its store in an empty database of the server; without one it stays in the data folder.</summary>
    public async Task UseAsync(PrivatePostgres? server)
    {
        if (server is not null)
            Settings["Store__ConnectionString"] = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Changes the store as an older program would have left it.</summary>
    public async Task ChangeStoreAsync(string sql)
    {
        await using var connection = await OpenStoreAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>One value of the store.</summary>
    public async Task<T> ReadStoreAsync<T>(string sql)
    {
        await using var connection = await OpenStoreAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public Task<Answer> RunAsync(params string[] arguments) => RunAsync(("DATA", DataFolder), arguments);

    /// <summary>With a setting in its environment.</summary>
    public async Task<Answer> RunAsync((string Name, string Value) setting, params string[] arguments)
    {
        using var running = new RunningWorker(Start(arguments, setting));
        return await running.EndAsync();
    }

    /// <summary>Starts the command and leaves it running.</summary>
    public RunningWorker Launch(params string[] arguments) => new(Start(arguments, ("DATA", DataFolder)));

    /// <summary>Starts the command and kills it, with all that it started, as soon as so many documents are kept.</summary>
    public async Task KillAtAsync(int documents, params string[] arguments)
    {
        using var process = Start(arguments, ("DATA", DataFolder));
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        while (!process.HasExited && CountKept() < documents)
            await Task.Delay(5, TestContext.Current.CancellationToken);
        Assert.False(process.HasExited, $"The command ended before it kept {documents} documents.");
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Starts the command and kills it as soon as it has said something.</summary>
    public async Task KillAfterALineAsync(params string[] arguments)
    {
        using var process = Start(arguments, ("DATA", DataFolder));
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, process.ExitCode);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<DbConnection> OpenStoreAsync()
    {
        DbConnection connection = Database is { } database
            ? new NpgsqlConnection($"{database};Pooling=false")
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(DataFolder, "store.db"), Pooling = false, ForeignKeys = true }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private int CountKept()
    {
        var archive = new DirectoryInfo(Path.Combine(DataFolder, "documents"));
        return archive.Exists ? archive.EnumerateFiles("*.bin", SearchOption.AllDirectories).Count() : 0;
    }

    private Process Start(string[] arguments, (string Name, string Value) setting)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["DATA"] = DataFolder;
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        start.Environment[setting.Name] = setting.Value;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
    }
}

public sealed record Answer(int ExitCode, string Output, string Error);
