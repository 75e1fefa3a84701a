namespace Analytics.Web.Upkeep;

/// <summary>
/// Asks the site's own pages and its search once, without leaving the process, before it says that it is ready: their code is compiled then, and not while the
/// first reader waits.
/// </summary>
internal sealed partial class FirstVisits(IServiceScopeFactory scopes, ILogger<FirstVisits> log) : IStartupFilter
{
    /// <summary>Words, a phrase, a beginning, and words near each other: every way in which passages are looked up.</summary>
    private const string EveryKindOfWord = "supervision plans OR \"care leavers\" OR superv* OR (quality NEAR/5 plans)";

    /// <summary>A page that takes longer is left to its first reader.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    /// <summary>Marks the requests that the site makes of itself.</summary>
    private static readonly object s_mark = new();

    private RequestDelegate? _site;
    private bool _areMade;

    /// <summary>True once they were made, or there was nothing yet to visit.</summary>
    public bool AreDone { get; private set; }

    /// <summary>Whether the site itself asks: that counts against nobody's limit.</summary>
    public static bool IsOne(HttpContext http) => http.Items.ContainsKey(s_mark);

    /// <summary>Takes the whole site, routing included, as a server would ask it.</summary>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(site => _site = site);
        next(app);
    };

    /// <summary>Visits the pages the first time that something is held.</summary>
    public async Task MakeAsync(CorpusView view, CancellationToken cancel)
    {
        if (!_areMade && view.Inspections.Count > 0)
        {
            foreach (var url in PagesOf(view))
            {
                await VisitAsync(url, cancel);
                cancel.ThrowIfCancellationRequested();
            }
            _areMade = true;
        }
        AreDone = true;
    }

    private static IEnumerable<string> PagesOf(CorpusView view)
    {
        var newest = view.Inspections.MaxBy(held => held.Inspection.End);
        var words = Uri.EscapeDataString(EveryKindOfWord);
        yield return $"/api/v1/findings?q={words}";
        yield return $"/search?q={words}";
        yield return "/";
        if (newest is null)
            yield break;
        yield return $"/inspections/{newest.Inspection.Id}";
        if (newest.Inspection.Authorities is [var gss, ..])
        {
            yield return $"/authorities/{gss.Value}";
            yield return $"/compare?authority={gss.Value}";
            yield return $"/api/v1/compare?authority={gss.Value}";
        }
    }

    private async Task VisitAsync(string url, CancellationToken cancel)
    {
        if (_site is null)
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(s_longest);
        await using var scope = scopes.CreateAsyncScope();
        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = patience.Token };
        var query = url.IndexOf('?', StringComparison.Ordinal);
        (request.Request.Method, request.Request.Scheme, request.Request.Host) = (HttpMethods.Get, Uri.UriSchemeHttp, new HostString("localhost"));
        request.Request.Path = query < 0 ? url : url[..query];
        request.Request.QueryString = query < 0 ? QueryString.Empty : new QueryString(url[query..]);
        request.Request.Headers.AcceptEncoding = "gzip";
        request.Items[s_mark] = true;
        try
        {
            await _site(request);
            if (request.Response.StatusCode >= StatusCodes.Status400BadRequest && !patience.IsCancellationRequested)
                LogAnswered(url, request.Response.StatusCode);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // Told below, or the site is stopping.
        }
        if (patience.IsCancellationRequested && !cancel.IsCancellationRequested)
            LogSlow(url, s_longest.TotalSeconds);
    }

    [LoggerMessage(LogLevel.Warning, "The first visit to {Url} was answered with {Status}")]
    private partial void LogAnswered(string url, int status);

    [LoggerMessage(LogLevel.Warning, "The first visit to {Url} took more than {Seconds} s and was left")]
    private partial void LogSlow(string url, double seconds);
}
