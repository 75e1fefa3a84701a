using System.CommandLine;
using System.CommandLine.Invocation;

namespace Analytics.Worker;

/// <summary><c>reparse [--all]</c> and <c>reclassify [--all]</c>: what is held, made anew from what is kept.</summary>
internal static class DerivationCommand
{
    private const int NamesPerReason = 3;

    public static Command CreateReparse()
    {
        var (command, queue) = Create(
            "reparse",
            "Read the kept documents again that another parser, PDF engine or theme model has read, those that were not read too. Nothing is fetched; what is up to date is left alone.",
            "Read every document again, whatever read it",
            (run, wishes, progress, cancel) => wishes.Queue ? run.QueueReparseAsync(wishes.All, progress, cancel) : run.ReparseAsync(wishes.All, progress, cancel));
        var fromCaptures = new Option<bool>("--from-captures") { Description = "Begin with the kept answers of sites: brings back every collected document, also into an empty store" };
        var reparse = command.Action ?? throw new InvalidOperationException("The command does nothing.");
        command.Add(fromCaptures);
        command.SetAction((parsed, cancel) => parsed.GetValue(fromCaptures) ? IngestCommand.RunCapturedAsync(parsed, parsed.GetValue(queue), cancel) : ((AsynchronousCommandLineAction)reparse).InvokeAsync(parsed, cancel));
        return command;
    }

    public static Command CreateReclassify() => Create(
        "reclassify",
        "Classify the findings again that another theme model has classified, without reading the documents.",
        "Classify all findings again",
        (run, wishes, progress, cancel) => wishes.Queue ? run.QueueReclassifyAsync(wishes.All, progress, cancel) : run.ReclassifyAsync(wishes.All, progress, cancel)).Command;

    private static (Command Command, Option<bool> Queue) Create(
        string name, string description, string allDescription, Func<DerivationRun, DerivationWishes, IProgress<IngestProgress>?, CancellationToken, Task<DerivationSummary>> derive)
    {
        var all = new Option<bool>("--all") { Description = allDescription };
        var queue = IngestCommand.NewQueueOption();
        var command = new Command(name, description) { all, queue };
        command.SetAction((parsed, cancel) => RunAsync(parsed, (run, progress) => derive(run, new DerivationWishes(parsed.GetValue(all), parsed.GetValue(queue)), progress, cancel)));
        return (command, queue);
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<DerivationRun, IProgress<IngestProgress>?, Task<DerivationSummary>> derive)
    {
        using var host = parsed.OpenHost();
        var run = host.Get<Func<Corpus, DerivationRun>>()(host.Corpora.Real);
        var summary = await RunProgressBar.ShowAsync(parsed.WantsJson(), progress => derive(run, progress));

        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(summary);
        else
            Print(summary);
        return summary.Rejected.Count + summary.WithoutBytes.Count > 0 ? ExitStatus.DoneWithRejectedInput : ExitStatus.Done;
    }

    private static void Print(DerivationSummary summary)
    {
        ConsoleOutput.WriteCount(summary.Documents, "documents held");
        ConsoleOutput.WriteCountUnlessZero(summary.UpToDate, "up to date, left alone");
        ConsoleOutput.WriteCountUnlessZero(summary.Queued, "waiting for a worker (start one with: work)");
        ConsoleOutput.WriteCountUnlessZero(summary.Changed, "came out otherwise than before");
        ConsoleOutput.WriteCountUnlessZero(summary.Same, "came out as before");
        ConsoleOutput.WriteCountUnlessZero(summary.WithoutBytes.Count, "without kept bytes; what is held of them stays as it was");
        foreach (var name in summary.WithoutBytes)
            Console.Out.WriteLine($"            {name}");
        foreach (var reason in summary.Rejected.GroupBy(rejected => rejected.Reason).OrderByDescending(files => files.Count()).ThenBy(files => files.Key, StringComparer.Ordinal))
        {
            Console.Out.WriteLine($"Not read, {reason.Count():N0} × {reason.Key}");
            Console.Out.WriteLine($"    {string.Join(", ", reason.Take(NamesPerReason).Select(file => file.FileName))}{(reason.Count() > NamesPerReason ? ", …" : "")}");
        }
    }

    private sealed record DerivationWishes(bool All, bool Queue);
}
