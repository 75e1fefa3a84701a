using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Analytics.Search;
using Analytics.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace Analytics.Web.Site;

/// <summary>Errors that no endpoint answered itself: a problem for programs, a page that helps for people.</summary>
internal static partial class ErrorAnswers
{
    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http => AnswerAsync(http, StatusOf(http)),
            // A database that is away would print its stack at every request; one line each is enough.
            SuppressDiagnosticsCallback = failed => failed.Exception is IndexAwayException || IsUnreachable(failed.Exception),
        });
        app.UseStatusCodePages(context => AnswerAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    private const int SecondsToRetry = 5;

    private static int StatusOf(HttpContext http) => http.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        IndexAwayException => StatusCodes.Status503ServiceUnavailable,
        { } failure when IsUnreachable(failure) => Unreachable(http, failure),
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>A database that cannot be reached or written just now, or has no connection free, however deep that is wrapped.</summary>
    internal static bool IsUnreachable(Exception failure) =>
        failure is SocketException or TimeoutException or DbException { IsTransient: true } || StoreOutage.Is(failure) || (failure.InnerException is { } inner && IsUnreachable(inner));

    private static int Unreachable(HttpContext http, Exception failure)
    {
        LogUnreachable(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorAnswers)), http.Request.Path, failure.Message);
        return StatusCodes.Status503ServiceUnavailable;
    }

    [LoggerMessage(LogLevel.Warning, "The database cannot be reached for {Path}: {Reason}")]
    private static partial void LogUnreachable(ILogger log, string path, string reason);

    private static Task AnswerAsync(HttpContext http, int status)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
            http.Response.Headers.RetryAfter = SecondsToRetry.ToString(CultureInfo.InvariantCulture);
        var model = ErrorModel.Of(status);
        return http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? TypedResults.Problem(statusCode: status, title: model.Title, detail: $"{model.Paragraphs[0]} /openapi/v1.json describes every endpoint.").ExecuteAsync(http)
            : Page.Show<ErrorPage, ErrorModel>(model, status).ExecuteAsync(http);
    }
}
