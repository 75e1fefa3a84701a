using Analytics.Parsing;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Storage.Working;

namespace Analytics;

/// <summary>
/// Makes what is held anew from what is kept, where another parser, PDF engine or model made it: never fetches, and leaves alone what
/// is up to date. A run that was cut off is completed by the same call again.
/// </summary>
public sealed class DerivationRun(Corpus corpus, DocumentDerivation derivation, TimeProvider clock)
{
    /// <summary>Reads the kept bytes of documents again, rejected ones too.</summary>
    /// <param name="all">Also those that are up to date.</param>
    public Task<DerivationSummary> ReparseAsync(bool all, IProgress<IngestProgress>? progress, CancellationToken cancel) =>
        RunAsync(IsToRead(all), ReparseAsync, progress, cancel);

    /// <summary>Classifies the findings that are held again, without reading the documents.</summary>
    public Task<DerivationSummary> ReclassifyAsync(bool all, IProgress<IngestProgress>? progress, CancellationToken cancel) =>
        RunAsync(IsToClassify(all), ReclassifyAsync, progress, cancel);

    /// <summary>Leaves it to workers to read the documents again.</summary>
    public Task<DerivationSummary> QueueReparseAsync(bool all, IProgress<IngestProgress>? progress, CancellationToken cancel) =>
        QueueAsync(IsToRead(all), QueuedStep.Read, progress, cancel);

    /// <summary>Leaves it to workers to classify what is held again.</summary>
    public Task<DerivationSummary> QueueReclassifyAsync(bool all, IProgress<IngestProgress>? progress, CancellationToken cancel) =>
        QueueAsync(IsToClassify(all), QueuedStep.Classify, progress, cancel);

    private Func<HeldDocument, bool> IsToRead(bool all) => held => all || !derivation.IsUpToDate(held);

    private Func<HeldDocument, bool> IsToClassify(bool all) => held => held.ModelVersion is not null && (all || !derivation.IsClassified(held));

    private async Task<DerivationSummary> RunAsync(
        Func<HeldDocument, bool> isWanted, Func<HeldDocument, DerivationTally, CancellationToken, Task> derive, IProgress<IngestProgress>? progress, CancellationToken cancel)
    {
        var summary = await ForEachAsync(isWanted, derive, progress, cancel);
        await corpus.Follower.CatchUpAsync(cancel);
        return summary;
    }

    private Task<DerivationSummary> QueueAsync(Func<HeldDocument, bool> isWanted, QueuedStep step, IProgress<IngestProgress>? progress, CancellationToken cancel)
    {
        var queue = corpus.OpenQueue(worker: "");
        return ForEachAsync(isWanted, async (held, tally, stop) =>
        {
            if (await corpus.Store.ReadDocumentAsync(held.Sha256, stop) is not { } document)
                return;
            var file = new KeptFile { Sha256 = document.Sha256, Length = document.Length, Name = document.FileName, FetchedAt = document.FetchedAt };
            await queue.AddAsync(file, step, clock.GetUtcNow(), stop);
            tally.CountQueued(document.FileName);
        }, progress, cancel);
    }

    private async Task<DerivationSummary> ForEachAsync(
        Func<HeldDocument, bool> isWanted, Func<HeldDocument, DerivationTally, CancellationToken, Task> derive, IProgress<IngestProgress>? progress, CancellationToken cancel)
    {
        await corpus.Store.MigrateAsync(cancel);
        var documents = await corpus.Store.ListDocumentsAsync(cancel);
        List<HeldDocument> wanted = [.. documents.Where(isWanted)];
        var tally = new DerivationTally(documents.Count, wanted.Count, progress);
        var atLeastTwo = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount), CancellationToken = cancel };
        await Parallel.ForEachAsync(wanted, atLeastTwo, async (held, stop) => await derive(held, tally, stop));
        return tally.Summary();
    }

    private async Task ReparseAsync(HeldDocument held, DerivationTally tally, CancellationToken cancel)
    {
        if (await corpus.Store.ReadDocumentAsync(held.Sha256, cancel) is not { } document)
            return;
        var path = corpus.Archive.PathOf(held.Sha256);
        if (await DetectAsync(document, path, cancel) is { } format)
            tally.Count(document.FileName, await derivation.DeriveAsync(document with { MediaType = format.MediaType }, path, cancel));
        else
            tally.CountWithoutBytes(document.FileName);
    }

    /// <summary>The format as this program knows it, perhaps better than an older one; null where the bytes are not in the archive, or not whole.</summary>
    private static async Task<FileFormat?> DetectAsync(Document document, string path, CancellationToken cancel)
    {
        try
        {
            return new FileInfo(path).Length == document.Length ? await FileFormat.DetectAsync(path, cancel) : null;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            // The document is counted and named, and the rest goes on.
            return null;
        }
    }

    private async Task ReclassifyAsync(HeldDocument held, DerivationTally tally, CancellationToken cancel)
    {
        // Another process may have read the document otherwise meanwhile.
        if (await corpus.Store.ReadDocumentAsync(held.Sha256, cancel) is { } document && await derivation.ReclassifyAsync(document, cancel) is { } derived)
            tally.Count(document.FileName, derived);
    }
}
