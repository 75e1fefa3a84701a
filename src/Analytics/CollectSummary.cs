using Analytics.Storage.Collecting;

namespace Analytics;

/// <summary>How a collection differs from the ordinary.</summary>
/// <param name="DryRun">Pages are read, documents are not asked for.</param>
/// <param name="Recheck">Documents that are held are asked for too, whether they have changed.</param>
/// <param name="Queue">What comes is left to workers to read.</param>
public sealed record CollectWishes(bool DryRun = false, bool Recheck = false, bool Queue = false);

/// <summary>How far a collection is.</summary>
public sealed record CollectProgress(int Requests, int Documents, Uri Last);

/// <summary>What one collection did.</summary>
public sealed record CollectSummary
{
    /// <summary>Made by this process, those for robots.txt included.</summary>
    public required int Requests { get; init; }

    public required IReadOnlyList<CollectedSource> Sources { get; init; }

    /// <summary>The documents whose bytes came for the first time or had changed, in the order in which they came.</summary>
    public required IReadOnlyList<CollectedDocument> Came { get; init; }

    /// <summary>Ended by the stop switch before its end; the next call goes on.</summary>
    public required bool IsStoppedBySwitch { get; init; }

    /// <summary>Documents that came and could not be read.</summary>
    public required IReadOnlyList<RefusedFile> Refused { get; init; }

    /// <summary>Whether anything did not come or could not be read.</summary>
    public bool IsComplete => !IsStoppedBySwitch && Refused.Count == 0 && Sources.All(source => source.Stopped is null && source.Blocked + source.Lost + source.Failed == 0);
}
