using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Sources.Fetching;

namespace Analytics.Storage.Captures;

/// <summary>The records that an answer makes: the answer itself, or that it brought the same bytes as an earlier one.</summary>
internal static class CaptureRecords
{
    private const string SameBytes = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
    private const string NotModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";

    public static WarcRecord File(string name, DateTimeOffset at, string userAgent) => Record("warcinfo", WarcRecord.NewId(), at, url: null, "application/warc-fields", Encoding.UTF8.GetBytes(
        $"software: Analytics\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\nrobots: obey\r\nhttp-header-user-agent: {userAgent}\r\n"),
        ("WARC-Filename", name));

    public static WarcRecord Response(string id, FetchedPage page) =>
        Record("response", id, page.At, page.Url, "application/http; msgtype=response", [.. Head(page), .. page.Body], ("WARC-Payload-Digest", $"sha256:{page.Sha256}"));

    /// <param name="sha256">Of the bytes as they came earlier.</param>
    public static WarcRecord Revisit(string id, FetchedPage page, string sha256, KeptCapture earlier) => Record("revisit", id, page.At, page.Url, "application/http; msgtype=response", Head(page),
        ("WARC-Profile", page.Status == 304 ? NotModified : SameBytes),
        ("WARC-Payload-Digest", $"sha256:{sha256}"),
        ("WARC-Refers-To-Target-URI", earlier.Url),
        ("WARC-Refers-To-Date", WarcRecord.DateOf(earlier.At)));

    public static WarcRecord Note(string aboutId, Uri url, DateTimeOffset at, CaptureNote note) =>
        Record("metadata", WarcRecord.NewId(), at, url, "application/warc-fields", note.ToFields(), ("WARC-Concurrent-To", aboutId));

    // A body is kept as it was after chunks were joined; the field that told of chunks would mislead whoever reads it.
    private static byte[] Head(FetchedPage page)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {page.Status} {page.Reason}\r\n");
        foreach (var (name, value) in page.Headers)
            head.Append(name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) ? "X-Archive-Orig-Transfer-Encoding" : name).Append(": ").Append(value).Append("\r\n");
        return Encoding.UTF8.GetBytes(head.Append("\r\n").ToString());
    }

    private static WarcRecord Record(string type, string id, DateTimeOffset at, Uri? url, string contentType, byte[] block, params (string Name, string Value)[] further)
    {
        var fields = new List<KeyValuePair<string, string>> { new("WARC-Type", type), new("WARC-Record-ID", id), new("WARC-Date", WarcRecord.DateOf(at)) };
        if (url is not null)
            fields.Add(new("WARC-Target-URI", url.AbsoluteUri));
        fields.AddRange(further.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        fields.Add(new("WARC-Block-Digest", $"sha256:{Convert.ToHexStringLower(SHA256.HashData(block))}"));
        fields.Add(new("Content-Type", contentType));
        return new WarcRecord(fields, block);
    }
}
