using System.CommandLine;
using Analytics.Sources.LocalFolder;

namespace Analytics.Worker;

/// <summary>What the exit status tells the caller.</summary>
internal static class ExitStatus
{
    public const int Done = 0;
    public const int DoneWithRejectedInput = 1;
    public const int WrongUsage = 2;
    public const int CouldNotRun = 3;
}

/// <summary>The commands, and the one place where a failure becomes a message and an exit status.</summary>
internal static class CommandLine
{
    /// <summary>For a command that is told to stop (Ctrl+C, SIGTERM) to leave things in order.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder for everything that a run writes (default: the environment variable DATA, else .data)",
        HelpName = "DIR",
        Recursive = true,
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON object instead of lines for people",
        Recursive = true,
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            var command = parsed.CommandResult.Command;
            await Console.Error.WriteLineAsync($"Try '{(command is RootCommand ? "" : command.Name + " ")}--help'.");
            return ExitStatus.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Farewell });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. What was finished is kept; the same command again does the rest.");
            return ExitStatus.CouldNotRun;
        }
        catch (Exception wrong) when (wrong is InvalidListingException or UsageException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return ExitStatus.WrongUsage;
        }
        // The edge of the process: whatever arrives here could not be mended below, and a stack trace helps nobody at a prompt.
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync($"Could not run: {failure.Message}");
            if (Environment.GetEnvironmentVariable("ANALYTICS_TRACE") is { Length: > 0 })
                await Console.Error.WriteLineAsync(failure.ToString());
            return ExitStatus.CouldNotRun;
        }
    }

    private static RootCommand Root() => new("Collects, reads, classifies and indexes inspection reports of English children's services.")
    {
        Data,
        Json,
        IngestCommand.Create(),
        CollectCommand.Create(),
        RunCommand.Create(),
        WorkCommand.Create(),
        StatusCommand.Create(),
        ExportCommand.Create(),
        CodebookCommand.Create(),
        DerivationCommand.CreateReparse(),
        DerivationCommand.CreateReclassify(),
        ReindexCommand.Create(),
        MoveCommand.Create(),
        ReviewCommand.Create(),
        CorrectCommand.Create(),
        ClassifyCommand.Create(),
        TrainCommand.Create(),
        EvaluateCommand.Create(),
    };

    /// <summary>The library as the global options of this call set it up.</summary>
    public static WorkerHost OpenHost(this ParseResult parsed) => WorkerHost.Open(parsed.GetValue(Data));

    public static bool WantsJson(this ParseResult parsed) => parsed.GetValue(Json);
}

/// <summary>A call that cannot mean anything; the message says what would.</summary>
internal sealed class UsageException(string message) : Exception(message);
