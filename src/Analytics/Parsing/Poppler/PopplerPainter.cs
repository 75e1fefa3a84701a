using System.Buffers.Binary;

namespace Analytics.Parsing.Poppler;

/// <summary>Draws pages with Poppler's <c>pdftoppm</c>, in processes of their own and whatever engine read the text. Safe for use by several threads at once.</summary>
public sealed class PopplerPainter(PdfTextOptions options)
{
    /// <summary>Sharp enough to read on a screen with fine dots.</summary>
    private const int DotsPerInch = 120;

    private const int PointsPerInch = 72;

    /// <summary>Where a PNG tells its width and its height, by its specification.</summary>
    private const int WidthAt = 16, HeightAt = 20;

    private readonly PopplerCommands _commands = new(options);

    /// <exception cref="ArgumentOutOfRangeException">Pages are counted from 1.</exception>
    /// <exception cref="UnreadablePdfException">The file is no PDF or damaged, has no such page, or drawing it takes too much time or memory.</exception>
    /// <exception cref="PopplerMissingException">Poppler is not installed.</exception>
    public Task<PagePicture> DrawAsync(string path, int page, CancellationToken cancel) => _commands.WithinTimeAsync(path, async time =>
    {
        // Of page 0 the command makes the whole document.
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        var png = (await _commands.RunAsync("pdftoppm", ["-png", "-r", $"{DotsPerInch}", "-f", $"{page}", "-l", $"{page}", Path.GetFullPath(path)], time)).Text;
        // For a page beyond the end it only says so.
        return png.Length > HeightAt + sizeof(int) ? new PagePicture(png, Points(png, WidthAt), Points(png, HeightAt)) : throw new UnreadablePdfException("the PDF has no such page");
    }, cancel);

    private static double Points(ReadOnlyMemory<byte> png, int at) => BinaryPrimitives.ReadInt32BigEndian(png.Span[at..]) * (double)PointsPerInch / DotsPerInch;
}

/// <summary>A page as a PNG, and its size in points.</summary>
public sealed record PagePicture(ReadOnlyMemory<byte> Png, double Width, double Height);
