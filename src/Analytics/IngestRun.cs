using System.Runtime.CompilerServices;
using Analytics.Parsing;
using Analytics.Reports;
using Analytics.Sources;
using Analytics.Storage;
using Microsoft.Extensions.Logging;

namespace Analytics;

/// <summary>The whole pipeline, once over the files of a source: keep, parse, classify, store, index.</summary>
public sealed partial class IngestRun(Corpus corpus, DocumentDerivation derivation, TimeProvider clock, ILogger<IngestRun> log)
{
    /// <summary>
    /// Files that are held already, derived by the same versions, are passed over. A run that was cut off is completed by the
    /// same call again: every document is stored in one transaction, and what is stored does not depend on the order of work.
    /// </summary>
    public async Task<IngestSummary> RunAsync(IReadOnlyList<SourceFile> files, IProgress<IngestProgress>? progress, CancellationToken cancel)
    {
        var tally = new IngestTally(files.Count, progress);
        var (furtherNames, unopened) = (new List<KeptFile>(), new List<UnopenedFile>());
        await corpus.Store.MigrateAsync(cancel);

        var atLeastTwo = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount), CancellationToken = cancel };
        await Parallel.ForEachAsync(KeepAllAsync(files, furtherNames, unopened, tally, cancel), atLeastTwo,
            async (file, stop) => await ReadAsync(file, tally, stop));

        foreach (var file in furtherNames)
        {
            await corpus.Store.NoteFileAsync(file.Archived.Sha256, file.Source.Name, file.Source.Url, cancel);
            tally.Count(IngestOutcome.SameBytes, file.Source.Name);
        }
        await NoteUnopenedAsync(files, unopened, cancel);
        await corpus.Follower.CatchUpAsync(cancel);
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
            var kept = new KeptFile(file, await corpus.Archive.KeepAsync(file.Path, cancel), now);
            if (seen.Add(kept.Archived.Sha256))
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

    private async Task ReadAsync(KeptFile file, IngestTally tally, CancellationToken cancel)
    {
        var held = await corpus.Store.FindDocumentAsync(file.Archived.Sha256, cancel);
        var known = held is null ? null : await corpus.Store.ReadDocumentAsync(file.Archived.Sha256, cancel);
        var isUpToDate = held is not null && derivation.IsUpToDate(held);
        // The same parser finds the same format in the same bytes; they need not be opened for it.
        var mediaType = isUpToDate && known is not null ? known.MediaType : (await FileFormat.DetectAsync(file.Archived.Path, cancel)).MediaType;
        var document = Describe(file, known, mediaType);
        if (held is not null && isUpToDate && document == known)
        {
            await corpus.Store.NoteFileAsync(document.Sha256, file.Source.Name, file.Source.Url, cancel);
            tally.Count(held.RejectionReason is null ? IngestOutcome.Unchanged : IngestOutcome.RejectedBefore, file.Source.Name, held.RejectionReason);
            return;
        }

        var derived = await derivation.DeriveAsync(document, file.Archived.Path, cancel);
        // The document is named by what it first came under.
        if (file.Source.Name != document.FileName)
            await corpus.Store.NoteFileAsync(document.Sha256, file.Source.Name, file.Source.Url, cancel);
        tally.Count(OutcomeOf(derived.Kind), file.Source.Name, derived.Rejection);
    }

    private static IngestOutcome OutcomeOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Report => IngestOutcome.Inspection,
        DocumentKind.Paper => IngestOutcome.Paper,
        _ => IngestOutcome.Rejection,
    };

    /// <summary>What is known of the document; a listing may tell more of bytes that are held already.</summary>
    private static Document Describe(KeptFile file, Document? held, string mediaType) => new()
    {
        Sha256 = file.Archived.Sha256,
        FileName = held?.FileName ?? file.Source.Name,
        Length = file.Archived.Length,
        MediaType = mediaType,
        Url = file.Source.Url ?? held?.Url,
        Title = file.Source.Title ?? held?.Title,
        ListedPublishedOn = file.Source.PublishedOn ?? held?.ListedPublishedOn,
        FetchedAt = held?.FetchedAt ?? file.Source.FetchedAt ?? file.Now,
        Licence = held?.Licence,
    };

    [LoggerMessage(LogLevel.Warning, "Could not read {Path}: {Reason}")]
    private partial void LogUnreadable(string path, string reason);

    private sealed record KeptFile(SourceFile Source, ArchivedFile Archived, DateTimeOffset Now);
}
