using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Sources.Fetching;

/// <summary>An answer as it came: its head and all of its bytes (none when nothing has changed).</summary>
public sealed record FetchedPage
{
    /// <summary>What was asked for.</summary>
    public required Uri Url { get; init; }

    /// <summary>When the request went out.</summary>
    public required DateTimeOffset At { get; init; }

    public required int Status { get; init; }
    public required string Reason { get; init; }

    /// <summary>In the order in which they came; a name may come more than once.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>Of the body, in lower-case hexadecimal digits.</summary>
    public string Sha256 => field ??= Convert.ToHexStringLower(SHA256.HashData(Body));

    public string? ETag => Header("ETag");
    public string? LastModified => Header("Last-Modified");

    /// <summary>Without its parameters, in lower case; empty when the host does not say.</summary>
    public string MediaType => MediaTypeHeaderValue.TryParse(Header("Content-Type"), out var type) ? type.MediaType?.ToLowerInvariant() ?? "" : "";

    /// <summary>By what the bytes are, whatever the host calls them: hosts send error pages as PDF and PDF as nothing at all.</summary>
    public bool IsHtml => Body.AsSpan().TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..] && (MediaType.Contains("html", StringComparison.Ordinal) || Text[..Math.Min(Text.Length, 1_000)].Contains("<html", StringComparison.OrdinalIgnoreCase));

    public bool IsPdf => Body.AsSpan(0, Math.Min(Body.Length, 1_024)).IndexOf("%PDF-"u8) >= 0;

    /// <summary>The body as text, in the character set that the host names, else UTF-8.</summary>
    public string Text => field ??= Charset().GetString(Body);

    public string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Key: not null } header ? header.Value : null;

    private Encoding Charset()
    {
        var isLatin = MediaTypeHeaderValue.TryParse(Header("Content-Type"), out var type) && type.CharSet?.Trim('"').ToLowerInvariant() is "iso-8859-1" or "windows-1252";
        return isLatin ? Encoding.Latin1 : Encoding.UTF8;
    }
}
