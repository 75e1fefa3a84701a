using System.Diagnostics;

namespace Analytics.Web.Upkeep;

/// <summary>
/// What the process says while it runs: a line for a person, or with <c>Log__Format=json</c> one JSON object a line for a collector of logs, then with a line for every
/// request too. Each carries the request's trace id, which the answer gives in <c>Request-Id</c> and which goes on from a <c>traceparent</c> that came with it.
/// </summary>
internal static partial class Logs
{
    public const string RequestId = "Request-Id";
    private const string RequestCategory = "Analytics.Web.Requests";

    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var isJson = string.Equals(builder.Configuration["Log:Format"], "json", StringComparison.OrdinalIgnoreCase);
        if (isJson)
        {
            builder.Logging.AddJsonConsole(line =>
            {
                (line.IncludeScopes, line.UseUtcTimestamp) = (true, true);
                line.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
        else
        {
            builder.Logging.AddSimpleConsole(line => line.SingleLine = true);
        }
        builder.Logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Whoever asks whether the site is ready is told; those who wait ask many times.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Critical);
        // A start that fails is told in one line, by RunToTheEndAsync.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        builder.Logging.AddFilter(RequestCategory, isJson ? LogLevel.Information : LogLevel.Warning);
    }

    /// <summary>Names each request and, where that is wanted, notes it. What was searched for is nobody's business: the query is left out.</summary>
    public static void UseRequestIds(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(RequestCategory);
        app.Use(async (http, next) =>
        {
            http.Response.Headers[RequestId] = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
            var since = Stopwatch.GetTimestamp();
            await next(http);
            LogRequest(log, http.Request.Method, http.Request.Path, http.Response.StatusCode, Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        });
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Path} {Status} {Milliseconds:0.0} ms")]
    private static partial void LogRequest(ILogger log, string method, string path, int status, double milliseconds);
}
