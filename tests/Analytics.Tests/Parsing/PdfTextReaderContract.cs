using System.Diagnostics;
using System.Text;
using Analytics.Parsing;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Parsing;

/// <summary>What every PDF engine behind <see cref="IPdfTextReader"/> must do.</summary>
public abstract partial class PdfTextReaderContract : IDisposable
{
    private static readonly IReadOnlyList<PlacedText> FirstPage =
    [
        new(72, 100, 18, Bold: true, "Inspection of Hartmoor"),
        new(72, 140, 12, Bold: false, "Children are safe"),
        new(300, 140, 12, Bold: false, "Good (mostly) & well"),
        new(72, 160, 9, Bold: false, "A footnote"),
    ];

    private static readonly IReadOnlyList<PlacedText> SecondPage = [new(72, 100, 12, Bold: false, "Second page")];

    private readonly TemporaryFolder _folder = new();

    protected abstract IPdfTextReader Create(PdfTextOptions options);

    [Fact]
    public async Task Reads_words_in_order_with_page_place_size_and_weight()
    {
        var path = _folder.Write("two-pages.pdf", SmallPdf.Write(FirstPage, SecondPage));

        var pdf = await Create(new PdfTextOptions()).ReadAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal([1, 2], pdf.Pages.Select(page => page.Number));
        Assert.All(pdf.Pages, page => Assert.Equal((595, 842), (Math.Round(page.Width), Math.Round(page.Height))));
        Assert.Equal("Inspection of Hartmoor Children are safe Good (mostly) & well A footnote", Words(pdf.Pages[0]));
        Assert.Equal("Second page", Words(pdf.Pages[1]));
        Assert.Equal([18.0, 12, 12, 9], pdf.Pages[0].Runs.Select(run => Math.Round(run.FontSize)));
        Assert.Equal([true, false, false, false], pdf.Pages[0].Runs.Select(run => run.Bold));
        Assert.All(FirstPage.Zip(pdf.Pages[0].Runs), pair => Assert.InRange(pair.Second.Left, pair.First.Left - 1, pair.First.Left + 1));
        Assert.All(FirstPage.Zip(pdf.Pages[0].Runs), pair => Assert.InRange(pair.First.Baseline, pair.Second.Top, pair.Second.Top + pair.Second.Height));
    }

    [Fact]
    public void Names_itself_and_its_version()
    {
        var engine = Create(new PdfTextOptions()).Engine;

        Assert.Matches("^[a-z]+$", engine.Name);
        Assert.Matches(@"^\d+\.\d+", engine.Version);
    }

    [Fact]
    public async Task Rejects_a_file_that_was_cut_off()
    {
        var whole = SmallPdf.Write(FirstPage, SecondPage);

        await RejectsAsync("cut-off.pdf", whole[..(whole.Length * 2 / 3)], "damaged");
    }

    [Fact]
    public Task Rejects_a_file_whose_text_is_packed_wrongly()
    {
        var broken = RawPdf.Packed("", "BT /R 12 Tf 72 700 Td (Words that nobody will read) Tj ET"u8.ToArray()).Replace("\nendstream", "", StringComparison.Ordinal);

        return RejectsAsync("broken.pdf", RawPdf.OnePage("/X Do", "/XObject << /X 6 0 R >>", more: $"{broken[..^1]}?\nendstream"), "a part of its text is broken");
    }

    [Fact]
    public Task Rejects_a_file_with_a_page_that_cannot_be_unpacked() => RejectsAsync("unknown.pdf", RawPdf.Assemble(
    [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>",
        RawPdf.Stream("/Filter /NoSuchDecode", "BT ET"),
    ]), "damaged PDF");

    [Fact]
    public async Task Measures_mirrored_text_as_any_other()
    {
        var path = _folder.Write("mirrored.pdf", RawPdf.OnePage("BT /R -12 Tf 300 700 Td (18) Tj ET"));

        var pdf = await Create(new PdfTextOptions()).ReadAsync(path, TestContext.Current.CancellationToken);

        Assert.All(pdf.Pages[0].Runs, run => Assert.InRange(run.FontSize, 11, 13));
    }

    [Theory]
    [InlineData(PdfCipher.Rc4With40Bits)]
    [InlineData(PdfCipher.Rc4With128Bits)]
    [InlineData(PdfCipher.Aes128)]
    [InlineData(PdfCipher.Aes256)]
    public async Task Reads_an_encrypted_file_that_needs_no_password(PdfCipher cipher)
    {
        var path = _folder.Write("encrypted.pdf", EncryptedPdf.Write(cipher, password: "", "BT /R 12 Tf 72 700 Td (No secret) Tj ET"));

        var pdf = await Create(new PdfTextOptions()).ReadAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal("No secret", Words(pdf.Pages[0]));
    }

    [Fact]
    public Task Rejects_a_web_page_under_the_name_of_a_pdf() => RejectsAsync("page.pdf", Encoding.UTF8.GetBytes("<!doctype html><title>Not found</title>"), "");

    [Fact]
    public Task Rejects_an_empty_file() => RejectsAsync("empty.pdf", [], "");

    [Fact]
    public Task Rejects_a_file_that_needs_a_password() => RejectsAsync("encrypted.pdf", SmallPdf.WriteEncrypted(FirstPage), "encrypted");

    [Fact]
    public Task Rejects_a_file_that_forbids_copying_its_text() => RejectsAsync("protected.pdf", SmallPdf.WriteProtected(FirstPage), "protected PDF");

    [Fact]
    public Task Rejects_a_file_of_too_many_pages() => RejectsAsync("pages.pdf", SmallPdf.Write(SecondPage, SecondPage, SecondPage), "2 pages", new PdfTextOptions { PageLimit = 2 });

    [Fact]
    public async Task Gives_up_a_file_that_takes_too_long()
    {
        var clock = Stopwatch.StartNew();

        await RejectsAsync("endless.pdf", SmallPdf.WriteEndless(), "", new PdfTextOptions { TimeLimit = 1 });

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Stops_when_cancelled()
    {
        var path = _folder.Write("endless.pdf", SmallPdf.WriteEndless());
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var clock = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Create(new PdfTextOptions()).ReadAsync(path, cancel.Token));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Reads_several_files_at_once_as_it_reads_one()
    {
        var path = _folder.Write("two-pages.pdf", SmallPdf.Write(FirstPage, SecondPage));
        var reader = Create(new PdfTextOptions());
        var alone = await reader.ReadAsync(path, TestContext.Current.CancellationToken);

        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => reader.ReadAsync(path, TestContext.Current.CancellationToken)));

        Assert.All(together, pdf => Assert.Equal(alone.Pages.SelectMany(page => page.Runs), pdf.Pages.SelectMany(page => page.Runs)));
    }

    public virtual void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task RejectsAsync(string name, byte[] bytes, string reason, PdfTextOptions? options = null) =>
        RejectsAsync(name, bytes, reason, path => Create(options ?? new PdfTextOptions()).ReadAsync(path, TestContext.Current.CancellationToken));

    private async Task RejectsAsync(string name, byte[] bytes, string reason, Func<string, Task> read)
    {
        var path = _folder.Write(name, bytes);

        var rejection = await Assert.ThrowsAsync<UnreadablePdfException>(() => read(path));

        Assert.Contains(reason, rejection.Message, StringComparison.Ordinal);
    }

    private static string Words(PdfPage page) => string.Join(' ', page.Runs.Select(run => run.Text.Trim()));
}
