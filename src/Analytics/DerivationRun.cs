using Analytics.Parsing;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics;

/// <summary>
/// Makes what is held anew from what is kept, where another parser, PDF engine or model made it: never fetches, and leaves alone what
/// is up to date. A run that was cut off is completed by the same call again.
/// </summary>
public sealed class DerivationRun(Corpus corpus, DocumentDerivation derivation)
{
    /// <summary>Reads the kept bytes of documents again, rejected ones too.</summary>
    /// <param name="all">Also those that are up to date.</param>
    public Task<DerivationSummary> ReparseAsync(bool all, IProgress<IngestProgress>? progress, CancellationToken cancel) =>
        RunAsync(held => all || !derivation.IsUpToDate(held), ReparseAsync, progress, cancel);

    /// <summary>Classifies the findings that are held again, without reading the documents.</summary>
    public Task<DerivationSummary> ReclassifyAsync(bool all, IProgress<IngestProgress>? progress, CancellationToken cancel) =>
        RunAsync(held => held.ModelVersion is not null && (all || !derivation.IsClassified(held)), ReclassifyAsync, progress, cancel);

    private async Task<DerivationSummary> RunAsync(
        Func<HeldDocument, bool> isWanted, Func<HeldDocument, DerivationTally, CancellationToken, Task> derive, IProgress<IngestProgress>? progress, CancellationToken cancel)
    {
        await corpus.Store.MigrateAsync(cancel);
        var documents = await corpus.Store.ListDocumentsAsync(cancel);
        List<HeldDocument> wanted = [.. documents.Where(isWanted)];
        var tally = new DerivationTally(documents.Count, wanted.Count, progress);
        var atLeastTwo = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount), CancellationToken = cancel };
        await Parallel.ForEachAsync(wanted, atLeastTwo, async (held, stop) => await derive(held, tally, stop));
        await corpus.Follower.CatchUpAsync(cancel);
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
        if (await corpus.Store.ReadDocumentAsync(held.Sha256, cancel) is not { } document)
            return;
        if (await corpus.Store.FindReportAsync(held.Sha256, cancel) is { } report)
            tally.Count(document.FileName, await derivation.ReclassifyAsync(document, report, cancel));
        else if (await corpus.Store.FindPaperAsync(held.Sha256, cancel) is { } read)
            tally.Count(document.FileName, await derivation.ReclassifyAsync(document, read.Paper, cancel));
    }
}
