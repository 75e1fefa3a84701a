using System.Runtime.CompilerServices;
using Analytics.Sources;
using Analytics.Storage;
using Analytics.Storage.Working;
using Microsoft.Extensions.Logging;

namespace Analytics;

/// <summary>The whole pipeline, once over the files of a source: keep, parse, classify, store, index.</summary>
public sealed partial class IngestRun(Corpus corpus, FileReading reading, TimeProvider clock, ILogger<IngestRun> log)
{
    /// <summary>
    /// Files that are held already, derived by the same versions, are passed over. A run that was cut off is completed by the
    /// same call again: every document is stored in one transaction, and what is stored does not depend on the order of work.
    /// </summary>
    public async Task<IngestSummary> RunAsync(IReadOnlyList<SourceFile> files, IProgress<IngestProgress>? progress, CancellationToken cancel)
    {
        var summary = await RunAsync(files, progress, ReadAsync, (file, stop) => corpus.Store.NoteFileAsync(file.Sha256, file.Name, file.Url, stop), cancel);
        await corpus.Follower.CatchUpAsync(cancel);
        return summary;
    }

    /// <summary>Keeps the files and leaves it to workers to read them; none that is held and up to date is left to them.</summary>
    public async Task<IngestSummary> QueueAsync(IReadOnlyList<SourceFile> files, IProgress<IngestProgress>? progress, CancellationToken cancel)
    {
        var queue = corpus.OpenQueue(worker: "");
        return await RunAsync(files, progress, (described, stop) => QueueAsync(queue, described, stop), (file, stop) => NoteQueuedAsync(queue, file, stop), cancel);
    }

    private async Task<IngestSummary> RunAsync(
        IReadOnlyList<SourceFile> files, IProgress<IngestProgress>? progress, Func<DescribedFile, CancellationToken, Task<(IngestOutcome, string?)>> read, Func<KeptFile, CancellationToken, Task> noteName, CancellationToken cancel)
    {
        var tally = new IngestTally(files.Count, progress);
        var (furtherNames, unopened) = (new List<KeptFile>(), new List<UnopenedFile>());
        await corpus.Store.MigrateAsync(cancel);

        var atLeastTwo = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount), CancellationToken = cancel };
        await Parallel.ForEachAsync(KeepAllAsync(files, furtherNames, unopened, tally, cancel), atLeastTwo, async (file, stop) =>
        {
            var described = await reading.DescribeAsync(file, stop);
            var (outcome, reason) = described.IsUpToDate ? await PassOverAsync(described, stop) : await read(described, stop);
            tally.Count(outcome, file.Name, reason);
        });

        foreach (var file in furtherNames)
        {
            await noteName(file, cancel);
            tally.Count(IngestOutcome.SameBytes, file.Name);
        }
        await NoteUnopenedAsync(files, unopened, cancel);
        return tally.Summary();
    }

    /// <summary>Those of earlier runs are forgotten where they could be opened now, or where the run had others of the same folder and not them.</summary>
    private async Task NoteUnopenedAsync(IReadOnlyList<SourceFile> files, List<UnopenedFile> unopened, CancellationToken cancel)
    {
        var before = await corpus.Store.ListUnopenedAsync(cancel);
        if (before.Count == 0 && unopened.Count == 0)
            return;
        var still = unopened.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var folders = files.Select(file => Path.GetDirectoryName(file.Path)).ToHashSet(StringComparer.Ordinal);
        await corpus.Store.NoteUnopenedAsync(
            unopened,
            [.. before.Select(file => file.Path).Where(path => !still.Contains(path) && (folders.Contains(path) || folders.Contains(Path.GetDirectoryName(path))))],
            cancel);
    }

    /// <summary>
    /// Keeps the bytes one after the other in the order of the source, so that of two names of the same bytes the first is
    /// the document's, run for run.
    /// </summary>
    private async IAsyncEnumerable<KeptFile> KeepAllAsync(
        IReadOnlyList<SourceFile> files, List<KeptFile> furtherNames, List<UnopenedFile> unopened, IngestTally tally, [EnumeratorCancellation] CancellationToken cancel)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // One moment for the whole run: which of two versions came later must not hang on which was read first.
        var now = clock.GetUtcNow();
        foreach (var file in files)
        {
            if (WhyUnreadable(file.Path) is { } reason)
            {
                LogUnreadable(file.Path, reason);
                unopened.Add(new UnopenedFile(file.Path, reason));
                tally.Count(IngestOutcome.Unreadable, file.Name, reason);
                continue;
            }
            var archived = await corpus.Archive.KeepAsync(file.Path, cancel);
            var kept = new KeptFile
            {
                Sha256 = archived.Sha256,
                Length = archived.Length,
                Name = file.Name,
                Url = file.Url,
                Title = file.Title,
                PublishedOn = file.PublishedOn,
                FetchedAt = file.FetchedAt ?? now,
            };
            if (seen.Add(kept.Sha256))
                yield return kept;
            else
                furtherNames.Add(kept);
        }
    }

    private static string? WhyUnreadable(string path)
    {
        try
        {
            using var file = DocumentArchive.OpenSource(path);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // There are no bytes to keep a rejection of; the file is named in the summary and in the status, and the rest goes on.
            return refused.Message;
        }
    }

    private async Task<(IngestOutcome, string?)> PassOverAsync(DescribedFile described, CancellationToken cancel)
    {
        await corpus.Store.NoteFileAsync(described.File.Sha256, described.File.Name, described.File.Url, cancel);
        return described.Held?.RejectionReason is { } reason ? (IngestOutcome.RejectedBefore, reason) : (IngestOutcome.Unchanged, null);
    }

    private async Task<(IngestOutcome, string?)> ReadAsync(DescribedFile described, CancellationToken cancel)
    {
        var derived = await reading.ReadAsync(described, cancel);
        return (OutcomeOf(derived.Kind), derived.Rejection);
    }

    private async Task<(IngestOutcome, string?)> QueueAsync(WorkQueue queue, DescribedFile described, CancellationToken cancel)
    {
        await queue.AddAsync(described.File, QueuedStep.Read, clock.GetUtcNow(), cancel);
        return (IngestOutcome.Queued, null);
    }

    /// <summary>A document that is not in the queue is held, be it since a moment ago.</summary>
    private async Task NoteQueuedAsync(WorkQueue queue, KeptFile file, CancellationToken cancel)
    {
        if (!await queue.TryAddNameAsync(file.Sha256, file.Name, file.Url, cancel))
            await corpus.Store.NoteFileAsync(file.Sha256, file.Name, file.Url, cancel);
    }

    private static IngestOutcome OutcomeOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Report => IngestOutcome.Inspection,
        DocumentKind.Paper => IngestOutcome.Paper,
        _ => IngestOutcome.Rejection,
    };

    [LoggerMessage(LogLevel.Warning, "Could not read {Path}: {Reason}")]
    private partial void LogUnreadable(string path, string reason);
}
