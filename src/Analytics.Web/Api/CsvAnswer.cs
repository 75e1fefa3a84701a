using System.Text;
using Analytics.Exports;
using Microsoft.Net.Http.Headers;

namespace Analytics.Web.Api;

internal static class CsvFormat
{
    public const string MediaType = "text/csv";

    /// <summary><c>?format=csv</c>, or an Accept header that prefers CSV to JSON.</summary>
    public static bool IsWanted(HttpRequest request)
    {
        if (request.Query["format"].FirstOrDefault(value => !string.IsNullOrEmpty(value)) is { } format)
            return format == "csv";
        var accepted = request.GetTypedHeaders().Accept;
        return Quality(accepted, MediaType) > Quality(accepted, "application/json");
    }

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string mediaType) =>
        accepted.Where(range => range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)).Select(range => range.Quality ?? 1).DefaultIfEmpty(0).Max();
}

internal sealed record CsvColumn<T>(string Name, Func<T, object?> Value);

/// <summary>Rows as comma-separated values (RFC 4180) in UTF-8, with a byte order mark so that spreadsheets read the letters right.</summary>
internal sealed class CsvAnswer<T>(string fileName, IReadOnlyList<CsvColumn<T>> columns, IAsyncEnumerable<T> rows) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = $"{CsvFormat.MediaType}; charset=utf-8; header=present";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(ExportCsv.Line(columns.Select(column => column.Name)).AsMemory(), httpContext.RequestAborted);
        await foreach (var row in rows.WithCancellation(httpContext.RequestAborted))
            await writer.WriteAsync(ExportCsv.Line(columns.Select(column => column.Value(row))).AsMemory(), httpContext.RequestAborted);
    }
}

/// <summary>The values of the parameter <c>format</c>.</summary>
internal enum AnswerFormat
{
    Json,
    Csv,
}
