using Analytics.Parsing;
using Analytics.Parsing.Parts;
using Analytics.Reports;

namespace Analytics.Tests.Parsing.Parts;

public sealed class SourceChecksTests
{
    [Theory]
    [InlineData("document.pdf")]
    [InlineData("9900001_ambleford__sif__2015-03-30.pdf")]
    [InlineData("Ambleford 2015.pdf")]
    [InlineData("50000026.pdf")]
    public void A_file_s_name_that_says_the_same_or_nothing_is_no_matter(string fileName) => Assert.Empty(Warnings(InventedLayout.Document(fileName)));

    [Theory]
    [InlineData("thrackley-sif-2015.pdf")]
    [InlineData("9900005_Thrackley__2015.pdf")]
    public void A_file_s_name_that_says_another_authority_is_told(string fileName) =>
        Assert.Equal(["The file's name is of Thrackley, the report of Ambleford."], Warnings(InventedLayout.Document(fileName)));

    [Theory]
    [InlineData("Single inspection of children's services")]
    [InlineData("Ambleford: single inspection")]
    [InlineData("Ambleford was visited")]
    public void A_listing_that_says_the_same_or_nothing_is_no_matter(string title) => Assert.Empty(Warnings(InventedLayout.Document() with { Title = title }));

    [Theory]
    [InlineData("Thrackley: single inspection")]
    [InlineData("Thrackley was visited")]
    public void A_listing_of_another_authority_is_told(string title) =>
        Assert.Equal(["The listing's title is of Thrackley, the report of Ambleford."], Warnings(InventedLayout.Document() with { Title = title }));

    private static IEnumerable<string> Warnings(Document document) =>
        SourceChecks.Warnings(InventedLayout.Facts(new ReportText([], InventedLayout.BodySize, [], []), new Judgements([], null, null, [])) with { Document = document });
}
