using System.Diagnostics;

namespace Analytics.Benchmarks.Search;

/// <summary>What so many clients, each asking again as soon as it is answered, were given in a stretch of time; times in milliseconds.</summary>
public sealed class SearchLoad
{
    private readonly double[] _times;
    private readonly TimeSpan _elapsed;
    private readonly TimeSpan _processor;

    private SearchLoad(IEnumerable<double> times, TimeSpan elapsed, TimeSpan processor) => (_times, _elapsed, _processor) = ([.. times.Order()], elapsed, processor);

    public int Requests => _times.Length;

    public double PerSecond => _times.Length / _elapsed.TotalSeconds;

    public double P50 => At(0.5);

    public double P99 => At(0.99);

    /// <summary>Processor time of this process for each request: other work on the machine changes it little.</summary>
    public double Processor => _processor.TotalMilliseconds / Math.Max(_times.Length, 1);

    /// <param name="requestsOf">The requests of each client.</param>
    /// <param name="searchOf">How each client searches.</param>
    public static SearchLoad Measure(int clients, TimeSpan duration, Func<int, Func<SearchRequest>> requestsOf, Func<int, Action<SearchRequest>> searchOf)
    {
        var times = new List<double>[clients];
        Exception? failure = null;
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var threads = Enumerable.Range(0, clients).Select(client => new Thread(() =>
        {
            times[client] = [];
            try
            {
                Ask(requestsOf(client), searchOf(client), () => clock.Elapsed < duration, times[client]);
            }
            catch (Exception e)
            {
                // Thrown again below: a thread's exception would end the process.
                failure = e;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return failure is null
            ? new SearchLoad(times.SelectMany(own => own), clock.Elapsed, Environment.CpuUsage.TotalTime - processor)
            : throw new InvalidOperationException("A client could not go on.", failure);
    }

    public static SearchLoad Join(IReadOnlyList<SearchLoad> rounds) => new(
        rounds.SelectMany(round => round._times),
        TimeSpan.FromTicks(rounds.Sum(round => round._elapsed.Ticks)),
        TimeSpan.FromTicks(rounds.Sum(round => round._processor.Ticks)));

    public override string ToString() => $"{PerSecond,7:N0} /s   p50 {P50,6:0.0}   p95 {At(0.95),6:0.0}   p99 {P99,6:0.0}   longest {At(1),6:0} ms";

    private double At(double share) => _times.Length == 0 ? 0 : _times[Math.Min((int)(_times.Length * share), _times.Length - 1)];

    private static void Ask(Func<SearchRequest> next, Action<SearchRequest> search, Func<bool> goesOn, List<double> times)
    {
        while (goesOn())
        {
            var request = next();
            var start = Stopwatch.GetTimestamp();
            search(request);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }
}
