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

    [Fact]
    public void Finds_rules_in_drawings_of_either_version_of_cairo_and_takes_ill_formed_ones_calmly()
    {
        var rules = PopplerSvg.Read(Encoding.UTF8.GetBytes("""
            <svg width="595pt"><defs><g id="glyph-0-1"><path d="M 0 0 L 50 0 L 50 1 L 0 1 Z"/></g><clipPath id="c"><path d="M 0 0 L 50 0 L 50 1 L 0 1 Z"/></clipPath></defs>
            <mask id="none"/><path style=" stroke:none;fill:rgb(0%,0%,0%);" d="M 10 20 L 60 20 L 60 21 L 10 21 Z M 10 20 "/>
            <path fill-rule="nonzero" fill="rgb(0%, 0%, 0%)" d="M 10 30 L 60 30 L 60 31 L 10 31 Z"/>
            <path fill="none" stroke-width="1" stroke="rgb(0%, 0%, 0%)" d="M 5 20 L 30 20" transform="matrix(2, 0, 0, 2, 0, 0.5)"/>
            <path fill="none" stroke-width="1" d="M oops L 30 L 1 1 C 4 5 Z" transform="matrix(1,0"/><path d=
            """), left: 100, top: 200);

        Assert.Equal([new RuledLine(110, 220.5, 160, 220.5), new RuledLine(110, 230.5, 160, 230.5), new RuledLine(110, 240.5, 160, 240.5)], rules);
    }
}
