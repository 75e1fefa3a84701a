using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Parsing.Damage;

/// <summary>Looks several times a second at how much memory the processes hold that this one started.</summary>
internal sealed class ProcessWatch : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _end = new();
    private Task _watching = Task.CompletedTask;

    /// <summary>Megabytes that the largest of them held at most.</summary>
    public long PeakMemory { get; private set; }

    public ProcessWatch Watch()
    {
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
        while (ChildProcesses.CanBeSeen && !_end.IsCancellationRequested)
        {
            PeakMemory = Math.Max(PeakMemory, ChildProcesses.ListOfOtherPrograms().Values.Select(ChildProcesses.PeakMemory).DefaultIfEmpty().Max());
            await Task.Delay(Pause, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
