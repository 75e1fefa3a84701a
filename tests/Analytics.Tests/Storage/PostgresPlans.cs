using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Analytics.Tests.Storage;

/// <summary>How PostgreSQL answers whatever a database is asked, as the server itself writes it down after each statement.</summary>
internal sealed partial class PostgresPlans(PrivatePostgres server, string database)
{
    private long _read;

    /// <summary>For all connections that are opened to it from now on.</summary>
    public static async Task<PostgresPlans> WatchAsync(PrivatePostgres server, string connectionString, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        foreach (var setting in new[]
        {
            "session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0", "auto_explain.log_analyze = on", "auto_explain.log_timing = off",
            "max_parallel_workers_per_gather = 0", "jit = off",
            // As of a disk without a moving head: with the default of 4, tables of this size are read whole where ten times as large ones are not.
            "random_page_cost = 1.1",
        })
        {
            await using var command = source.CreateCommand($"alter database {name} set {setting}");
            await command.ExecuteNonQueryAsync(cancel);
        }
        return new PostgresPlans(server, name);
    }

    /// <summary>The statements since the last time, each with its plan.</summary>
    public async Task<IReadOnlyList<StatementPlan>> ReadAsync(CancellationToken cancel)
    {
        await using var log = new FileStream(server.LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Seek(_read, SeekOrigin.Begin);
        var text = await new StreamReader(log).ReadToEndAsync(cancel);
        _read = log.Length;
        return [.. Entry().Matches(text).Where(entry => entry.Groups[1].Value == database).Select(entry => new StatementPlan(entry.Groups[2].Value))];
    }

    // Lines of an entry after the first begin with a tab; the prefix of the first is the database.
    [GeneratedRegex(@"^(\w+):LOG:  duration: [^\n]* plan:\n((?:\t[^\n]*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Entry();
}

/// <summary>A statement and how it was answered.</summary>
internal sealed partial record StatementPlan(string Text)
{
    /// <summary>Tables that were read from end to end, and how often.</summary>
    public IEnumerable<(string Table, int Times)> Scans =>
        Scan().Matches(Text).Select(scan => (scan.Groups[1].Value, scan.Groups[2].Success ? int.Parse(scan.Groups[2].Value, CultureInfo.InvariantCulture) : 0));

    /// <summary>Rows that were read and left out again, at most in one place.</summary>
    public int Wasted => Removed().Matches(Text).Select(removed => int.Parse(removed.Groups[1].Value, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();

    public override string ToString() => Text;

    [GeneratedRegex(@"Seq Scan on (\w+)[^\n]*?(?:\(actual rows=\d+ loops=(\d+)\)|\(never executed\))")]
    private static partial Regex Scan();

    [GeneratedRegex(@"Rows Removed by (?:Join )?Filter: (\d+)")]
    private static partial Regex Removed();
}
