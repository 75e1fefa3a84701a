using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Analytics.Sources.Fetching;

/// <summary>
/// Makes one request, within the limits of size and time and to hosts of the list alone, and says what it came to. When it may be made, and
/// whether again, others decide (<see cref="Manners"/>, <see cref="RetryPlan"/>).
/// </summary>
public sealed class PageFetcher(HttpMessageInvoker http, Manners manners, ProtectionPages protection, CollectOptions options, TimeProvider clock)
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>A host that writes of years, as some do by mistake, is asked again after a month.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    /// <summary>Connections without cookies, and without redirects or compression behind our back: what comes is what is kept.</summary>
    public static HttpMessageHandler Connections() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(20),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>The longest that one request takes.</summary>
    public TimeSpan TimeLimit => options.TimeLimit;

    public async Task<FetchOutcome> FetchAsync(FetchRequest request, AllowedHosts hosts, CancellationToken cancel)
    {
        if (!hosts.Have(request.Url))
            return new FetchOutcome.Lost($"{request.Url} is not on the list of hosts");
        if (!manners.MayAsk(request.Url))
            throw new InvalidOperationException($"{request.Url} cannot be asked without a contact address: set Collect__Contact.");

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            var at = clock.GetUtcNow();
            using var message = Message(request);
            using var response = await http.SendAsync(message, limit.Token);
            var body = await ReadAsync(response, options.SizeLimit, limit.Token);
            return body is null
                ? new FetchOutcome.Lost($"larger than {options.SizeLimit:N0} bytes")
                : Judge(request, hosts, Page(request.Url, at, response, body));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new FetchOutcome.Failed($"no whole answer within {options.TimeLimit.TotalSeconds:N0} seconds");
        }
        // A host that cannot be reached or breaks off is that host's trouble; it is noted, and the others go on.
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return new FetchOutcome.Failed((broken.InnerException ?? broken).Message);
        }
    }

    private HttpRequestMessage Message(FetchRequest request)
    {
        var message = new HttpRequestMessage(request.Form is null ? HttpMethod.Get : HttpMethod.Post, request.Url);
        if (request.Form is { } fields)
            message.Content = new StringContent(fields, Encoding.ASCII, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        message.Headers.TryAddWithoutValidation("User-Agent", manners.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", "text/html, application/pdf, */*;q=0.5");
        if (request.ETag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (request.LastModified is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return message;
    }

    /// <returns>Null when it is larger than allowed.</returns>
    private static async Task<byte[]?> ReadAsync(HttpResponseMessage response, int sizeLimit, CancellationToken cancel)
    {
        if (response.Content.Headers.ContentLength > sizeLimit)
            return null;
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        using var body = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        for (int read; (read = await stream.ReadAsync(chunk, cancel)) > 0;)
        {
            body.Write(chunk, 0, read);
            if (body.Length > sizeLimit)
                return null;
        }
        return body.ToArray();
    }

    private static FetchedPage Page(Uri url, DateTimeOffset at, HttpResponseMessage response, byte[] body) => new()
    {
        Url = url,
        At = at,
        Status = (int)response.StatusCode,
        Reason = response.ReasonPhrase ?? "",
        Headers = [.. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))],
        Body = body,
    };

    private FetchOutcome Judge(FetchRequest request, AllowedHosts hosts, FetchedPage page)
    {
        if (protection.Find(page) is { } sign)
            return new FetchOutcome.Blocked($"a protection page instead of the answer (\"{sign}\", status {page.Status})", page.Status);
        return page.Status switch
        {
            (int)HttpStatusCode.OK => new FetchOutcome.Fetched(page),
            (int)HttpStatusCode.NotModified when request.IsConditional => new FetchOutcome.NotModified(page),
            301 or 302 or 303 or 307 or 308 => Follow(page, hosts),
            401 or 403 or 451 => new FetchOutcome.Blocked($"refused with {page.Status} {page.Reason}", page.Status),
            408 or 425 or 429 or >= 500 => new FetchOutcome.Failed($"{page.Status} {page.Reason}", RetryAfter(page)),
            _ => new FetchOutcome.Lost($"{page.Status} {page.Reason}", page.Status),
        };
    }

    private static FetchOutcome Follow(FetchedPage page, AllowedHosts hosts) =>
        page.Header("Location") is not { Length: > 0 } location || !Uri.TryCreate(page.Url, location, out var to) ? new FetchOutcome.Lost($"{page.Status} without an address that can be read")
        : hosts.Have(to) ? new FetchOutcome.Moved(new UriBuilder(to) { Fragment = "" }.Uri)
        : new FetchOutcome.Lost($"moved to {to.GetLeftPart(UriPartial.Authority)}, which is not on the list of hosts");

    private TimeSpan? RetryAfter(FetchedPage page)
    {
        if (!RetryConditionHeaderValue.TryParse(page.Header("Retry-After"), out var after))
            return null;
        var wait = after.Delta ?? after.Date - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait;
    }
}
