using Analytics.Reports;
using Analytics.Storage.Working;
using Microsoft.Extensions.Logging;

namespace Analytics;

/// <summary>One document of the queue: does what is to be done, stores what came of it, and only then takes it out of the queue.</summary>
internal sealed partial class WorkTurn(Corpus corpus, WorkQueue queue, FileReading reading, DocumentDerivation derivation, StorePatience patience, WorkOptions options, TimeProvider clock, ILogger log)
{
    /// <summary>So many different documents in a row that this worker could not even open: it is not their fault.</summary>
    private const int LastStraw = 3;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _unopenedInARow = new(StringComparer.Ordinal);

    /// <exception cref="IOException">This worker cannot open documents.</exception>
    public async Task<WorkOutcome> MakeAsync(QueuedDocument document, CancellationToken cancel)
    {
        // A worker that died told of nothing, so the next one counts for it.
        if (document.Attempts > WorkQueue.MostAttempts)
            return await GiveUpAsync(document, document.Error, cancel);
        WorkOutcome outcome;
        try
        {
            outcome = await patience.AskAsync(stop => DeriveAsync(document, stop), cancel);
        }
        // The edge of one document's work. Whatever is wrong with it, the others are to be done; it is tried again, and named when it is given up.
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            return await FailAsync(document, failure, cancel);
        }
        NoteOpened();
        await patience.AskAsync(stop => queue.FinishAsync(document, clock.GetUtcNow(), stop), cancel);
        return outcome;
    }

    private async Task<WorkOutcome> DeriveAsync(QueuedDocument document, CancellationToken cancel)
    {
        if (document.Step == QueuedStep.Classify)
        {
            if (await corpus.Store.ReadDocumentAsync(document.File.Sha256, cancel) is { } known)
                await derivation.ReclassifyAsync(known, cancel);
            return WorkOutcome.Classified;
        }
        if (!corpus.Archive.IsKept(document.File.Sha256, document.File.Length))
            throw new FileNotFoundException("its bytes are not in the archive, or not whole");
        var described = await reading.DescribeAsync(document.File, cancel);
        var derived = await reading.ReadAsync(described, cancel);
        await NoteNamesAsync(document, described.Document, cancel);
        return derived.Kind switch
        {
            DocumentKind.Report => WorkOutcome.Inspection,
            DocumentKind.Paper => WorkOutcome.Paper,
            _ => WorkOutcome.Rejection,
        };
    }

    private async Task NoteNamesAsync(QueuedDocument queued, Document document, CancellationToken cancel)
    {
        foreach (var name in queued.Names.Where(name => name != document.FileName))
            await corpus.Store.NoteFileAsync(document.Sha256, name, url: null, cancel);
        foreach (var url in queued.Urls.Where(url => url != document.Url))
            await corpus.Store.NoteFileAsync(document.Sha256, document.FileName, url, cancel);
    }

    private async Task<WorkOutcome> FailAsync(QueuedDocument document, Exception failure, CancellationToken cancel)
    {
        // Shown to everyone who sees why a document was not read, and where the data folder is concerns nobody.
        var error = failure.Message.Replace(corpus.Folder.Path, "", StringComparison.Ordinal);
        LogFailed(document.File.Name, document.Attempts, error);
        if (document.Attempts >= WorkQueue.MostAttempts)
            return await GiveUpAsync(document, error, cancel);
        var next = clock.GetUtcNow() + (options.RetryAfter * Math.Pow(2, document.Attempts - 1));
        await patience.AskAsync(stop => queue.FailAsync(document, error, next, stop), cancel);
        if (failure is IOException or UnauthorizedAccessException && IsLastStraw(document.File.Sha256))
            throw new IOException($"{LastStraw} documents in a row could not be opened, the last one as {error}. Does this worker see the folder in which they are kept, {corpus.Folder.Documents}?", failure);
        return WorkOutcome.Failed;
    }

    /// <summary>What was read of it earlier stays; otherwise it is kept as not read, with the reason, so that nobody has to look into the queue for it.</summary>
    private async Task<WorkOutcome> GiveUpAsync(QueuedDocument document, string? error, CancellationToken cancel)
    {
        var reason = $"given up after {WorkQueue.MostAttempts} attempts: {error}";
        LogGivenUp(document.File.Name, reason);
        await patience.AskAsync(async stop =>
        {
            if (document.Step == QueuedStep.Read && await reading.TryRejectAsync(document.File, reason, stop) is { } rejected)
                await NoteNamesAsync(document, rejected, stop);
            await queue.GiveUpAsync(document, error, clock.GetUtcNow(), stop);
        }, cancel);
        return WorkOutcome.GivenUp;
    }

    private void NoteOpened()
    {
        lock (_gate)
            _unopenedInARow.Clear();
    }

    private bool IsLastStraw(string sha256)
    {
        lock (_gate)
            return _unopenedInARow.Add(sha256) && _unopenedInARow.Count >= LastStraw;
    }

    [LoggerMessage(LogLevel.Warning, "{File}, attempt {Attempt}: {Reason}")]
    private partial void LogFailed(string file, int attempt, string reason);

    [LoggerMessage(LogLevel.Error, "{File} {Reason}")]
    private partial void LogGivenUp(string file, string reason);
}
