using System.IO.Compression;
using System.Text.Json;
using Analytics.Storage;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Analytics.Web.Api;

/// <summary>
/// Answers as they were sent, packed by gzip to a tenth, for as long as the store stays as it was: what is asked for often is worked out once.
/// </summary>
internal sealed class KeptAnswers : IDisposable
{
    private const long MostBytes = 128 << 20;

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <param name="url">Path and query.</param>
    public byte[]? Find(CorpusView view, string url) => _answers.Get<byte[]>(KeyOf(view, url));

    /// <summary>Packs it as it is written: the plain text in one piece, for each answer anew, would keep the collector busy.</summary>
    public byte[] Keep(CorpusView view, string url, object answer, JsonSerializerOptions json)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(gzip, answer, answer.GetType(), json);
        var kept = packed.ToArray();
        _answers.Set(KeyOf(view, url), kept, new MemoryCacheEntryOptions { Size = kept.Length });
        return kept;
    }

    public void Dispose() => _answers.Dispose();

    private static (StoreId Store, long Sequence, string Url) KeyOf(CorpusView view, string url) => (view.Store, view.Sequence, url);
}

/// <summary>Gives the JSON of an endpoint from <see cref="KeptAnswers"/>; for answers that depend on the store and the address alone, and set no headers.</summary>
internal sealed class KeptAnswerFilter(Corpora corpora, KeptAnswers kept, IOptions<JsonOptions> json) : IEndpointFilter
{
    private const string MediaType = "application/json; charset=utf-8";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (AnswerForm.Of(http.Request) != AnswerForm.Json)
            return await next(context);
        var view = await (await corpora.ActiveAsync(http.RequestAborted)).ViewAsync(http.RequestAborted);
        var url = $"{http.Request.Path}{http.Request.QueryString}";
        if (kept.Find(view, url) is { } before)
            return new PackedAnswer(before);
        var result = await next(context);
        return Innermost(result) is IValueHttpResult { Value: { } value } and IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK }
            ? new PackedAnswer(kept.Keep(view, url, value, json.Value.SerializerOptions))
            : result;
    }

    private static object? Innermost(object? result) => result is INestedHttpResult nested ? Innermost(nested.Result) : result;

    /// <summary>Sent as it is kept to who can read that.</summary>
    private sealed class PackedAnswer(byte[] gzip) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (request, response) = (httpContext.Request, httpContext.Response);
            response.ContentType = MediaType;
            if (request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value == "gzip" && encoding.Quality != 0))
            {
                response.Headers.ContentEncoding = "gzip";
                response.ContentLength = gzip.Length;
                await response.Body.WriteAsync(gzip, httpContext.RequestAborted);
                return;
            }
            await using var unpacked = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress);
            await unpacked.CopyToAsync(response.Body, 1 << 17, httpContext.RequestAborted);
        }
    }
}
