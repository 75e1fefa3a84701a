using System.Diagnostics;
using Analytics.Parsing;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Parsing;

public abstract partial class PdfTextReaderContract
{
    /// <summary>Its baseline is at 142 from below.</summary>
    private static readonly PlacedText Label = new(100, 700, 12, Bold: false, "Label");

    /// <summary>Every drawing is the same line of 200 points, ten points below the text.</summary>
    [Theory]
    [InlineData("100 131.75 200 0.5 re f")]
    [InlineData("0.5 w 100 132 m 300 132 l S")]
    [InlineData("300 132 m 100 132 l h B")]
    [InlineData("2 0 0 2 50 100 cm 25 16 m 125 16 l S")]
    [InlineData("q 0 1 -1 0 300 0 cm 131.75 0 0.5 200 re f* Q")]
    [InlineData("100 131.75 m 300 131.75 l 300 132.25 l 100 132.25 l h f")]
    [InlineData("50 50 m 60 60 l n 100 132 200 0 re s")]
    public async Task Finds_a_line_however_it_is_drawn(string drawing)
    {
        var (text, rules) = await ReadDrawnAsync(drawing);

        Assert.All(rules, rule => Assert.True(rule.IsHorizontal));
        Assert.All(rules, rule => AssertClose((100, 710, 300, 710), rule));
        Assert.NotEmpty(rules);
        Assert.InRange(text.Left, 99, 101);
    }

    [Fact]
    public async Task Gives_the_sides_of_a_box_and_the_sides_of_a_box_with_round_corners()
    {
        var (_, box) = await ReadDrawnAsync("100 100 200 50 re S");
        var (_, round) = await ReadDrawnAsync("110 100 m 290 100 l 295 100 300 105 300 110 c 300 140 l 300 145 295 150 290 150 c 110 150 l 100 140 l 100 110 l h S");

        Assert.Equal([(100, 692, 300, 692), (100, 742, 300, 742), (100, 692, 100, 742), (300, 692, 300, 742)], box.OrderBy(rule => !rule.IsHorizontal).ThenBy(rule => rule.Top).ThenBy(rule => rule.Left).Select(Rounded));
        Assert.Equal([(110, 742, 290, 742), (300, 702, 300, 732), (110, 692, 290, 692), (100, 702, 100, 732)], round.Select(Rounded));
    }

    [Fact]
    public async Task Passes_over_areas_dots_slanted_lines_and_what_is_not_painted()
    {
        var (_, rules) = await ReadDrawnAsync("100 100 200 20 re f 100 100 0.5 0.5 re f 100 100 m 300 120 l S 100 90 m 300 90 l n 100 80 200 1 re W n");

        Assert.Empty(rules);
    }

    [Theory]
    [InlineData("/CropBox [50 60 545 792]", 0, 10, 200, 10)]
    [InlineData("/CropBox [50 60 545 792] /Rotate 90", -10, 0, -10, 200)]
    [InlineData("/Rotate 90", -10, 0, -10, 200)]
    [InlineData("/CropBox [50 60 545 792] /Rotate 180", -200, -10, 0, -10)]
    [InlineData("/CropBox [50 60 545 792] /Rotate 270", 10, -200, 10, 0)]
    [InlineData("/MediaBox [-20 -30 575 812]", 0, 10, 200, 10)]
    [InlineData("/MediaBox [-20 -30 575 812] /CropBox [50 60 545 792]", 0, 10, 200, 10)]
    public async Task Counts_from_the_same_corner_as_the_text_of_a_page(string entries, double left, double top, double right, double bottom)
    {
        var (text, rules) = await ReadDrawnAsync("100 132 m 300 132 l S", entries);

        // The baseline of turned text is no side of its box, so only its place is compared, to the height of a letter.
        var rule = Assert.Single(rules);
        Assert.InRange(rule.Left - text.Left, left - 14, left + 14);
        Assert.InRange(rule.Right - text.Left, right - 14, right + 14);
        Assert.InRange(rule.Top - text.Top, top - 14, top + 14);
        Assert.InRange(rule.Bottom - text.Top, bottom - 14, bottom + 14);
    }

    [Fact]
    public async Task Gives_the_pages_asked_for_and_no_lines_where_none_are_ruled()
    {
        var path = _folder.Write("two-pages.pdf", SmallPdf.Write(FirstPage, SecondPage));

        var pages = await Create(new PdfTextOptions()).ReadRulesAsync(path, [2, 1], TestContext.Current.CancellationToken);

        Assert.Equal([2, 1], pages.Select(page => page.Page));
        Assert.All(pages, page => Assert.Empty(page.Lines));
    }

    [Fact]
    public Task Rejects_a_page_that_is_not_there() => RejectsRulesAsync(SmallPdf.Write(FirstPage, SecondPage), pages: [1, 3]);

    [Fact]
    public Task Rejects_the_lines_of_a_file_that_was_cut_off() => RejectsRulesAsync(SmallPdf.Write(FirstPage, SecondPage)[..^40]);

    [Fact]
    public Task Rejects_the_lines_of_a_file_that_needs_a_password() => RejectsRulesAsync(SmallPdf.WriteEncrypted(FirstPage));

    [Fact]
    public async Task Gives_up_the_lines_of_a_file_that_takes_too_long()
    {
        var clock = Stopwatch.StartNew();

        await RejectsRulesAsync(SmallPdf.WriteEndless(), new PdfTextOptions { TimeLimit = 1 });

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Rejects_a_page_with_more_lines_than_allowed()
    {
        var drawing = string.Concat(Enumerable.Repeat("100 132 m 300 132 l S\n", 80_000));

        await RejectsRulesAsync(SmallPdf.WriteDrawn(Label, drawing), new PdfTextOptions { TextLimit = 1 });
    }

    private async Task<(TextRun Text, IReadOnlyList<RuledLine> Rules)> ReadDrawnAsync(string drawing, string entries = "")
    {
        var path = _folder.Write("drawn.pdf", SmallPdf.WriteDrawn(Label, drawing, entries));
        var reader = Create(new PdfTextOptions());
        var text = await reader.ReadAsync(path, TestContext.Current.CancellationToken);
        var rules = await reader.ReadRulesAsync(path, [1], TestContext.Current.CancellationToken);
        return (Assert.Single(Assert.Single(text.Pages).Runs), Assert.Single(rules).Lines);
    }

    private Task RejectsRulesAsync(byte[] bytes, PdfTextOptions? options = null, params IReadOnlyList<int> pages) =>
        RejectsAsync("file.pdf", bytes, "", path => Create(options ?? new PdfTextOptions()).ReadRulesAsync(path, pages is [] ? [1] : pages, TestContext.Current.CancellationToken));

    private static void AssertClose((double Left, double Top, double Right, double Bottom) expected, RuledLine rule)
    {
        Assert.Equal(expected.Left, rule.Left, 0.01);
        Assert.Equal(expected.Top, rule.Top, 0.01);
        Assert.Equal(expected.Right, rule.Right, 0.01);
        Assert.Equal(expected.Bottom, rule.Bottom, 0.01);
    }

    private static (double, double, double, double) Rounded(RuledLine rule) => (Math.Round(rule.Left), Math.Round(rule.Top), Math.Round(rule.Right), Math.Round(rule.Bottom));
}
