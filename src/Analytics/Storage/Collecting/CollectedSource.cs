namespace Analytics.Storage.Collecting;

/// <summary>What the last run of a source came to. Counts of what came are of documents; those of what did not come are of pages too.</summary>
public sealed record CollectedSource
{
    public required string Source { get; init; }

    /// <summary>What of it was collected; empty for all.</summary>
    public required string Scope { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it is on, and after it was cut off.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Why it ended early, such as a page that is not as expected; null when it came to its end.</summary>
    public string? Stopped { get; init; }

    public required int New { get; init; }
    public required int Changed { get; init; }
    public required int Unchanged { get; init; }
    public required int Blocked { get; init; }
    public required int Lost { get; init; }
    public required int Failed { get; init; }

    /// <summary>Not asked for yet: the next run does.</summary>
    public required int Waiting { get; init; }

    /// <summary>What did not come, and why; five hundred at most.</summary>
    public required IReadOnlyList<CollectTrouble> Troubles { get; init; }
}

/// <summary>An address that did not give what it should.</summary>
public sealed record CollectTrouble
{
    public required string Url { get; init; }

    /// <summary>The slug of a <see cref="CollectOutcome"/>, or <c>waiting</c>.</summary>
    public required string Outcome { get; init; }

    public string? Detail { get; init; }
}

/// <summary>A document that a run brought.</summary>
public sealed record CollectedDocument
{
    public required string Source { get; init; }

    /// <summary>The slug of <see cref="CollectOutcome.New"/> or <see cref="CollectOutcome.Changed"/>.</summary>
    public required string Outcome { get; init; }

    public required string Url { get; init; }

    /// <summary>As the source's page told it.</summary>
    public string? Title { get; init; }

    public DateOnly? PublishedOn { get; init; }
}
