using System.Globalization;
using System.Text;

namespace Analytics.Storage.Captures;

/// <summary>One record of a WARC 1.1 file (ISO 28500): named fields and a block of bytes.</summary>
internal sealed record WarcRecord(IReadOnlyList<KeyValuePair<string, string>> Fields, ReadOnlyMemory<byte> Block)
{
    public string Type => Field("WARC-Type") ?? "";
    public string Id => Field("WARC-Record-ID") ?? "";
    public Uri? Url => Field("WARC-Target-URI") is { } url ? new Uri(url) : null;
    public DateTimeOffset Date => DateTimeOffset.Parse(Field("WARC-Date") ?? throw new FormatException($"Record {Id} has no WARC-Date."), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public string? Field(string name) => Fields.FirstOrDefault(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Key: not null } field ? field.Value : null;

    /// <summary>What follows the head of the answer in a block of type <c>application/http</c>.</summary>
    public ReadOnlyMemory<byte> HttpBody => Block.Span.IndexOf("\r\n\r\n"u8) is >= 0 and var end ? Block[(end + 4)..] : ReadOnlyMemory<byte>.Empty;

    public static string NewId() => $"<urn:uuid:{Guid.NewGuid()}>";

    /// <summary>As the standard wants it; to the microsecond, as the store keeps moments.</summary>
    public static string DateOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public void WriteTo(Stream stream)
    {
        var head = new StringBuilder("WARC/1.1\r\n");
        foreach (var (name, value) in Fields)
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {Block.Length}\r\n\r\n");
        stream.Write(Encoding.UTF8.GetBytes(head.ToString()));
        stream.Write(Block.Span);
        stream.Write("\r\n\r\n"u8);
    }
}
