using Analytics.Parsing.Poppler;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Web.Documents;

/// <summary>Pages of kept PDFs as pictures, the latest kept in memory; however many are asked for, only a few are drawn at a time.</summary>
internal sealed class PagePictures(PopplerPainter painter) : IDisposable
{
    private const int DrawnAtOnce = 2;
    private const long MostBytes = 32 << 20;

    private readonly SemaphoreSlim _drawing = new(DrawnAtOnce);
    private readonly MemoryCache _pictures = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <param name="page">From 1.</param>
    /// <returns>Null where the bytes are not in the data folder of this process.</returns>
    /// <exception cref="Parsing.UnreadablePdfException">There is no such page, or it cannot be drawn.</exception>
    /// <exception cref="PopplerMissingException">Poppler is not installed.</exception>
    public async Task<PagePicture?> DrawAsync(Corpus corpus, string sha256, int page, CancellationToken cancel)
    {
        var path = corpus.Archive.PathOf(sha256);
        if (!File.Exists(path))
            return null;
        if (Find(sha256, page) is { } drawn)
            return drawn;
        await _drawing.WaitAsync(cancel);
        try
        {
            return Find(sha256, page) ?? Keep(sha256, page, await painter.DrawAsync(path, page, cancel));
        }
        finally
        {
            _drawing.Release();
        }
    }

    public void Dispose()
    {
        _drawing.Dispose();
        _pictures.Dispose();
    }

    private PagePicture? Find(string sha256, int page) => _pictures.Get<PagePicture>((sha256, page));

    private PagePicture Keep(string sha256, int page, PagePicture picture) => _pictures.Set((sha256, page), picture, new MemoryCacheEntryOptions { Size = picture.Png.Length });
}
