using System.Text;

namespace Analytics.Web.Api;

/// <summary>Lines of comma-separated values as they are, where the columns are not known beforehand.</summary>
internal sealed class CsvTextAnswer(string fileName, IAsyncEnumerable<string> lines) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = $"{AnswerForm.CsvType}; charset=utf-8; header=present";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 14);
        await foreach (var line in lines.WithCancellation(cancel))
            await writer.WriteAsync(line.AsMemory(), cancel);
    }
}
