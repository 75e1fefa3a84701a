using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Analytics.Exports;

namespace Analytics.Web.Api;

/// <summary>Rows as JSON objects, one a line, in UTF-8.</summary>
/// <param name="without">Members, by their names in JSON, that rows of a file do not have.</param>
internal sealed class JsonLinesAnswer<T>(string fileName, IAsyncEnumerable<T> rows, params IReadOnlyList<string> without) : IResult
{
    /// <summary>Bytes that go out at once.</summary>
    private const int Buffer = 1 << 14;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel, options) = (httpContext.Response, httpContext.RequestAborted, Options());
        var isOther = AnswerForm.Accepts(httpContext.Request, AnswerForm.OtherJsonLinesType) && !AnswerForm.Accepts(httpContext.Request, AnswerForm.JsonLinesType);
        response.ContentType = isOther ? AnswerForm.OtherJsonLinesType : AnswerForm.JsonLinesType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        using var lines = new MemoryStream(2 * Buffer);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            JsonSerializer.Serialize(lines, row, options);
            lines.WriteByte((byte)'\n');
            if (lines.Length >= Buffer)
                await SendAsync(lines, response, cancel);
        }
        await SendAsync(lines, response, cancel);
    }

    private static async Task SendAsync(MemoryStream lines, HttpResponse response, CancellationToken cancel)
    {
        await response.Body.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), cancel);
        lines.SetLength(0);
    }

    private JsonSerializerOptions Options() => without.Count == 0 ? ExportJson.Options : new JsonSerializerOptions(ExportJson.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
    };

    private void LeaveOut(JsonTypeInfo type)
    {
        if (type.Type != typeof(T))
            return;
        foreach (var property in type.Properties.Where(property => without.Contains(property.Name)).ToList())
            type.Properties.Remove(property);
    }
}
