using System.CommandLine;
using Analytics.Sources.Fetching;
using Analytics.Storage.Collecting;

namespace Analytics.Worker;

/// <summary><c>collect SOURCE...</c>: asks sites for what is new, keeps it, and reads it into the store and the index.</summary>
internal static class CollectCommand
{
    /// <summary>Of what a source brought; the first collection brings hundreds.</summary>
    private const int MostNamed = 50;

    public static Command Create()
    {
        var options = new CollectOptionSet(ArgumentArity.OneOrMore);
        var dryRun = new Option<bool>("--dry-run") { Description = "Read the lists and pages, ask for no document, and say what would be asked for" };
        var recheck = new Option<bool>("--recheck") { Description = "Ask also whether documents that are held have changed" };

        var command = new Command("collect", "Ask sites for new reports and read them. Goes on where it was cut off; Collect__Contact must say whom a site can write to.") { dryRun, recheck };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var host = parsed.OpenHost();
            var summary = await CollectAsync(parsed, host, options, new CollectWishes(parsed.GetValue(dryRun), parsed.GetValue(recheck), options.WantsQueue(parsed)), cancel);
            return summary.IsComplete ? ExitStatus.Done : ExitStatus.DoneWithRejectedInput;
        });
        return command;
    }

    /// <summary>Collects once and says what was new.</summary>
    /// <exception cref="UsageException">An option means nothing here, or nobody is named to whom a site could write.</exception>
    public static async Task<CollectSummary> CollectAsync(ParseResult parsed, WorkerHost host, CollectOptionSet options, CollectWishes wishes, CancellationToken cancel)
    {
        var sources = options.Open(parsed, host);
        if (sources.SelectMany(source => source.Start).FirstOrDefault(page => !host.Get<Manners>().MayAsk(page.Url)) is { } live)
            throw new UsageException($"Whom can the keepers of {live.Url.Host} write to? Set Collect__Contact to an e-mail or web address; without it only this machine is asked.");

        var run = host.Get<Func<Corpus, CollectRun>>()(host.Corpora.Real);
        var summary = await run.RunAsync(sources, wishes, parsed.WantsJson() ? null : new ProgressLines(), cancel);
        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(summary);
        else
            Print(summary, wishes);
        return summary;
    }

    private static void Print(CollectSummary summary, CollectWishes wishes)
    {
        ConsoleOutput.WriteCount(summary.Requests, "requests");
        foreach (var source in summary.Sources)
        {
            Print(source, wishes.DryRun ? "would be asked for" : "not asked for yet");
            PrintCame([.. summary.Came.Where(document => document.Source == source.Source)]);
        }
        foreach (var refused in summary.Refused)
            Console.Out.WriteLine($"Not read: {refused.FileName}: {refused.Reason}");
        if (summary.IsStoppedBySwitch)
            Console.Out.WriteLine("Stopped by the switch (collect.stop in the data folder). The same command again goes on.");
    }

    private static void PrintCame(IReadOnlyList<CollectedDocument> came)
    {
        foreach (var document in came.Take(MostNamed))
            Console.Out.WriteLine($"            {document.Outcome,-8} {document.PublishedOn:yyyy-MM-dd} {document.Title} ({document.Url})");
        if (came.Count > MostNamed)
            Console.Out.WriteLine($"            and {came.Count - MostNamed:N0} more; all of them with: --json");
    }

    /// <summary>What a collection from one source came to, as <c>status</c> shows it too.</summary>
    public static void Print(CollectedSource source, string waiting)
    {
        var state = source.Stopped is not null ? "stopped" : source.FinishedAt is { } end ? $"finished {end:yyyy-MM-dd HH:mm}" : "not finished";
        Console.Out.WriteLine($"Collected from {source.Source}{(source.Scope.Length > 0 ? $" ({source.Scope})" : "")}: begun {source.StartedAt:yyyy-MM-dd HH:mm}, {state}");
        if (source.Stopped is not null)
            Console.Out.WriteLine($"            {source.Stopped}");
        ConsoleOutput.WriteCount(source.New, "new");
        ConsoleOutput.WriteCount(source.Changed, "changed");
        ConsoleOutput.WriteCount(source.Unchanged, "unchanged");
        ConsoleOutput.WriteCount(source.Blocked, "blocked");
        ConsoleOutput.WriteCount(source.Failed + source.Lost, "failed");
        ConsoleOutput.WriteCountUnlessZero(source.Waiting, waiting);
        foreach (var trouble in source.Troubles)
            Console.Out.WriteLine($"            {trouble.Outcome,-8} {trouble.Url}: {trouble.Detail}");
    }

    /// <summary>A line every so often: a collection takes hours, and what it does just now is all that there is to see.</summary>
    private sealed class ProgressLines : IProgress<CollectProgress>
    {
        private const int RequestsPerLine = 50;

        public void Report(CollectProgress value)
        {
            if (value.Requests % RequestsPerLine == 0)
                Console.Out.WriteLine($"{value.Requests:N0} requests, {value.Documents:N0} documents; last {value.Last}");
        }
    }
}
