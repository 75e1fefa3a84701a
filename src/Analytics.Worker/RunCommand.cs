using System.CommandLine;
using Analytics.Storage;

namespace Analytics.Worker;

/// <summary><c>run [SOURCE...]</c>: collects on a schedule and reads what came, until stopped.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var options = new CollectOptionSet(ArgumentArity.ZeroOrMore);
        var at = new Option<string>("--at")
        {
            Description = "When, in UTC, as a cron expression with seconds; every night at three unless told",
            HelpName = "CRON",
            DefaultValueFactory = _ => "0 0 3 * * ?",
        };
        at.Validators.Add(result =>
        {
            if (!CollectSchedule.IsValid(result.Tokens.Count > 0 ? result.Tokens[0].Value : "0 0 3 * * ?"))
                result.AddError($"--at '{result.Tokens[0].Value}' is no cron expression such as '0 0 3 * * ?'.");
        });
        var now = new Option<bool>("--now") { Description = "Collect once at the start, too" };

        var command = new Command("run", "Collect on a schedule and read what came, until stopped.") { at, now };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var host = parsed.OpenHost();
            // Opened before the first wait, so that a wrong option is told now and not at three in the morning.
            options.Open(parsed, host);
            var schedule = new CollectSchedule(parsed.GetRequiredValue(at), host.Get<TimeProvider>());
            await schedule.RunAsync(parsed.GetValue(now), stop => CollectOnceAsync(parsed, host, options, stop), cancel);
            return ExitStatus.Done;
        });
        return command;
    }

    // Somebody else collects just now, the disk is full, or the database is away: that is over by one of the next times, and nobody is there to start this again.
    private static async Task CollectOnceAsync(ParseResult parsed, WorkerHost host, CollectOptionSet options, CancellationToken cancel)
    {
        try
        {
            await CollectCommand.CollectAsync(parsed, host, options, new CollectWishes(Queue: options.WantsQueue(parsed)), cancel);
        }
        catch (Exception busy) when (busy is IOException || StoreOutage.Is(busy))
        {
            await Console.Error.WriteLineAsync($"Not collected this time: {busy.Message}");
        }
    }
}
