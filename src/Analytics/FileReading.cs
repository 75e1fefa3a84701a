using Analytics.Parsing;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics;

/// <summary>One file whose bytes are kept: what is known of it, whether it is to be read, and reading it.</summary>
public sealed class FileReading(Corpus corpus, DocumentDerivation derivation)
{
    /// <summary>What is known of the document by now; a listing may tell more of bytes that are held already.</summary>
    public async Task<DescribedFile> DescribeAsync(KeptFile file, CancellationToken cancel)
    {
        var held = await corpus.Store.FindDocumentAsync(file.Sha256, cancel);
        var known = held is null ? null : await corpus.Store.ReadDocumentAsync(file.Sha256, cancel);
        var isUpToDate = held is not null && derivation.IsUpToDate(held);
        // The same parser finds the same format in the same bytes; they need not be opened for it.
        var mediaType = isUpToDate && known is not null ? known.MediaType : (await FileFormat.DetectAsync(corpus.Archive.PathOf(file.Sha256), cancel)).MediaType;
        var document = Describe(file, known, mediaType);
        return new DescribedFile(file, document, held, isUpToDate && document == known);
    }

    /// <summary>Reads the bytes, stores what they are, and notes the name that they came under.</summary>
    public async Task<DerivedDocument> ReadAsync(DescribedFile described, CancellationToken cancel)
    {
        var (file, document) = (described.File, described.Document);
        var derived = await derivation.DeriveAsync(document, corpus.Archive.PathOf(file.Sha256), cancel);
        // The document is named by what it first came under.
        if (file.Name != document.FileName)
            await corpus.Store.NoteFileAsync(document.Sha256, file.Name, file.Url, cancel);
        return derived;
    }

    /// <summary>Keeps the file as not read, for a reason that its parser does not know; null where it was read before, which stays.</summary>
    public async Task<Document?> TryRejectAsync(KeptFile file, string reason, CancellationToken cancel)
    {
        if (await corpus.Store.FindDocumentAsync(file.Sha256, cancel) is { RejectionReason: null })
            return null;
        var known = await corpus.Store.ReadDocumentAsync(file.Sha256, cancel);
        var document = Describe(file, known, await FindMediaTypeAsync(file, cancel));
        await derivation.RejectAsync(document, reason, cancel);
        return document;
    }

    private async Task<string> FindMediaTypeAsync(KeptFile file, CancellationToken cancel)
    {
        try
        {
            return (await FileFormat.DetectAsync(corpus.Archive.PathOf(file.Sha256), cancel)).MediaType;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // That may be why it is not read.
            return FileFormat.Unknown.MediaType;
        }
    }

    private static Document Describe(KeptFile file, Document? held, string mediaType) => new()
    {
        Sha256 = file.Sha256,
        FileName = held?.FileName ?? file.Name,
        Length = file.Length,
        MediaType = mediaType,
        Url = file.Url ?? held?.Url,
        Title = file.Title ?? held?.Title,
        ListedPublishedOn = file.PublishedOn ?? held?.ListedPublishedOn,
        FetchedAt = held?.FetchedAt ?? file.FetchedAt,
        Licence = held?.Licence,
    };
}

/// <summary>A kept file as the document that it is. <paramref name="IsUpToDate"/>: this program derived what is held of it, and nothing new is told of it.</summary>
public sealed record DescribedFile(KeptFile File, Document Document, HeldDocument? Held, bool IsUpToDate);
