using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics.Storage.Captures;

/// <summary>A line of a CDXJ index: which answer, to what, when, and where it lies. Other tools look pages up by the address turned about (<c>uk,gov,example)/page</c>).</summary>
internal sealed record CaptureIndexLine
{
    private const string Moment = "yyyyMMddHHmmss";

    [JsonIgnore]
    public DateTimeOffset At { get; init; }

    [JsonPropertyName("url")]
    public required string Url { get; init; }

    [JsonPropertyName("mime")]
    public required string MediaType { get; init; }

    [JsonPropertyName("status")]
    public required string Status { get; init; }

    [JsonPropertyName("digest")]
    public required string Digest { get; init; }

    /// <summary>As precisely as the record says it.</summary>
    [JsonPropertyName("date")]
    public required string Date { get; init; }

    [JsonPropertyName("length"), JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public required long Length { get; init; }

    [JsonPropertyName("offset"), JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public required long Offset { get; init; }

    [JsonPropertyName("filename")]
    public required string FileName { get; init; }

    [JsonIgnore]
    public bool IsRevisit => MediaType == "warc/revisit";

    public string ToText() => $"{Key(new Uri(Url))} {At.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)} {JsonSerializer.Serialize(this)}";

    /// <summary>The whole lines of a file; none where there is no file.</summary>
    public static IEnumerable<CaptureIndexLine> ReadFile(string path) => File.Exists(path) ? File.ReadLines(path).Select(Read).OfType<CaptureIndexLine>() : [];

    // The last line may have been cut off by a kill.
    private static CaptureIndexLine? Read(string text)
    {
        if (!text.EndsWith('}') || text.IndexOf('{', StringComparison.Ordinal) is not (> 0 and var json))
            return null;
        var line = JsonSerializer.Deserialize<CaptureIndexLine>(text.AsSpan(json));
        return line is null ? null : line with { At = DateTimeOffset.Parse(line.Date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) };
    }

    private static string Key(Uri url)
    {
        var host = url.HostNameType == UriHostNameType.Dns ? string.Join(',', url.IdnHost.Split('.').Reverse()) : url.Host;
        return $"{host}{(url.IsDefaultPort ? "" : $":{url.Port.ToString(CultureInfo.InvariantCulture)}")}){url.PathAndQuery}".ToLowerInvariant();
    }
}
