using System.Globalization;

namespace Analytics.Replica;

/// <summary>Ways in which sites misbehave, in place of an answer.</summary>
public static class Fault
{
    public static RequestDelegate ProtectionPage { get; } = context => WriteAsync(context, 403, "text/html", "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Checking the browser</body></html>");

    public static RequestDelegate ServerError { get; } = context => WriteAsync(context, 500, "text/html", "<html><body>Something broke</body></html>");

    public static RequestDelegate NotFound { get; } = context => WriteAsync(context, 404, "text/html", "<html><body>Nothing here</body></html>");

    /// <summary>A page that says so only to people: status 200, under the address of a PDF.</summary>
    public static RequestDelegate ErrorPage { get; } = context => WriteAsync(context, 200, "application/pdf", "<!DOCTYPE html><html><body>The file cannot be shown just now</body></html>");

    /// <summary>Begins and never ends.</summary>
    public static RequestDelegate Stalled { get; } = async context =>
    {
        context.Response.ContentType = "application/pdf";
        await context.Response.WriteAsync("%PDF-1.4", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    };

    /// <summary>The connection is gone in the middle of the body.</summary>
    public static RequestDelegate Reset { get; } = async context =>
    {
        context.Response.ContentType = "application/pdf";
        context.Response.ContentLength = 100_000;
        await context.Response.WriteAsync("%PDF-1.4", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    };

    /// <summary>Says that it is larger than anybody wants.</summary>
    public static RequestDelegate Huge { get; } = async context =>
    {
        context.Response.ContentLength = 2_000_000_000;
        await context.Response.WriteAsync("%PDF-1.4", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    };

    public static RequestDelegate TooManyRequests(int seconds) => context =>
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return WriteAsync(context, 429, "text/plain", "Slower");
    };

    public static RequestDelegate Redirect(string to) => context =>
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    };

    private static Task WriteAsync(HttpContext context, int status, string type, string text)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
