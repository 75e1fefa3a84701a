namespace Analytics.Storage.Working;

/// <summary>What a worker is to do with a queued document.</summary>
public enum QueuedStep
{
    /// <summary>Read the kept bytes, classify what is in them, store it.</summary>
    Read,

    /// <summary>Classify what is held of it, without reading it.</summary>
    Classify,
}

/// <summary>A document that waits for a worker, or that one has taken.</summary>
/// <param name="File">Under the name that it was first queued under; whatever was told of it last.</param>
/// <param name="Names">All that it came under since it is in the queue.</param>
/// <param name="Urls">Likewise.</param>
/// <param name="Revision">Grows when something else is told of it while it is in the queue.</param>
/// <param name="Attempts">How often it was taken and not given back; this time included.</param>
/// <param name="Error">What the last attempt came to, if it came to nothing.</param>
public sealed record QueuedDocument(KeptFile File, QueuedStep Step, IReadOnlyList<string> Names, IReadOnlyList<Uri> Urls, int Revision, int Attempts, string? Error);
