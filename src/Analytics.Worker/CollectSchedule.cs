using Quartz;

namespace Analytics.Worker;

/// <summary>When it is time, by a cron expression. One collection ends before the next begins; a time that went by meanwhile is passed over.</summary>
internal sealed class CollectSchedule(string cron, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly CronExpression _cron = new(cron, TimeZoneInfo.Utc);

    public static bool IsValid(string cron) => CronExpression.TryParse(cron, out _);

    /// <summary>Until <paramref name="cancel"/>, or until the expression has no further time.</summary>
    public async Task RunAsync(bool atOnce, Func<CancellationToken, Task> collect, CancellationToken cancel)
    {
        if (atOnce)
            await collect(cancel);
        while (_cron.GetNextValidTimeAfter(clock.GetUtcNow()) is { } next)
        {
            // In steps: the clock of a machine that slept, or was set, is looked at again.
            for (var wait = next - clock.GetUtcNow(); wait > TimeSpan.Zero; wait = next - clock.GetUtcNow())
                await Task.Delay(wait < LongestWait ? wait : LongestWait, clock, cancel);
            await collect(cancel);
        }
    }
}
