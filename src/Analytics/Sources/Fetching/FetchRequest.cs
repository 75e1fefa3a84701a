namespace Analytics.Sources.Fetching;

/// <summary>One request. With what is known of an earlier answer, the body comes only when it is another one.</summary>
public sealed record FetchRequest(Uri Url)
{
    public string? ETag { get; init; }

    /// <summary>As the host wrote it.</summary>
    public string? LastModified { get; init; }

    /// <summary>The fields that are posted; null for what is only asked for.</summary>
    public string? Form { get; init; }

    public bool IsConditional => ETag is not null || LastModified is not null;
}
