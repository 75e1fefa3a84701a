using Analytics.Storage;
using Microsoft.Extensions.Logging;

namespace Analytics;

/// <summary>Asks a store again that cannot be reached or written just now: first soon, then every few seconds, for as long as it takes.</summary>
internal sealed partial class StorePatience(TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancel)
    {
        for (var wait = First; ; wait = 2 * wait < Longest ? 2 * wait : Longest)
        {
            try
            {
                return await ask(cancel);
            }
            catch (Exception outage) when (StoreOutage.Is(outage) && !cancel.IsCancellationRequested)
            {
                // Every change is one transaction and can be made twice: one of which nobody knows whether it was made is made again.
                LogOutage(outage.Message, wait.TotalSeconds);
            }
            await Task.Delay(wait, clock, cancel);
        }
    }

    public Task AskAsync(Func<CancellationToken, Task> ask, CancellationToken cancel) => AskAsync(async stop =>
    {
        await ask(stop);
        return true;
    }, cancel);

    [LoggerMessage(LogLevel.Warning, "The store cannot be used just now ({Reason}); asking again in {Seconds} s")]
    private partial void LogOutage(string reason, double seconds);
}
