using System.Text;
using Analytics.Exports;

namespace Analytics.Web.Api;

internal static class CsvFormat
{
    /// <summary><c>?format=csv</c>, or an Accept header that prefers CSV to JSON.</summary>
    public static bool IsWanted(HttpRequest request) => AnswerForm.Of(request) == AnswerForm.Csv;
}

internal sealed record CsvColumn<T>(string Name, Func<T, object?> Value);

/// <summary>Rows as comma-separated values (RFC 4180) in UTF-8, with a byte order mark so that spreadsheets read the letters right.</summary>
internal sealed class CsvAnswer<T>(string fileName, IReadOnlyList<CsvColumn<T>> columns, IAsyncEnumerable<T> rows) : IResult
{
    /// <summary>Characters that go out at once.</summary>
    private const int Buffer = 1 << 14;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = $"{AnswerForm.CsvType}; charset=utf-8; header=present";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Buffer);
        await writer.WriteAsync(ExportCsv.Line(columns.Select(column => column.Name)).AsMemory(), cancel);
        await foreach (var row in rows.WithCancellation(cancel))
            await writer.WriteAsync(ExportCsv.Line(columns.Select(column => column.Value(row))).AsMemory(), cancel);
    }
}

/// <summary>The values of the parameter <c>format</c> where an answer is JSON or CSV.</summary>
internal enum AnswerFormat
{
    Json,
    Csv,
}
