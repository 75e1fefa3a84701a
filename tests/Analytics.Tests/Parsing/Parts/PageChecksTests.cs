using Analytics.Parsing;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Parts;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Parts;

public sealed class PageChecksTests
{
    private const string Long = "Ambleford’s managers read each plan before it goes to the family, and write on it what they would have done otherwise.";

    [Fact]
    public void A_page_without_text_is_told() => Assert.Equal(["Page 2 has no text."], Warnings(Text(Page(1, Run(70, 100, "Words."))) with { EmptyPages = [2] }));

    [Fact]
    public void A_page_that_repeats_another_is_told() =>
        Assert.Equal(["Page 3 repeats page 1."], Warnings(Text(Page(1, Run(70, 100, Long)), Page(2, Run(70, 100, "Something else.")), Page(3, Run(70, 100, Long)))));

    [Fact]
    public void Short_pages_may_be_alike() => Assert.Empty(Warnings(Text(Page(1, Run(70, 100, "Yours sincerely")), Page(2, Run(70, 100, "Yours sincerely")))));

    [Theory]
    [InlineData("2 to 6 March 2015")]
    [InlineData("Inspection of Ambleford children’s services 2 March 2015 to 6 March 2015")]
    [InlineData("6 March 2015")]
    [InlineData("Published in March 2015")]
    public void The_same_dates_at_the_foot_are_no_matter(string foot) => Assert.Empty(Warnings(Text(Page(1, Run(70, 100, "Words."))) with { Furniture = [.. Page(2, Run(70, 780, foot))] }));

    [Fact]
    public void Other_dates_at_the_foot_of_a_page_are_told() =>
        Assert.Equal(
            ["The foot of page 2 dates the inspection 2015-03-09 to 2015-03-13, the title 2015-03-02 to 2015-03-06."],
            Warnings(Text(Page(1, Run(70, 100, "Words."))) with { Furniture = [.. Page(2, Run(70, 780, "9 to 13 March 2015"))] }));

    [Theory]
    [InlineData(2, "2", "Page 1 is numbered 3, page 2 2: pages are missing, repeated or out of order.")]
    [InlineData(2, "3", "Page 1 is numbered 3, page 2 3: pages are missing, repeated or out of order.")]
    [InlineData(2, "5", "Page 1 is numbered 3, page 2 5: pages are missing, repeated or out of order.")]
    public void Pages_whose_numbers_do_not_go_on_are_told(int page, string printed, string warning) => Assert.Equal([warning], Warnings(Numbered(page, printed)));

    [Theory]
    [InlineData(2, "4")]
    [InlineData(4, "6")]
    public void Pages_whose_numbers_go_on_are_no_matter(int page, string printed) => Assert.Empty(Warnings(Numbered(page, printed)));

    private static ReportText Numbered(int page, string printed) => Text(Page(1, Run(70, 100, "Words."))) with { Furniture = [.. Page(1, Run(70, 780, "3")), .. Page(page, Run(70, 780, printed))] };

    private static ReportText Text(params IReadOnlyList<IReadOnlyList<TextLine>> pages) => new([.. pages.SelectMany(page => page)], InventedLayout.BodySize, [], []);

    private static IEnumerable<string> Warnings(ReportText text) => PageChecks.Warnings(InventedLayout.Facts(text, new Judgements([], null, null, [])));
}
