using System.Data.Common;
using System.Net.Sockets;

namespace Analytics.Web.Upkeep;

/// <summary>Keeps the full-text index of the active corpus caught up with its store, whoever writes to that.</summary>
internal sealed partial class IndexWatch(Corpora corpora, TimeProvider clock, ILogger<IndexWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await CatchUpAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task CatchUpAsync(CancellationToken cancel)
    {
        try
        {
            var corpus = await corpora.ActiveAsync(cancel);
            await corpus.Follower.CatchUpAsync(cancel);
        }
        catch (Exception unreachable) when (unreachable is DbException or IOException or UnauthorizedAccessException or SocketException or TimeoutException)
        {
            // A store that is away for a moment comes back; searches go on with the index as it is.
            LogBehind(unreachable);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The index could not be brought up to date; trying again")]
    private partial void LogBehind(Exception unreachable);
}
