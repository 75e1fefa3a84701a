namespace Analytics.Web.Site;

/// <summary>Answers HEAD wherever GET is answered, as HTTP asks of every server (RFC 9110, 9.1); the server itself leaves out the body.</summary>
internal static class HeadRequests
{
    public static void UseHeadRequests(this WebApplication app)
    {
        app.Use(async (http, next) =>
        {
            var isHead = HttpMethods.IsHead(http.Request.Method);
            if (isHead)
            {
                http.Request.Method = HttpMethods.Get;
                http.Response.Body = Stream.Null;
            }
            await next(http);
            if (isHead)
                http.Request.Method = HttpMethods.Head;
        });
        // Routing follows here: by itself it would come before everything else, and see HEAD.
        app.UseRouting();
    }
}
