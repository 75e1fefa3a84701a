using Analytics.PdfPig;

namespace Analytics.Tests.NamedEngines;

/// <summary>How the characters that PdfPig gives become runs.</summary>
public sealed class PdfPigRunBuilderTests
{
    private const double PageHeight = 800;

    [Fact]
    public void Keeps_printed_spaces_in_a_run_and_leaves_them_out_of_its_width()
    {
        var run = Assert.Single(Runs(Word(100, 700, "two words ")));

        Assert.Equal(("two words ", 100, 54), (run.Text, run.Left, run.Width));
    }

    [Fact]
    public void Counts_from_the_upper_edge_with_the_baseline_inside()
    {
        var run = Assert.Single(Runs(Word(100, 700, "word")));

        Assert.InRange(PageHeight - 700, run.Top, run.Top + run.Height);
        Assert.Equal(12, run.FontSize);
    }

    [Theory]
    [InlineData(1, "onetwo")]
    [InlineData(-1, "onetwo")]
    [InlineData(3, "one|two")]
    [InlineData(200, "one|two")]
    public void Goes_on_over_kerning_and_ends_at_a_gap(double gap, string expected) =>
        Assert.Equal(expected, Text(Word(100, 700, "one"), Word(118 + gap, 700, "two")));

    [Fact]
    public void Ends_where_weight_size_or_baseline_change() =>
        Assert.Equal("bold|plain|7|raised", Text(
            Word(100, 700, "bold", bold: true), Word(124, 700, "plain"), Word(154, 700, "7", size: 7), Word(157.5, 704, "raised")));

    [Fact]
    public void Takes_a_space_in_another_font_as_one_of_its_own() =>
        Assert.Equal("bold text", Text(Word(100, 700, "bold", bold: true), Word(124, 700, " ", size: 11), Word(129.5, 700, "text", bold: true)));

    [Fact]
    public void Begins_with_a_visible_character()
    {
        var run = Assert.Single(Runs(Word(100, 700, "  word")));

        Assert.Equal(("word", 112), (run.Text, run.Left));
    }

    [Theory]
    [InlineData(11.04, 11)]
    [InlineData(9.96, 10)]
    [InlineData(10.56, 10.5)]
    public void Tells_the_size_that_was_set_where_the_file_misses_it_by_hundredths(double printed, double set) =>
        Assert.Equal(set, Assert.Single(Runs(Word(100, 700, "word", size: printed))).FontSize);

    [Fact]
    public void Follows_text_that_runs_upwards_down_or_aslant()
    {
        var upwards = "word".Select((c, i) => new Glyph($"{c}", 100, 300 + 6 * i, 100, 306 + 6 * i, 12, Bold: false));
        var aslant = "word".Select((c, i) => new Glyph($"{c}", 200 + 4 * i, 300 - 4 * i, 204 + 4 * i, 296 - 4 * i, 12, Bold: false));

        Assert.Equal("word|word", Text(upwards, aslant));
    }

    private static string Text(params IEnumerable<Glyph>[] glyphs) => string.Join('|', Runs(glyphs).Select(run => run.Text));

    private static IReadOnlyList<Analytics.Parsing.TextRun> Runs(params IEnumerable<Glyph>[] glyphs)
    {
        var builder = new RunBuilder(PageHeight);
        foreach (var glyph in glyphs.SelectMany(word => word))
            builder.Add(glyph);
        return builder.Build();
    }

    // Every character is half an em wide.
    private static IEnumerable<Glyph> Word(double x, double y, string text, double size = 12, bool bold = false) =>
        text.Select((c, i) => new Glyph($"{c}", x + i * size / 2, y, x + (i + 1) * size / 2, y, size, bold));
}
