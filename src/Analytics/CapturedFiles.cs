using Analytics.Sources;
using Analytics.Storage.Captures;

namespace Analytics;

/// <summary>
/// The documents that were ever collected, from the kept answers alone, so that they can be read again without asking anybody: the network, the frontier and
/// the archive of documents may all be gone.
/// </summary>
public sealed class CapturedFiles(Corpus corpus)
{
    /// <summary>Puts the bytes back into the archive of documents, and tells what was known of each under its last title and day.</summary>
    public async Task<IReadOnlyList<SourceFile>> RestoreAsync(CancellationToken cancel)
    {
        var documents = new List<Capture>();
        foreach (var capture in CaptureArchive.ReadAll(corpus.Folder.Captures).Where(capture => capture.Note.IsDocument))
        {
            if (capture.Body is { } body)
                await corpus.Archive.KeepAsync(body, cancel);
            documents.Add(capture with { Body = null });
        }
        // Of bytes that came back from somewhere else no answer was written again; the first one is theirs too.
        return
        [
            .. documents.OrderBy(capture => capture.At)
                .GroupBy(capture => (capture.Note.Sha256, Url: capture.Note.Url ?? capture.Url))
                .Select(same => AsFile(same.Key.Sha256, same.Key.Url, same.First().At, same.Last().Note)),
        ];
    }

    private SourceFile AsFile(string sha256, Uri url, DateTimeOffset at, CaptureNote note) => new()
    {
        Path = corpus.Archive.PathOf(sha256),
        Name = note.FileName ?? Path.GetFileName(url.AbsolutePath),
        Url = url,
        Title = note.Title,
        PublishedOn = note.PublishedOn,
        FetchedAt = at,
    };
}
