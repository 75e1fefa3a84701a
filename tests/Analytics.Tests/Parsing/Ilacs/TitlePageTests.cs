using Analytics.Parsing.Ilacs;
using Analytics.Reports;
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

    [Theory]
    [InlineData("Inspection", "of", "Hartmoor", "local", "authority", "children’s", "services", "Inspection dates:", "4", "to", "8 March 2024", "Lead inspector:", "Ada", "Penhallow,", "HMI")]
    [InlineData("Inspection of Hartmoor local authority children ’ s services", "Inspection dates:4 to 8 March 2024", "Lead inspector:Ada Penhallow, His Majesty ’ s Inspector")]
    [InlineData("Inspection of Hartmoor local authority childrenʼs services", "Dates of inspection: 4 to 8 March 2024", "Lead HMI: Ada Penhallow, Her Majestyʼs Inspector")]
    [InlineData("Inspection of Hartmoor local authority children‘s services", "Inspection date(s): 4–8 March 2024", "Lead inspector(s): Ada Penhallow", "His Majesty‘s Inspector")]
    [InlineData("Inspection of Hartmoor children´s social care", "INSPECTION DATES 4 to 8 March 2024", "LEAD INSPECTOR Ada Penhallow", "Senior HMI")]
    [InlineData("Inspection of Hartmoor local authority’s children’s services", "Inspection dates: 4 to 8 March 2024 Lead inspector: Ada Penhallow, His Majesty’s Inspector")]
    public void Reads_titles_and_labels_in_other_forms(params string[] lines)
    {
        var page = Read(lines);

        Assert.Equal("Hartmoor", page.AuthorityName);
        Assert.Equal(new OnSiteWindow(new DateOnly(2024, 3, 4), new DateOnly(2024, 3, 8)), Assert.Single(page.Windows));
        Assert.Equal(["Ada Penhallow"], page.LeadInspectors);
    }

    [Fact]
    public void Reads_two_windows_across_years_where_no_lead_inspector_is_named()
    {
        var page = Read("Inspection of Hartmoor local authority", "children’s services", "Inspection dates: 2 to 6 December 2024 and 13 to", "17 January 2025");

        Assert.Equal([new(new DateOnly(2024, 12, 2), new DateOnly(2024, 12, 6)), new(new DateOnly(2025, 1, 13), new DateOnly(2025, 1, 17))], page.Windows);
        Assert.Empty(page.LeadInspectors);
    }

    [Fact]
    public void Reads_two_lead_inspectors()
    {
        var page = Read("Inspection of Hartmoor local authority", "children’s services", "Inspection dates: 4 to 8 March 2024", "Lead inspectors: Ada Penhallow, His Majesty’s Inspector, and Tom", "Wick, His Majesty’s Inspector");

        Assert.Equal(["Ada Penhallow", "Tom Wick"], page.LeadInspectors);
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
