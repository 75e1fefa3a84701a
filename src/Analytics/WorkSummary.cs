namespace Analytics;

/// <summary>How a worker works.</summary>
/// <param name="AtOnce">Documents at a time.</param>
/// <param name="UntilEmpty">Ends when nothing is left in the queue, rather than when it is told to.</param>
/// <param name="Again">Puts back first what was given up.</param>
public sealed record WorkWishes(int AtOnce, bool UntilEmpty = false, bool Again = false);

/// <summary>What became of one document that a worker took.</summary>
internal enum WorkOutcome
{
    Inspection,
    Paper,
    Rejection,

    /// <summary>What is held of it was classified.</summary>
    Classified,

    /// <summary>An attempt that came to nothing; there will be another.</summary>
    Failed,

    /// <summary>There were attempts enough.</summary>
    GivenUp,

    /// <summary>The worker was told to stop.</summary>
    GivenBack,

    /// <summary>The worker was out of touch for so long that another has it.</summary>
    Lost,
}

/// <summary>What one worker did, from its start to its end.</summary>
public sealed record WorkSummary
{
    public required int Inspections { get; init; }
    public required int Papers { get; init; }
    public required int Rejections { get; init; }
    public required int Classified { get; init; }
    public required int FailedAttempts { get; init; }
    public required int GivenUp { get; init; }
    public required int GivenBack { get; init; }
}

/// <summary>Counts what becomes of documents, from several at once, and tells the progress.</summary>
internal sealed class WorkTally(IProgress<IngestProgress>? progress)
{
    private readonly Lock _lock = new();
    private readonly int[] _counts = new int[Enum.GetValues<WorkOutcome>().Length];
    private int _done;
    private int _left;
    private DateTimeOffset _countedAt = DateTimeOffset.MinValue;

    public void Count(WorkOutcome outcome, string fileName)
    {
        lock (_lock)
        {
            _counts[(int)outcome]++;
            if (outcome >= WorkOutcome.Failed)
                return;
            (_done, _left) = (_done + 1, Math.Max(0, _left - 1));
            progress?.Report(new IngestProgress(_done, _done + _left, fileName));
        }
    }

    public bool IsCountedBefore(DateTimeOffset moment)
    {
        lock (_lock)
            return _countedAt < moment;
    }

    /// <summary>Others take from the queue, too, and put into it: how much is left is asked for anew every so often.</summary>
    public void NoteLeft(int left, DateTimeOffset now)
    {
        lock (_lock)
            (_left, _countedAt) = (left, now);
    }

    public WorkSummary Summary() => new()
    {
        Inspections = _counts[(int)WorkOutcome.Inspection],
        Papers = _counts[(int)WorkOutcome.Paper],
        Rejections = _counts[(int)WorkOutcome.Rejection],
        Classified = _counts[(int)WorkOutcome.Classified],
        FailedAttempts = _counts[(int)WorkOutcome.Failed],
        GivenUp = _counts[(int)WorkOutcome.GivenUp],
        GivenBack = _counts[(int)WorkOutcome.GivenBack],
    };
}
