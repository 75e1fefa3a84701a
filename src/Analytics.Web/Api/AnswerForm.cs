using Microsoft.Net.Http.Headers;

namespace Analytics.Web.Api;

/// <summary>The forms beside JSON in which answers are given: values of the parameter <c>format</c>, and what an Accept header calls them.</summary>
internal static class AnswerForm
{
    public const string Json = "json";
    public const string Csv = "csv";
    public const string JsonLines = "jsonl";
    public const string Atom = "atom";

    public const string CsvType = "text/csv";
    public const string JsonLinesType = "application/x-ndjson";
    public const string OtherJsonLinesType = "application/jsonl";
    public const string AtomType = "application/atom+xml";

    private static readonly (string Form, string MediaType)[] MediaTypes = [(Csv, CsvType), (JsonLines, JsonLinesType), (JsonLines, OtherJsonLinesType), (Atom, AtomType)];

    public static IEnumerable<string> MediaTypesOf(string form) => MediaTypes.Where(known => known.Form == form).Select(known => known.MediaType);

    /// <summary>What <c>format</c> says or, without it, the form that an Accept header prefers to JSON.</summary>
    public static string Of(HttpRequest request)
    {
        if (request.Query["format"].FirstOrDefault(value => !string.IsNullOrEmpty(value)) is { } format)
            return format;
        var accepted = request.GetTypedHeaders().Accept;
        var best = MediaTypes.MaxBy(known => Quality(accepted, known.MediaType));
        return Quality(accepted, best.MediaType) > Quality(accepted, "application/json") ? best.Form : Json;
    }

    public static bool Accepts(HttpRequest request, string mediaType) => Quality(request.GetTypedHeaders().Accept, mediaType) > 0;

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string mediaType) =>
        accepted.Where(range => range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)).Select(range => range.Quality ?? 1).DefaultIfEmpty(0).Max();
}
