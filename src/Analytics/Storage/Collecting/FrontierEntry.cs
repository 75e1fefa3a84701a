using System.Security.Cryptography;
using System.Text;
using Analytics.Sources;

namespace Analytics.Storage.Collecting;

/// <summary>An address that a source asks for: what its pages say of it, when it is due, and what came of it so far.</summary>
public sealed record FrontierEntry
{
    public required string Id { get; init; }
    public required string RunId { get; init; }
    public required string Source { get; init; }
    public required PageLink Link { get; init; }

    /// <summary>Where the next request goes, after redirects.</summary>
    public required Uri Location { get; init; }

    /// <summary>Redirects so far.</summary>
    public int Hops { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Requests that failed in this run.</summary>
    public int Attempts { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Null until something came of it.</summary>
    public CollectOutcome? Outcome { get; init; }

    public string? Detail { get; init; }
    public string? ETag { get; init; }
    public string? LastModified { get; init; }

    /// <summary>Of the bytes that came last.</summary>
    public string? Sha256 { get; init; }

    /// <summary>When these bytes first came.</summary>
    public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>False from the moment in which its bytes, or what is told of them, came, until they are read.</summary>
    public bool IsIngested { get; init; } = true;

    /// <summary>Two sources may each ask for the same address.</summary>
    internal static string IdOf(string source, PageLink link) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{link.Key ?? link.Url.AbsoluteUri}")));
}
