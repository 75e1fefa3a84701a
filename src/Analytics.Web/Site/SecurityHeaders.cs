namespace Analytics.Web.Site;

/// <summary>Headers that let a page load its own style sheet and pictures, and nothing else from anywhere.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>For a page with charts: lets in this site's one script too, which offers them as pictures.</summary>
    public static void LetPicturesIn(this HttpResponse response) => response.Headers.ContentSecurityPolicy = $"{Policy}; script-src 'self'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            // The kept PDFs bring a policy of their own, for the browser's viewer.
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy is { Count: > 0 } own ? own : Policy;
            // Set by component rendering for a script that these pages do not carry.
            headers.Remove("blazor-enhanced-nav");
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(http);
    });
}
