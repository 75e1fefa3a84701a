using System.Net;

namespace Analytics.Tests.Sources.Fetching;

/// <summary>Answers requests as a test says, and remembers them.</summary>
internal sealed class ScriptedSite(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public List<HttpRequestMessage> Requests { get; } = [];

    public static ScriptedSite Answering(HttpStatusCode status, string body, string mediaType = "text/html", params (string Name, string Value)[] headers) =>
        new((_, _) => Task.FromResult(Answer(status, body, mediaType, headers)));

    public static HttpResponseMessage Answer(HttpStatusCode status, string body, string mediaType = "text/html", params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, mediaType) };
        foreach (var (name, value) in headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        }
        return response;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return answer(request, cancellationToken);
    }
}
