using System.Diagnostics;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Parsing.Damage;

/// <summary>Looks several times a second at how much memory this process and those that it started hold.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _end = new();
    private Task _watching = Task.CompletedTask;

    /// <summary>Megabytes.</summary>
    public long Before { get; private set; }

    public long Peak { get; private set; }

    /// <summary>Of the largest process that was started.</summary>
    public long PeakOfChild { get; private set; }

    public MemoryWatch Watch()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Before = Own();
        _watching = WatchAsync();
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching;
        _end.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            Peak = Math.Max(Peak, Own());
            if (ChildProcesses.CanBeSeen)
                PeakOfChild = Math.Max(PeakOfChild, ChildProcesses.List().Values.Select(ChildProcesses.PeakMemory).DefaultIfEmpty().Max());
            await Task.Delay(Pause, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static long Own()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64 / 1024 / 1024;
    }
}
