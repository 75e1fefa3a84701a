using System.Net;
using System.Threading.RateLimiting;
using Analytics.Web.Api;

namespace Analytics.Web.Review;

/// <summary>Counts wrong keys by where they come from, so that guessing takes for ever.</summary>
internal sealed class WrongKeys : IDisposable
{
    private const int MostInWindow = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress?> _limiter = PartitionedRateLimiter.Create<IPAddress?, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(ClientOrigin.Of(address), _ => new FixedWindowRateLimiterOptions { PermitLimit = MostInWindow, Window = Window, QueueLimit = 0 }));

    /// <summary>How long no key from there is looked at; null when the next one is.</summary>
    public TimeSpan? WaitOf(IPAddress? address)
    {
        // Asking for nothing tells whether there would be something.
        using var lease = _limiter.AttemptAcquire(address, permitCount: 0);
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
    }

    public void Note(IPAddress? address) => _limiter.AttemptAcquire(address).Dispose();

    public void Dispose() => _limiter.Dispose();
}
