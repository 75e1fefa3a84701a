using Analytics.Parsing.Layout;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Layout;

public sealed class PageFurnitureTests
{
    [Fact]
    public void Takes_off_running_titles_date_lines_and_page_numbers()
    {
        var text = PageFurniture.Strip(
        [
            Page(1, Run(70, 100, "First paragraph begins"), Run(520, 800, "1")),
            Page(2, Run(70, 100, "and ends."), Run(70, 790, "Inspection of Hartmoor children’s services", size: 8, bold: true), Run(70, 800, "4 to 8 March 2024", size: 8, bold: true), Run(520, 788, "2", size: 20)),
            Page(3, Run(70, 100, "Second paragraph."), Run(70, 790, "Inspection of Hartmoor children’s services", size: 8, bold: true), Run(70, 800, "4 to 8 March 2024", size: 8, bold: true), Run(520, 788, "3", size: 20)),
        ]);

        Assert.Equal(["First paragraph begins", "and ends.", "Second paragraph."], text.Select(line => line.Text));
    }

    [Fact]
    public void Takes_off_footnotes_to_the_end_of_the_page()
    {
        var text = PageFurniture.Strip([Page(1, Run(70, 100, "A paragraph of the usual size."), Run(70, 600, "1", size: 6), Run(76, 602, "The items refer to", size: 9), Run(70, 616, "the framework of 2023.", size: 12)), Page(2, Run(70, 100, "More."))]);

        Assert.Equal(["A paragraph of the usual size.", "More."], text.Select(line => line.Text));
    }

    [Fact]
    public void Leaves_the_text_that_happens_to_stand_first_or_last_on_two_pages()
    {
        var text = PageFurniture.Strip(
        [
            Page(1, Run(70, 70, "&"), Run(70, 200, "A paragraph about"), Run(520, 790, "1", size: 20)),
            Page(2, Run(70, 70, "children."), Run(70, 200, "Flats are for those aged"), Run(520, 790, "2", size: 20)),
            Page(3, Run(70, 70, "18."), Run(70, 200, "Plans are made for"), Run(520, 790, "3", size: 20)),
            Page(4, Run(70, 70, "children."), Run(70, 200, "Here are more."), Run(520, 790, "4", size: 20)),
            .. Enumerable.Range(5, 5).Select(number => Page(number, Run(70, 200, "More."), Run(520, 790, $"{number}", size: 20))),
        ]);

        Assert.Equal(["&", "A paragraph about", "children.", "Flats are for those aged", "18.", "Plans are made for", "children.", "Here are more."], text.Take(8).Select(line => line.Text));
        Assert.Equal(13, text.Count);
    }

    [Fact]
    public void Leaves_a_title_that_is_the_running_one_of_later_pages()
    {
        var text = PageFurniture.Strip([Page(1, Run(70, 80, "Inspection of Hartmoor children’s services", size: 26), Run(70, 200, "Text of the usual size, and enough of it.")), .. Enumerable.Range(2, 2).Select(number => Page(number, Run(70, 200, "Text of the usual size, and enough of it."), Run(70, 790, "Inspection of Hartmoor children’s services", size: 8)))]);

        Assert.Equal("Inspection of Hartmoor children’s services", text[0].Text);
        Assert.Equal(4, text.Count);
    }

    [Fact]
    public void Takes_off_a_small_line_at_the_foot_that_is_printed_only_once() =>
        Assert.Equal(["A paragraph of the usual size."], PageFurniture.Strip([Page(1, Run(70, 300, "A paragraph of the usual size."), Run(70, 790, "Inspection of Hartmor services", size: 8))]).Select(line => line.Text));

    [Fact]
    public void Leaves_small_figures_in_the_upper_part_of_a_page() =>
        Assert.Equal(2, PageFurniture.Strip([Page(1, Run(70, 200, "3 children", size: 9), Run(70, 300, "A paragraph of the usual size."))]).Count);
}
