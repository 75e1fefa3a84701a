using Spectre.Console;

namespace Analytics.Worker;

/// <summary>Shows how far a run is: a bar on a terminal, a line every so often elsewhere, nothing for machines.</summary>
internal static class RunProgressBar
{
    private const int LinesPerRun = 10;

    public static async Task<TSummary> ShowAsync<TSummary>(bool quiet, Func<IProgress<IngestProgress>?, Task<TSummary>> run)
    {
        if (quiet)
            return await run(null);
        if (Console.IsOutputRedirected)
            return await run(new LinePrinter());

        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("reading");
                return await run(new BarMover(bar));
            });
    }

    /// <summary>Called under the run's own lock, in order, so that it may keep state.</summary>
    private sealed class BarMover(ProgressTask bar) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            bar.MaxValue = value.Total;
            bar.Value = value.Done;
            bar.Description = Markup.Escape($"{value.Done:N0} of {value.Total:N0}");
        }
    }

    private sealed class LinePrinter : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            var step = Math.Max(1, value.Total / LinesPerRun);
            if (value.Done % step == 0 || value.Done == value.Total)
                Console.Out.WriteLine($"{value.Done:N0} of {value.Total:N0} files");
        }
    }
}
