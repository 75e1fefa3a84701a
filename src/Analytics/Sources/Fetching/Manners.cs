using System.Net;

namespace Analytics.Sources.Fetching;

/// <summary>How a host is treated: who asks, how soon again, and which wishes of its keepers are obeyed. Settings can make it more polite, never less.</summary>
public sealed class Manners(CollectOptions options)
{
    /// <summary>The name by which robots.txt addresses us.</summary>
    public const string Robot = "AnalyticsCollector";

    private static readonly TimeSpan LeastDelay = TimeSpan.FromSeconds(2);

    /// <summary>What every request says of us.</summary>
    public string UserAgent => $"{Robot}/0.1 ({(options.Contact is { Length: > 0 } contact ? $"+{contact}; " : "")}collects inspection reports of children's services)";

    /// <summary>A host is told who asks; only this machine needs no contact.</summary>
    public bool MayAsk(Uri url) => url.IsLoopback || options.Contact is { Length: > 0 };

    /// <summary>What a host is left alone whatever its robots.txt says.</summary>
    public TimeSpan LeastDelayOf(string host) => IsLoopback(host) || options.Delay > LeastDelay ? options.Delay : LeastDelay;

    /// <summary>From the end of one request to a host to the start of the next.</summary>
    public TimeSpan DelayOf(string host, RobotsFile robots)
    {
        var own = LeastDelayOf(host);
        return robots.CrawlDelay is { } wished && wished > own ? wished : own;
    }

    /// <param name="host">With its port, as <see cref="Uri.Authority"/> gives it.</param>
    private static bool IsLoopback(string host) => new Uri($"http://{host}/") is var url && (url.IsLoopback || (IPAddress.TryParse(url.Host, out var address) && IPAddress.IsLoopback(address)));
}
