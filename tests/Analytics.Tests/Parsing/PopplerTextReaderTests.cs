using System.Text;
using Analytics.Parsing;
using Analytics.Parsing.Poppler;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Parsing;

public sealed class PopplerTextReaderTests : PdfTextReaderContract
{
    protected override IPdfTextReader Create(PdfTextOptions options) => new PopplerTextReader(options);

    [Fact]
    public async Task Says_what_to_install_where_poppler_is_missing()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("one.pdf", SmallPdf.Write([new PlacedText(72, 100, 12, Bold: false, "Text")]));
        var reader = new PopplerTextReader(new PdfTextOptions(), "no-such-pdftohtml");

        var missing = await Assert.ThrowsAsync<PopplerMissingException>(() => reader.ReadAsync(path, TestContext.Current.CancellationToken));

        Assert.Contains("poppler-utils", missing.Message, StringComparison.Ordinal);
        Assert.Throws<PopplerMissingException>(() => reader.Engine);
    }

    [Fact]
    public async Task Reads_a_file_whose_name_looks_like_an_option()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("-v $(x) 'y'.pdf", SmallPdf.Write([new PlacedText(72, 100, 12, Bold: false, "Text")]));

        var pdf = await Create(new PdfTextOptions()).ReadAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal("Text", Assert.Single(Assert.Single(pdf.Pages).Runs).Text.Trim());
    }

    [Fact]
    public void Keeps_the_number_of_a_page_where_one_before_it_is_missing() =>
        Assert.Equal([1, 3], PopplerXml.Read("""<page number="1" height="9" width="9"></page><page number="3" height="9" width="9"></page>"""u8).Select(page => page.Number));

    [Fact]
    public void Takes_ill_formed_output_calmly()
    {
        var pages = PopplerXml.Read(Encoding.UTF8.GetBytes("""
            <?xml version="1.0"?><pdf2xml><page number="1" height="1262" width="892">
            <fontspec id="0" size="18"/>
            <text top="150" left="75" width="60" height="18" font="0"><b>bold <i>both</b> it & alics</i> &lt;5 &#8217;s &unknown; </text>
            <text top="oops" left="" font="7">lost numbers</text>
            <text top="300" left="75" width="60" height="18" font="0"><a href="x&y">link</a> never closed
            """));

        Assert.Equal(["bold both it & alics <5 ’s &unknown;", "lost numbers", "link never closed"], pages[0].Runs.Select(run => run.Text.Trim()));
        Assert.Equal((50, 100, 12), (pages[0].Runs[0].Left, pages[0].Runs[0].Top, pages[0].Runs[0].FontSize));
    }
}
