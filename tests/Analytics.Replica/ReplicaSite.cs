using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Analytics.Replica;

/// <summary>The inspectorate's site, small and on this machine: search, pages of authorities, files; and sites of councils. It can be told to misbehave, and remembers who asked for what.</summary>
public sealed class ReplicaSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<RequestDelegate>> _faults = new();
    private readonly ConcurrentQueue<ReplicaRequest> _log = new();

    private ReplicaSite(WebApplication app, ReplicaContent content) => (_app, Content) = (app, content);

    public ReplicaContent Content { get; set; }

    /// <summary>Committee sites, each under its own host; a request to an address of this machine is answered by the first of its kind.</summary>
    public IReadOnlyList<ReplicaCouncil> Councils { get; set; } = [];

    /// <summary>What robots.txt says; null for none.</summary>
    public string? Robots { get; set; } = "User-agent: *\nDisallow: /private/\n";

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "127.0.0.1", StringComparison.Ordinal));

    public IReadOnlyList<ReplicaRequest> Log => [.. _log];

    /// <summary>Listens on every address of this machine, so that 127.0.0.2 is another host than 127.0.0.1.</summary>
    public static async Task<ReplicaSite> StartAsync(ReplicaContent content, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://0.0.0.0:{port.ToString(CultureInfo.InvariantCulture)}");
        var site = new ReplicaSite(builder.Build(), content);
        site._app.Use(site.RecordAsync);
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        return site;
    }

    /// <summary>The next so many requests for a path, or a path with its host before it, meet the fault; all of them without a number.</summary>
    public void Break(string path, RequestDelegate fault, int times = 10_000) => _faults[path] = new ConcurrentQueue<RequestDelegate>(Enumerable.Repeat(fault, times));

    public void Mend() => _faults.Clear();

    public void Forget() => _log.Clear();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task RecordAsync(HttpContext context, RequestDelegate next)
    {
        var started = DateTimeOffset.UtcNow;
        var request = context.Request;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException)
        {
            // The client has gone; there is nobody to tell.
        }
        finally
        {
            var isConditional = request.Headers.IfNoneMatch.Count > 0 || request.Headers.IfModifiedSince.Count > 0;
            _log.Enqueue(new ReplicaRequest(started, DateTimeOffset.UtcNow, request.Host.Value ?? "", request.Path + request.QueryString, request.Headers.UserAgent.ToString(), isConditional, context.Response.StatusCode));
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if ((_faults.TryGetValue(context.Request.Host.Host + path, out var faults) || _faults.TryGetValue(path, out faults)) && faults.TryDequeue(out var fault))
            return fault(context);
        if (path != "/robots.txt" && CouncilAsked(context.Request.Host.Host, path) is { } council)
            return CouncilAnswers.AnswerAsync(council, context);
        return path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["robots.txt"] => Robots is null ? Fault.NotFound(context) : WriteAsync(context, "text/plain", Robots),
            ["search"] => WriteAsync(context, "text/html; charset=utf-8", ReplicaPages.Search(Content, Number(context, "start"), Number(context, "rows"))),
            ["provider", _, var urn] when Content.Providers.FirstOrDefault(provider => $"{provider.Urn}" == urn) is { } provider => WriteAsync(context, "text/html; charset=utf-8", ReplicaPages.Provider(Content, provider)),
            ["v1", "file", var id] when Content.Reports.FirstOrDefault(report => $"{report.Id}" == id) is { } report => WriteReportAsync(context, report),
            ["moved", var id] => Fault.Redirect($"/v1/file/{id}")(context),
            ["text", _] => WriteAsync(context, "text/plain", $"A paper at {path}\n"),
            _ => Fault.NotFound(context),
        };
    }

    private ReplicaCouncil? CouncilAsked(string host, string path) =>
        Councils.FirstOrDefault(council => council.Host == host)
        ?? Councils.FirstOrDefault(council => council.IsCmis == (path.Contains("/Meetings", StringComparison.Ordinal) || path.EndsWith("/Document.ashx", StringComparison.Ordinal) || path.EndsWith("/Search.aspx", StringComparison.Ordinal))
            && (council.IsCmis || path.Contains(".aspx", StringComparison.Ordinal) || path.Contains(".asmx/", StringComparison.Ordinal) || path.Contains("/documents/", StringComparison.Ordinal)));

    /// <summary>A third of the files has an ETag, a third the day of the last change, a third neither.</summary>
    private static async Task WriteReportAsync(HttpContext context, ReplicaReport report)
    {
        var (request, response, body) = (context.Request.Headers, context.Response, report.Read());
        var tag = $"\"{Convert.ToHexString(SHA256.HashData(body))[..16]}\"";
        var day = new DateTimeOffset(report.PublishedOn.AddDays(report.Edition), TimeOnly.MinValue, TimeSpan.Zero).ToString("R", CultureInfo.InvariantCulture);
        if (report.Id % 3 == 0)
            response.Headers.ETag = tag;
        else if (report.Id % 3 == 1)
            response.Headers.LastModified = day;
        if ((report.Id % 3 == 0 && request.IfNoneMatch == tag) || (report.Id % 3 == 1 && request.IfModifiedSince == day))
        {
            response.StatusCode = 304;
            return;
        }
        (response.ContentType, response.ContentLength) = ("application/pdf", body.Length);
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static int Number(HttpContext context, string key) => int.TryParse(context.Request.Query[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>One request as the site saw it.</summary>
public sealed record ReplicaRequest(DateTimeOffset Started, DateTimeOffset Ended, string Host, string Path, string UserAgent, bool IsConditional, int Status);
