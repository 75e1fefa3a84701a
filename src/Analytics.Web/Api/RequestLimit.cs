using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Threading.RateLimiting;
using Analytics.Web.Upkeep;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Analytics.Web.Api;

/// <summary>Settings of section <c>RateLimit</c>.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimit";

    /// <summary>
    /// How often a client may ask the query API; 0 for as often as it likes. Left out, it is <see cref="RequestLimit.Usual"/>, and programs on
    /// the same machine may ask as often as they like.
    /// </summary>
    [Range(0, 10_000_000)]
    public int? RequestsPerMinute { get; init; }
}

/// <summary>
/// Keeps one client from asking the query API so often that others wait: a minute's requests may come at once, and as many come back each
/// minute. Pages, health and the kept documents are not counted.
/// </summary>
internal static class RequestLimit
{
    public const int Usual = 600;
    public const string Policy = "api";

    public static IServiceCollection AddRequestLimit(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(Policy, PartitionOf);
            limiter.OnRejected = RefuseAsync;
        });
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext http)
    {
        var set = http.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value.RequestsPerMinute;
        var address = http.Connection.RemoteIpAddress;
        if (set == 0 || (set is null && ClientOrigin.IsLocal(address)) || FirstVisits.IsOne(http))
            return RateLimitPartition.GetNoLimiter("");
        return RateLimitPartition.GetTokenBucketLimiter(ClientOrigin.Of(address), _ => Bucket(set ?? Usual));
    }

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(perMinute < 60 ? 60.0 / perMinute : 1),
        QueueLimit = 0,
    };

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancel)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : TimeSpan.FromSeconds(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await TypedResults.Problem(
            statusCode: StatusCodes.Status429TooManyRequests,
            title: "Too many requests.",
            detail: $"More requests came from this address than one client may make in a minute. Ask again after {seconds} s; whole lists as files (format=csv) need one request.")
            .ExecuteAsync(rejected.HttpContext);
    }
}
