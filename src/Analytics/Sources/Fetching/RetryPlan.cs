namespace Analytics.Sources.Fetching;

/// <summary>When a request that failed is made again: later each time, never at the same moment as other programs, and never before the host allows.</summary>
public sealed class RetryPlan(Func<double> chance)
{
    /// <summary>Requests for the same address within one run.</summary>
    public const int Attempts = 4;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>By chance, as it should be outside tests.</summary>
    public static RetryPlan Random { get; } = new(System.Random.Shared.NextDouble);

    /// <summary>
    /// How long to wait after the <paramref name="attempt"/>th failure: twice as long each time, the half of it by chance. What the host asked
    /// for is waited for in full.
    /// </summary>
    public TimeSpan Wait(int attempt, TimeSpan? retryAfter)
    {
        var doubled = FirstWait * Math.Pow(2, Math.Clamp(attempt - 1, 0, 20));
        var backOff = (doubled < LongestWait ? doubled : LongestWait) * (0.5 + (chance() / 2));
        return retryAfter is { } asked && asked > backOff ? asked : backOff;
    }
}
