namespace Analytics.Sources.Fetching;

/// <summary>What one request came to.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    public sealed record Fetched(FetchedPage Page) : FetchOutcome;

    /// <summary>The host says that the bytes are those of the last time.</summary>
    public sealed record NotModified(FetchedPage Page) : FetchOutcome;

    /// <summary>It is elsewhere, at a host of the list.</summary>
    public sealed record Moved(Uri To) : FetchOutcome;

    /// <summary>We are kept out: by robots.txt, a protection page, or a refusal. Not the same as nothing being there.</summary>
    public sealed record Blocked(string Reason, int Status) : FetchOutcome;

    /// <summary>Asking again soon would bring the same: not found, too large, moved to a host that is not on the list.</summary>
    /// <param name="Status">Null when the answer was not used or none was asked for.</param>
    public sealed record Lost(string Reason, int? Status = null) : FetchOutcome;

    /// <summary>May be over in a while: no answer, a fault of the host, too many requests.</summary>
    /// <param name="RetryAfter">How long the host asks us to stay away.</param>
    public sealed record Failed(string Reason, TimeSpan? RetryAfter = null) : FetchOutcome;
}
