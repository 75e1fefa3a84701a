using Analytics.Parsing;
using Analytics.Parsing.Poppler;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Parsing;

public sealed class PopplerPainterTests
{
    private static readonly PopplerPainter s_painter = new(new PdfTextOptions());

    private static string Report => Directory.GetFiles(RepositoryFolder.File("data/sample"), "*.pdf").Order(StringComparer.Ordinal).First();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draws_a_page_of_the_size_that_the_text_was_measured_on()
    {
        var text = await new PopplerTextReader(new PdfTextOptions()).ReadAsync(Report, Cancel);

        var picture = await s_painter.DrawAsync(Report, 2, Cancel);

        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(picture.Png.Span[..8]));
        Assert.Equal(text.Pages[1].Width, picture.Width, tolerance: 2);
        Assert.Equal(text.Pages[1].Height, picture.Height, tolerance: 2);
    }

    [Fact]
    public async Task A_page_beyond_the_end_is_refused()
    {
        await Assert.ThrowsAsync<UnreadablePdfException>(() => s_painter.DrawAsync(Report, 9999, Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => s_painter.DrawAsync(Report, 0, Cancel));
    }

    [Fact]
    public async Task What_is_no_pdf_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "page.html");
        await File.WriteAllTextAsync(path, "<html>", Cancel);

        await Assert.ThrowsAsync<UnreadablePdfException>(() => s_painter.DrawAsync(path, 1, Cancel));
    }
}
