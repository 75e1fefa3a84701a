using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Analytics.Sources.Fetching;

namespace Analytics.Worker.Tests.Collecting;

/// <summary>Every request that goes out, with its moments on the test's clock.</summary>
internal sealed class RequestLog : DelegatingHandler
{
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<LoggedRequest> _requests = new();

    public RequestLog(TimeProvider clock)
    {
        _clock = clock;
        var connections = (SocketsHttpHandler)PageFetcher.Connections();
        connections.ConnectCallback = ConnectAsync;
        InnerHandler = connections;
    }

    /// <summary>The port of this machine that answers for every host with a name.</summary>
    public int NamedHosts { get; set; }

    public IReadOnlyList<LoggedRequest> Requests => [.. _requests];

    public void Forget() => _requests.Clear();

    // Nothing ever leaves this machine.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var address = IPAddress.TryParse(context.DnsEndPoint.Host, out var own) && IPAddress.IsLoopback(own) ? own : IPAddress.Loopback;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address, own is null ? NamedHosts : context.DnsEndPoint.Port, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var logged = new LoggedRequest(_clock.GetUtcNow(), request.RequestUri!, request.Headers.NonValidated["User-Agent"].ToString(), request.Headers.NonValidated.Contains("If-None-Match") || request.Headers.NonValidated.Contains("If-Modified-Since")) { Form = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken) };
        _requests.Enqueue(logged);
        return await base.SendAsync(request, cancellationToken);
    }
}

internal sealed record LoggedRequest(DateTimeOffset At, Uri Url, string UserAgent, bool IsConditional)
{
    /// <summary>What was posted; null where nothing was.</summary>
    public string? Form { get; init; }

    public string Path => Url.PathAndQuery;
}
