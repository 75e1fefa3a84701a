namespace Analytics.Storage.Working;

/// <summary>What is in the queue.</summary>
public sealed record QueueStatus
{
    /// <summary>For a worker, or for the moment at which one tries again.</summary>
    public required int Waiting { get; init; }

    /// <summary>Held by workers just now.</summary>
    public required int InWork { get; init; }

    /// <summary>Tried too often in vain, by file name; nobody tries again until they are put back.</summary>
    public required IReadOnlyList<GivenUpDocument> GivenUp { get; init; }
}

public sealed record GivenUpDocument
{
    public required string Sha256 { get; init; }
    public required string FileName { get; init; }
    public required int Attempts { get; init; }

    /// <summary>What the last attempt came to.</summary>
    public string? Error { get; init; }

    public required DateTimeOffset GivenUpAt { get; init; }
}
