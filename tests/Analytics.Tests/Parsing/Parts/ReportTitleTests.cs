using System.Text.RegularExpressions;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Parts;
using Analytics.Reports;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Parts;

public sealed class ReportTitleTests
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

    [Fact]
    public void The_first_pattern_that_gives_a_known_authority_counts()
    {
        var title = Read("Ambleford Council", "Inspection of the local authority’s children’s services", "Inspection dates: 4 to 8 March 2024");

        Assert.Equal(("Ambleford Council", "Ambleford"), (title.AuthorityName, Assert.Single(title.Authorities).Name));
    }

    [Fact]
    public void A_report_about_two_authorities_belongs_to_both()
    {
        var title = Read("Inspection of Ambleford and Stannerby local authority", "children’s services", "Inspection dates: 4 to 8 March 2024");

        Assert.Equal(["Ambleford", "Stannerby"], title.Authorities.Select(authority => authority.Name));
    }

    [Fact]
    public void Dates_may_take_the_year_from_the_publication_date()
    {
        var facts = new FactPatterns { Authority = [], Dates = [new Regex("between (?<start>.+) and (?<end>.+?)\\.")], Published = new Regex("^(?<published>.+?) Dear") };

        var title = ReportTitle.Read(Printed("20 May 2016", "Dear director", "We came between 4 April and 8 April."), [], facts, InventedLayout.Matcher);

        Assert.Equal([new(new DateOnly(2016, 4, 4), new DateOnly(2016, 4, 8))], title.Windows);
        Assert.Equal(new DateOnly(2016, 5, 20), title.PublishedOn);
    }

    [Fact]
    public void Names_the_lead_inspectors_of_the_last_pages()
    {
        var facts = new FactPatterns { Authority = [], Dates = [], LeadInText = new Regex("^lead inspector: (?<lead>.+)$", RegexOptions.IgnoreCase | RegexOptions.Multiline) };

        var title = ReportTitle.Read([], Page(9, Run(70, 100, "Lead inspector: Ada Penhallow"), Run(300, 100, "Telephone: none"), Run(70, 120, "Deputy lead inspector: Tom Wick")), facts, InventedLayout.Matcher);

        Assert.Equal(["Ada Penhallow"], title.LeadInspectors);
    }

    [Fact]
    public void Finds_the_authority_behind_a_slogan_and_says_so()
    {
        var title = Read("Better every day", "Ambleford Council", "Inspection of children’s social care services", "Inspection dates: 4 to 8 March 2024");

        Assert.Equal(("Ambleford Council", "Ambleford"), (title.AuthorityName, Assert.Single(title.Authorities).Name));
        Assert.Equal(["The authority 'Ambleford Council' is named among other words."], title.Warnings);
    }

    [Fact]
    public void Finds_dates_under_another_label_and_says_so()
    {
        var title = Read("Inspection of Ambleford local authority children’s services", "On site: Monday 4th to Friday 8th March 2024");

        Assert.Equal([new(new DateOnly(2024, 3, 4), new DateOnly(2024, 3, 8))], title.Windows);
        Assert.Single(title.Warnings);
    }

    [Fact]
    public void What_is_not_found_is_empty()
    {
        var title = Read("A title in other words");

        Assert.Equal(("", null), (title.AuthorityName, title.PublishedOn));
        Assert.Empty(title.Windows);
        Assert.Empty(title.LeadInspectors);
    }

    private static ReportTitle Read(params string[] lines) => ReportTitle.Read(Printed(lines), [], Ilacs.Kind.Facts, InventedLayout.Matcher);

    private static IReadOnlyList<TextLine> Printed(params string[] lines) => Page(1, [.. lines.Select((line, i) => Run(70, 100 + 20 * i, line))]);
}
