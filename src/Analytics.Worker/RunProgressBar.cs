using Spectre.Console;

namespace Analytics.Worker;

/// <summary>Shows how far a run is: a bar on a terminal, a line every so often elsewhere, nothing for machines.</summary>
internal static class RunProgressBar
{
    private const int LinesPerRun = 10;

    public static Task<TSummary> ShowAsync<TSummary>(bool quiet, Func<IProgress<IngestProgress>?, Task<TSummary>> run) =>
        ShowAsync(quiet, "reading", "files", progress => (progress.Done, progress.Total), run);

    /// <param name="doing">What is done, before it is known how much there is to do.</param>
    /// <param name="things">What is counted.</param>
    public static async Task<TSummary> ShowAsync<TProgress, TSummary>(
        bool quiet, string doing, string things, Func<TProgress, (long Done, long Total)> count, Func<IProgress<TProgress>?, Task<TSummary>> run)
    {
        if (quiet)
            return await run(null);
        if (Console.IsOutputRedirected)
            return await run(new LinePrinter<TProgress>(things, count));

        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(doing);
                return await run(new BarMover<TProgress>(bar, count));
            });
    }

    /// <summary>Called under the run's own lock, in order, so that it may keep state.</summary>
    private sealed class BarMover<TProgress>(ProgressTask bar, Func<TProgress, (long Done, long Total)> count) : IProgress<TProgress>
    {
        public void Report(TProgress value)
        {
            var (done, total) = count(value);
            bar.MaxValue = total;
            bar.Value = done;
            bar.Description = Markup.Escape($"{done:N0} of {total:N0}");
        }
    }

    private sealed class LinePrinter<TProgress>(string things, Func<TProgress, (long Done, long Total)> count) : IProgress<TProgress>
    {
        private long _printed;

        public void Report(TProgress value)
        {
            var (done, total) = count(value);
            if (done * LinesPerRun / Math.Max(1, total) is var tenth && tenth == _printed)
                return;
            _printed = tenth;
            Console.Out.WriteLine($"{done:N0} of {total:N0} {things}");
        }
    }
}
