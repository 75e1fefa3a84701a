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
    public void Leaves_small_figures_in_the_upper_part_of_a_page() =>
        Assert.Equal(2, PageFurniture.Strip([Page(1, Run(70, 200, "3 children", size: 9), Run(70, 300, "A paragraph of the usual size."))]).Count);
}
