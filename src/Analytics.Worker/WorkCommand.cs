using System.CommandLine;

namespace Analytics.Worker;

/// <summary><c>work</c>: reads and classifies what is in the queue, beside any number of others.</summary>
internal static class WorkCommand
{
    public static Command Create()
    {
        var untilEmpty = new Option<bool>("--until-empty") { Description = "End when nothing is left in the queue, with this worker or any other; without it the next documents are waited for" };
        var again = new Option<bool>("--again") { Description = "Put back first what was given up" };
        var atOnce = new Option<int>("--at-once")
        {
            Description = "Documents at a time (default: one for each core, and at least two)",
            HelpName = "N",
            DefaultValueFactory = _ => Math.Max(2, Environment.ProcessorCount),
        };
        atOnce.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var number) && number is >= 1 and <= 100))
                result.AddError("--at-once wants a number from 1 to 100.");
        });

        var command = new Command("work", "Read and classify what is in the queue, until stopped. Any number of workers may share a queue; one that is stopped gives back what it has.") { untilEmpty, again, atOnce };
        command.SetAction((parsed, cancel) => RunAsync(parsed, new WorkWishes(parsed.GetValue(atOnce), parsed.GetValue(untilEmpty), parsed.GetValue(again)), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, WorkWishes wishes, CancellationToken cancel)
    {
        using var host = parsed.OpenHost();
        var run = host.Get<Func<Corpus, WorkRun>>()(host.Corpora.Real);
        var summary = await RunProgressBar.ShowAsync(parsed.WantsJson(), progress => run.RunAsync(wishes, progress, cancel));

        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(summary);
        else
            Print(summary);
        return summary.Rejections + summary.GivenUp > 0 ? ExitStatus.DoneWithRejectedInput : ExitStatus.Done;
    }

    private static void Print(WorkSummary summary)
    {
        ConsoleOutput.WriteCount(summary.Inspections, "read as inspections");
        ConsoleOutput.WriteCountUnlessZero(summary.Papers, "read as council papers");
        ConsoleOutput.WriteCountUnlessZero(summary.Rejections, "kept, not read; why: status");
        ConsoleOutput.WriteCountUnlessZero(summary.Classified, "classified again");
        ConsoleOutput.WriteCountUnlessZero(summary.FailedAttempts, "attempts failed");
        ConsoleOutput.WriteCountUnlessZero(summary.GivenUp, "given up; which and why: status");
        ConsoleOutput.WriteCountUnlessZero(summary.GivenBack, "given back");
    }
}
