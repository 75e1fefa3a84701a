namespace Analytics;

/// <summary>What became of one file.</summary>
public enum IngestOutcome
{
    /// <summary>Read as an inspection report.</summary>
    Inspection,

    /// <summary>Read as a council paper.</summary>
    Paper,

    /// <summary>Kept, with the reason why it was not read.</summary>
    Rejection,

    /// <summary>Held already, derived by the same versions.</summary>
    Unchanged,

    /// <summary>Held already as a rejection by the same version of the parser.</summary>
    RejectedBefore,

    /// <summary>A further name of bytes that came earlier in the same run.</summary>
    SameBytes,

    /// <summary>The file could not be opened, so nothing of it is kept.</summary>
    Unreadable,

    /// <summary>Kept, and left to the workers.</summary>
    Queued,
}

/// <summary>How far a run is.</summary>
public sealed record IngestProgress(int Done, int Total, string FileName);

/// <summary>What one run did; the counts add up to <see cref="Files"/>.</summary>
public sealed record IngestSummary
{
    public required int Files { get; init; }
    public required int Inspections { get; init; }
    public required int Papers { get; init; }
    public required int Rejections { get; init; }
    public required int Unchanged { get; init; }
    public required int RejectedBefore { get; init; }
    public required int SameBytes { get; init; }
    public required int Unreadable { get; init; }
    public required int Queued { get; init; }

    /// <summary>Rejected (now or before) and unreadable files with the reason, by file name.</summary>
    public required IReadOnlyList<RefusedFile> Refused { get; init; }
}

public sealed record RefusedFile(string FileName, string Reason);

/// <summary>Counts the outcomes of a run, from several readers at once, and tells the progress.</summary>
internal sealed class IngestTally(int total, IProgress<IngestProgress>? progress)
{
    private readonly Lock _lock = new();
    private readonly int[] _counts = new int[Enum.GetValues<IngestOutcome>().Length];
    private readonly List<RefusedFile> _refused = [];
    private int _done;

    public void Count(IngestOutcome outcome, string fileName, string? reason = null)
    {
        lock (_lock)
        {
            _counts[(int)outcome]++;
            _done++;
            if (reason is not null)
                _refused.Add(new RefusedFile(fileName, reason));
            progress?.Report(new IngestProgress(_done, total, fileName));
        }
    }

    public IngestSummary Summary() => new()
    {
        Files = total,
        Inspections = _counts[(int)IngestOutcome.Inspection],
        Papers = _counts[(int)IngestOutcome.Paper],
        Rejections = _counts[(int)IngestOutcome.Rejection],
        Unchanged = _counts[(int)IngestOutcome.Unchanged],
        RejectedBefore = _counts[(int)IngestOutcome.RejectedBefore],
        SameBytes = _counts[(int)IngestOutcome.SameBytes],
        Unreadable = _counts[(int)IngestOutcome.Unreadable],
        Queued = _counts[(int)IngestOutcome.Queued],
        Refused = [.. _refused.OrderBy(refused => refused.FileName, StringComparer.Ordinal)],
    };
}
