using System.Security.Cryptography;
using System.Text;
using Analytics.Classification;
using Microsoft.Net.Http.Headers;

namespace Analytics.Web.Api;

/// <summary>
/// Gives every answer a weak entity tag made of what it depends on (the change sequence, the engine, the theme model,
/// this program's version, the request), and answers 304 to a client that has it already.
/// </summary>
internal sealed class EntityTagFilter(Corpora corpora, ThemeClassifier classifier) : IEndpointFilter
{
    private static readonly string ProgramVersion = typeof(EntityTagFilter).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // What is worked out from a body that was sent is no state of this address.
        if (!HttpMethods.IsGet(http.Request.Method))
            return await next(context);
        var corpus = await corpora.ActiveAsync(http.RequestAborted);
        var view = await corpus.ViewAsync(http.RequestAborted);
        var tag = TagOf(http.Request, corpus, view);
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            Stamp(http.Response, tag);
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode == StatusCodes.Status200OK)
                Stamp(http.Response, tag);
            return Task.CompletedTask;
        });
        return await next(context);
    }

    private EntityTagHeaderValue TagOf(HttpRequest request, Corpus corpus, CorpusView view)
    {
        var depends = string.Join('\n', ProgramVersion, corpus.IsSample, view.Store, view.Sequence, corpus.Index.Sequence, corpus.Index.Engine, classifier.Version,
            request.Scheme, request.Host, request.Path, request.QueryString, AnswerForm.Of(request));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(depends));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash)[..24]}\"", isWeak: true);
    }

    private static void Stamp(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept, Accept-Encoding";
    }
}
