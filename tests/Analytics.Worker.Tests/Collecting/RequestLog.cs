using System.Collections.Concurrent;
using Analytics.Sources.Fetching;

namespace Analytics.Worker.Tests.Collecting;

/// <summary>Every request that goes out, with its moments on the test's clock.</summary>
internal sealed class RequestLog(TimeProvider clock) : DelegatingHandler(PageFetcher.Connections())
{
    private readonly ConcurrentQueue<LoggedRequest> _requests = new();

    public IReadOnlyList<LoggedRequest> Requests => [.. _requests];

    public void Forget() => _requests.Clear();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var logged = new LoggedRequest(clock.GetUtcNow(), request.RequestUri!, request.Headers.NonValidated["User-Agent"].ToString(), request.Headers.NonValidated.Contains("If-None-Match") || request.Headers.NonValidated.Contains("If-Modified-Since"));
        _requests.Enqueue(logged);
        return await base.SendAsync(request, cancellationToken);
    }
}

internal sealed record LoggedRequest(DateTimeOffset At, Uri Url, string UserAgent, bool IsConditional)
{
    public string Path => Url.PathAndQuery;
}
