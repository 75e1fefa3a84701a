using System.CommandLine;
using System.CommandLine.Parsing;
using Analytics.Storage.Moving;

namespace Analytics.Worker;

/// <summary><c>move --from STORE --to STORE</c>: takes everything that is held from SQLite to PostgreSQL, or back.</summary>
internal static class MoveCommand
{
    public static Command Create()
    {
        var from = Place("--from", "The store to read; it stays as it is");
        var to = Place("--to", "An empty database, or a file that is not there yet");

        var command = new Command("move", "Take the whole store from SQLite to PostgreSQL or back, and compare what arrived. The documents' bytes stay in the data folder.") { from, to };
        command.SetAction((parsed, cancel) => RunAsync(parsed, parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StorePlace from, StorePlace to, CancellationToken cancel)
    {
        if (from.IsPostgres == to.IsPostgres)
            throw new UsageException($"move goes between SQLite and PostgreSQL; {(to.IsPostgres ? "pg_dump and pg_restore copy a database" : "a SQLite file is copied with: sqlite3 FILE '.backup COPY'")}.");
        if (!from.IsThere)
            throw new UsageException($"There is no store {from.Name}.");
        using var source = from.Open();
        using var target = to.Open();
        try
        {
            var summary = await RunProgressBar.ShowAsync<MoveProgress, MoveSummary>(
                parsed.WantsJson(), "moving", "rows copied or read back", progress => (progress.Done, progress.Total), progress => new StoreMove(source, target).RunAsync(progress, cancel));
            Answer(parsed, from, to, summary);
            return ExitStatus.Done;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped. Nothing was kept at the target.");
            return ExitStatus.CouldNotRun;
        }
    }

    private static void Answer(ParseResult parsed, StorePlace from, StorePlace to, MoveSummary summary)
    {
        if (parsed.WantsJson())
        {
            ConsoleOutput.WriteJson(new { From = from.Name, To = to.Name, summary.Rows, summary.Tables });
            return;
        }
        foreach (var table in summary.Tables)
            Console.Out.WriteLine($"{table.Rows,12:N0}  {table.Name,-24} {table.Checksum[..16]}");
        Console.Out.WriteLine($"{summary.Rows,12:N0}  rows, read back from {to.Name} and the same by count and checksum");
        Console.Out.WriteLine($"{from.Name} is as it was. {(to.IsPostgres ? "Set Store__ConnectionString to use the database" : "Without Store__ConnectionString the file in the data folder is used")}; documents and index in the data folder serve both.");
    }

    private static Option<StorePlace> Place(string name, string description) => new(name)
    {
        Description = $"{description}: a SQLite file, a data folder, or a PostgreSQL connection string (its password may stand in PGPASSWORD instead)",
        HelpName = "STORE",
        Required = true,
        CustomParser = result => StorePlace.Find(result.Tokens[0].Value) ?? Refused(result, $"{name} wants a file, a data folder, or a connection string such as 'Host=localhost;Database=analytics;Username=analytics'"),
    };

    private static StorePlace? Refused(ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }
}
