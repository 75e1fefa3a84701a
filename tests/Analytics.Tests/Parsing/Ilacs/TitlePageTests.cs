using Analytics.Parsing.Ilacs;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Ilacs;

public sealed class TitlePageTests
{
    [Theory]
    [InlineData("Hartmoor", "Inspection of Hartmoor local authority", "children’s services")]
    [InlineData("Royal Borough of Hartmoor", "Inspection of the Royal Borough of", "Hartmoor local authority children’s", "services")]
    [InlineData("Hartmoor City Council", "Inspection of Hartmoor City Council", "children’s services")]
    [InlineData("Hartmoor County Council", "Hartmoor County Council", "Inspection of children’s social care services")]
    [InlineData("Hartmoor and Coldwater upon Thrack", "Hartmoor and Coldwater upon", "Thrack", "Inspection of local authority children's services")]
    public void Reads_the_authority_of_every_era(string expected, params string[] title)
    {
        var page = Read([.. title, "Inspection dates: 4 to 8 March 2024", "Lead inspector: Ada Penhallow, His Majesty’s Inspector"]);

        Assert.Equal(expected, page.AuthorityName);
        Assert.Equal(["Ada Penhallow"], page.LeadInspectors);
        Assert.Single(page.Windows);
    }

    [Fact]
    public void Reads_dates_that_wrap_and_a_singular_label()
    {
        var page = Read("Hartmoor", "Inspection of children’s social care services", "Inspection date: 8 July 2019 to 12 July 2019 and 7 August 2019 to", "8 August 2019", "Lead inspector:", "Ada Penhallow", "Her Majesty’s Inspector");

        Assert.Equal(2, page.Windows.Count);
        Assert.Equal(["Ada Penhallow"], page.LeadInspectors);
    }

    private static TitlePage Read(params string[] lines) => TitlePage.Read(Page(1, [.. lines.Select((line, i) => Run(70, 100 + 20 * i, line))]));
}
