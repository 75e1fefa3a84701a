using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Analytics.Storage;
using Analytics.Storage.Working;
using Analytics.Tests;
using Analytics.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Benchmarks;

/// <summary>How much faster several workers read a folder of reports through the queue in PostgreSQL than one does, and how many turns the queue itself gives.</summary>
internal static class QueueBenchmark
{
    private const int Rounds = 2;
    private const int Turns = 4_000;

    /// <summary>Workers, and documents at a time of each.</summary>
    private static readonly (int Workers, int AtOnce)[] s_ways = [(1, 1), (2, 1), (4, 1), (1, 2)];

    private static readonly string s_worker = Path.Combine(RepositoryFolder.File("src/Analytics.Worker"), "bin", "Release", "net10.0", "Analytics.Worker.dll");

    public static async IAsyncEnumerable<string> RunAsync(string reports, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var server = await PostgresServer.StartAsync("-c shared_buffers=256MB", cancel);
        using var work = new WorkFolder();
        var documents = Directory.GetFiles(reports, "*.pdf").Length;
        yield return $"{documents:N0} documents, {Environment.ProcessorCount} processors, {Rounds} rounds";
        for (var round = 1; round <= Rounds; round++)
        {
            var one = 0.0;
            foreach (var (workers, atOnce) in s_ways)
            {
                var (seconds, processor) = await ReadAllAsync(work.Path($"{round}-{workers}-{atOnce}"), await server.CreateDatabaseAsync(cancel), reports, workers, atOnce, cancel);
                one = one == 0 ? documents / seconds : one;
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"round {round}: {workers} × {atOnce} at a time: {seconds,6:0.0} s, {documents / seconds,5:0.0} documents/s, {documents / seconds / one:0.00} × one; {1000 * processor / documents:0} ms of processor time a document, {processor / seconds:0.00} processors busy");
            }
        }
        foreach (var workers in new[] { 1, 2, 4, 8 })
        {
            var turns = await CountTurnsAsync(await server.CreateDatabaseAsync(cancel), workers, cancel);
            yield return string.Create(CultureInfo.InvariantCulture, $"the queue alone, {workers} at a time: {turns:N0} turns/s");
        }
    }

    private static async Task<(double Seconds, double Processor)> ReadAllAsync(string data, string store, string reports, int workers, int atOnce, CancellationToken cancel)
    {
        await RunAsync(data, store, ["ingest", reports, "--queue"], cancel);
        var clock = Stopwatch.StartNew();
        var processor = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => RunAsync(data, store, ["work", "--until-empty", "--at-once", $"{atOnce}"], cancel)));
        return (clock.Elapsed.TotalSeconds, processor.Sum());
    }

    /// <summary>Runs a command; gives the processor time, in seconds, that it and all that it started took.</summary>
    private static async Task<double> RunAsync(string data, string store, string[] arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("bash", ["-c", "TIMEFORMAT='%U %S'; time dotnet \"$@\" > /dev/null 2> \"$LOG\"", "bash", s_worker, .. arguments])
        {
            RedirectStandardError = true,
            Environment = { ["DATA"] = data, ["Store__ConnectionString"] = store, ["LOG"] = $"{data}-{Guid.NewGuid():N}.log" },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("There is no bash.");
        var times = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode < 2
            ? times.Split(' ', StringSplitOptions.RemoveEmptyEntries).Sum(time => double.Parse(time, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}: {await File.ReadAllTextAsync(start.Environment["LOG"]!, cancel)}");
    }

    /// <summary>Documents that cost nothing, taken and finished.</summary>
    private static async Task<double> CountTurnsAsync(string store, int workers, CancellationToken cancel)
    {
        using var database = StoreDatabase.Postgres(store);
        using var work = new WorkFolder();
        await using var services = work.OpenData("turns", ("Store:ConnectionString", store));
        await services.GetRequiredService<Corpora>().Real.Store.MigrateAsync(cancel);
        var now = DateTimeOffset.UtcNow;
        var seed = new WorkQueue(database, "seed");
        await Parallel.ForEachAsync(Enumerable.Range(0, Turns), cancel, async (number, stop) =>
            await seed.AddAsync(new KeptFile { Sha256 = number.ToString("x64", CultureInfo.InvariantCulture), Length = 1, Name = $"{number}.pdf", FetchedAt = now }, QueuedStep.Read, now, stop));
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            var queue = new WorkQueue(database, $"{worker}");
            while (await queue.TakeAsync(now, TimeSpan.FromHours(1), cancel) is { } document)
                await queue.FinishAsync(document, now, cancel);
        }, cancel)));
        return Turns / clock.Elapsed.TotalSeconds;
    }
}
