using Analytics.Sources.Fetching;
using Analytics.Storage.Collecting;

namespace Analytics;

/// <summary>A turn at a host that is spent on its robots.txt, which has to be known before anything else is asked for.</summary>
internal sealed class RobotsVisit(Frontier frontier, PageFetcher fetcher, Manners manners, RetryPlan retries, CollectState state, TimeProvider clock)
{
    private const int MostHops = 5;

    private readonly Dictionary<string, int> _failures = [];

    public async Task MakeAsync(HostTurn turn, AllowedHosts hosts, TimeSpan lease, CancellationToken cancel)
    {
        var url = new Uri(turn.Entry.Location, "/robots.txt");
        for (var hop = 0; hop <= MostHops; hop++)
        {
            var outcome = await AskAsync(url, turn.Host, hosts, lease, cancel);
            if (outcome is FetchOutcome.Moved(var to))
            {
                url = to;
                await Task.Delay(manners.LeastDelayOf(url.Authority), clock, cancel);
                continue;
            }
            await GiveBackAsync(turn with { Requests = hop + 1 }, outcome, cancel);
            return;
        }
        await GiveBackAsync(turn with { Requests = MostHops + 1 }, new FetchOutcome.Lost($"more than {MostHops} redirects", Status: 404), cancel);
    }

    /// <summary>At another host, where the file may have moved to, it is that host's turn that is needed.</summary>
    private async Task<FetchOutcome> AskAsync(Uri url, string host, AllowedHosts hosts, TimeSpan lease, CancellationToken cancel)
    {
        var isElsewhere = !url.Authority.Equals(host, StringComparison.OrdinalIgnoreCase);
        if (isElsewhere && !await frontier.TryHoldAsync(url.Authority, clock.GetUtcNow(), manners.LeastDelayOf(url.Authority), lease, cancel))
            return new FetchOutcome.Failed($"{url.Authority}, where robots.txt has moved to, is busy");
        var outcome = await fetcher.FetchAsync(new FetchRequest(url), hosts, cancel);
        state.Count(url, outcome, isDocument: false);
        if (isElsewhere)
            await frontier.ReleaseAsync(url.Authority, clock.GetUtcNow(), clock.GetUtcNow() + manners.LeastDelayOf(url.Authority), cancel);
        return outcome;
    }

    private async Task GiveBackAsync(HostTurn turn, FetchOutcome outcome, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (robots, wait) = Judge(turn.Host, outcome, now);
        var rest = now + manners.DelayOf(turn.Host, robots?.File ?? RobotsFile.AllowsAll);
        await frontier.GiveBackAsync(turn, now, now + wait > rest ? now + wait : rest, robots, cancel);
    }

    /// <summary>RFC 9309, 2.3.1: a host that says there is none allows everything; one that cannot say forbids everything, when it was asked often enough.</summary>
    private (HostRobots? Robots, TimeSpan Wait) Judge(string host, FetchOutcome outcome, DateTimeOffset now) => outcome switch
    {
        FetchOutcome.Fetched(var page) => (new HostRobots(RobotsState.Read, page.Text[..Math.Min(page.Text.Length, RobotsFile.SizeLimit)], now + RobotsFile.Lifetime), TimeSpan.Zero),
        FetchOutcome.Lost(_, >= 400 and < 500) or FetchOutcome.Blocked(_, >= 400 and < 500 and not 429) => (new HostRobots(RobotsState.Absent, null, now + RobotsFile.Lifetime), TimeSpan.Zero),
        FetchOutcome.Lost(var reason, _) => (Unreachable(reason, now), TimeSpan.Zero),
        FetchOutcome.Blocked(var reason, _) => (Unreachable(reason, now), TimeSpan.Zero),
        FetchOutcome.Failed(var reason, var retryAfter) => CountFailure(host) is var failures && failures < RetryPlan.Attempts
            ? (null, retries.Wait(failures, retryAfter))
            : (Unreachable(reason, now), retryAfter ?? TimeSpan.Zero),
        _ => throw new InvalidOperationException($"{outcome} is an outcome that nobody thought of."),
    };

    private static HostRobots Unreachable(string reason, DateTimeOffset now) => new(RobotsState.Unreachable, reason, now + RobotsFile.UnreachableLifetime);

    private int CountFailure(string host)
    {
        lock (_failures)
            return _failures[host] = _failures.GetValueOrDefault(host) + 1;
    }
}
