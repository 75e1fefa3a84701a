namespace Analytics;

/// <summary>What deriving anew came to; up to date, changed, the same, without bytes and queued add up to <see cref="Documents"/>.</summary>
public sealed record DerivationSummary
{
    /// <summary>All that are held.</summary>
    public required int Documents { get; init; }

    /// <summary>Left alone.</summary>
    public required int UpToDate { get; init; }

    /// <summary>Came out otherwise than before.</summary>
    public required int Changed { get; init; }

    /// <summary>Came out as before, and have the new versions.</summary>
    public required int Same { get; init; }

    /// <summary>Left to the workers.</summary>
    public required int Queued { get; init; }

    /// <summary>Of those derived, the ones that were not read.</summary>
    public required IReadOnlyList<RefusedFile> Rejected { get; init; }

    /// <summary>File names of documents whose bytes are not in the archive; what is held of them stays as it was.</summary>
    public required IReadOnlyList<string> WithoutBytes { get; init; }
}

/// <summary>Counts what becomes of documents, from several at once, and tells the progress.</summary>
internal sealed class DerivationTally(int documents, int wanted, IProgress<IngestProgress>? progress)
{
    private readonly Lock _lock = new();
    private readonly List<RefusedFile> _rejected = [];
    private readonly List<string> _withoutBytes = [];
    private int _changed;
    private int _same;
    private int _queued;

    public void Count(string fileName, DerivedDocument derived)
    {
        lock (_lock)
        {
            if (derived.IsChanged)
                _changed++;
            else
                _same++;
            if (derived.Rejection is { } reason)
                _rejected.Add(new RefusedFile(fileName, reason));
            Report(fileName);
        }
    }

    public void CountWithoutBytes(string fileName)
    {
        lock (_lock)
        {
            _withoutBytes.Add(fileName);
            Report(fileName);
        }
    }

    public void CountQueued(string fileName)
    {
        lock (_lock)
        {
            _queued++;
            Report(fileName);
        }
    }

    public DerivationSummary Summary() => new()
    {
        Documents = documents,
        UpToDate = documents - wanted,
        Changed = _changed,
        Same = _same,
        Queued = _queued,
        Rejected = [.. _rejected.OrderBy(rejected => rejected.FileName, StringComparer.Ordinal)],
        WithoutBytes = [.. _withoutBytes.Order(StringComparer.Ordinal)],
    };

    private void Report(string fileName) => progress?.Report(new IngestProgress(_changed + _same + _withoutBytes.Count + _queued, wanted, fileName));
}
