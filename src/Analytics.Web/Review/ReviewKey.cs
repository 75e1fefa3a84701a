using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Analytics.Web.Review;

/// <summary>Judges whether a request gives the API key of the setting. A key is compared by its hash, in a time that tells nothing of it.</summary>
internal sealed partial class ReviewKey(IOptions<ReviewOptions> options, WrongKeys wrong, ILogger<ReviewKey> log)
{
    public const string Header = "X-Api-Key";
    private const string Scheme = "Bearer ";

    private readonly byte[]? _hash = options.Value.ApiKey is { Length: > 0 } key ? Hash(key.Trim()) : null;

    /// <summary>False where no key is set: nobody can review.</summary>
    public bool IsSet => _hash is not null;

    /// <summary>Changes with the key, and does not give it away: what was issued under one key is not good under another.</summary>
    public string Mark => _hash is null ? "" : Convert.ToHexStringLower(SHA256.HashData(_hash))[..16];

    /// <summary>What the request's headers give.</summary>
    public KeyVerdict JudgeHeaders(HttpContext http)
    {
        var bearer = http.Request.Headers.Authorization.ToString();
        var given = bearer.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? bearer[Scheme.Length..] : http.Request.Headers[Header].ToString();
        return Judge(http, given);
    }

    public KeyVerdict Judge(HttpContext http, string given)
    {
        if (_hash is null)
            return KeyVerdict.Off;
        if (string.IsNullOrWhiteSpace(given))
            return KeyVerdict.Missing;
        if (wrong.WaitOf(http.Connection.RemoteIpAddress) is not null)
            return KeyVerdict.TooMany;
        if (CryptographicOperations.FixedTimeEquals(Hash(given.Trim()), _hash))
            return KeyVerdict.Right;
        wrong.Note(http.Connection.RemoteIpAddress);
        LogWrong(http.Connection.RemoteIpAddress?.ToString() ?? "an unknown address");
        return KeyVerdict.Wrong;
    }

    /// <summary>After how many seconds a key is looked at again.</summary>
    public int SecondsToWait(HttpContext http) => (int)Math.Ceiling((wrong.WaitOf(http.Connection.RemoteIpAddress) ?? TimeSpan.FromSeconds(1)).TotalSeconds);

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    [LoggerMessage(LogLevel.Warning, "A wrong review key was given from {Address}")]
    private partial void LogWrong(string address);
}

internal enum KeyVerdict
{
    /// <summary>No key is set.</summary>
    Off,
    Missing,
    Wrong,

    /// <summary>Too many wrong ones came from this address: none is looked at for a while.</summary>
    TooMany,
    Right,
}
