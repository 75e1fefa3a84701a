using System.Globalization;
using System.Text;

namespace Analytics.Storage.Captures;

/// <summary>What else was known when a page or document was kept: who told of it, and what. A metadata record of the WARC file, lines of <c>name: value</c>.</summary>
public sealed record CaptureNote
{
    public required string Source { get; init; }

    /// <summary>Of the bytes that it is about, in lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Whether they are for reading as a report or paper; else they are a page that led to others.</summary>
    public required bool IsDocument { get; init; }

    /// <summary>The address that was told of, which redirects may have led away from; null when it is the one asked.</summary>
    public Uri? Url { get; init; }

    public string? FileName { get; init; }
    public string? Title { get; init; }
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The page that led to it.</summary>
    public Uri? Via { get; init; }

    internal byte[] ToFields()
    {
        var text = new StringBuilder();
        Add("source", Source);
        Add("kind", IsDocument ? "document" : "page");
        Add("payload-digest", $"sha256:{Sha256}");
        Add("listed-url", Url?.AbsoluteUri);
        Add("file-name", FileName);
        Add("title", Title);
        Add("published-on", PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("via", Via?.AbsoluteUri);
        return Encoding.UTF8.GetBytes(text.ToString());

        void Add(string name, string? value)
        {
            if (value is not null)
                text.Append(name).Append(": ").Append(string.Join(' ', value.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))).Append("\r\n");
        }
    }

    internal static CaptureNote Read(ReadOnlySpan<byte> fields)
    {
        var values = Encoding.UTF8.GetString(fields).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        return new CaptureNote
        {
            Source = values["source"],
            IsDocument = values["kind"] == "document",
            Sha256 = values["payload-digest"]["sha256:".Length..],
            Url = values.TryGetValue("listed-url", out var url) ? new Uri(url) : null,
            FileName = values.GetValueOrDefault("file-name"),
            Title = values.GetValueOrDefault("title"),
            PublishedOn = values.TryGetValue("published-on", out var date) ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Via = values.TryGetValue("via", out var via) ? new Uri(via) : null,
        };
    }
}
