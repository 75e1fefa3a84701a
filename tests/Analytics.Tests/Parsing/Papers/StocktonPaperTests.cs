using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>The page of an issue, cut after the first of its minutes: the council is told by the address alone, three lists are lettered alike.</summary>
public sealed class StocktonPaperTests
{
    private const string Address = "https://moderngov.stockton.gov.uk/ieIssueDetails.aspx?IId=1757&Opt=3";

    private readonly Lazy<Paper> _paper = new(() => PaperReading.ReadReal("004-stockton-on-tees-2023-issue-history.txt", Address));

    private Paper Paper => _paper.Value;

    [Fact]
    public void Reads_the_head()
    {
        Assert.Equal(PaperKind.Issue, Paper.Kind);
        Assert.Equal("E06000004", Paper.Authority?.Value);
        Assert.Equal(PaperAuthoritySource.Host, Paper.AuthoritySource);
        Assert.Equal("Cabinet", Paper.Committee);
        Assert.Equal("2023-06-15", Paper.MeetingDate.ToString());
        Assert.Equal("8", Paper.Item);
        Assert.True(Paper.IsCut);
    }

    [Fact]
    public void Leaves_out_the_year_that_the_council_leaves_out()
    {
        Assert.Equal(["--02-27/--03-14"], Paper.WindowsOf());
        Assert.Equal("--05-09", Paper.ToldPublishedOn.ToString());
        Assert.Equal("--08-16", Paper.Deadline.ToString());
        Assert.Equal("overall-effectiveness:requires-improvement", Paper.JudgementsOf());
        Assert.Contains(Paper.Warnings, warning => warning.Contains("without a year", StringComparison.Ordinal));
    }

    [Fact]
    public void Tells_the_three_lettered_lists_apart()
    {
        Assert.Equal("abcd", string.Concat(Paper.LabelsOf(PassageRole.ToldArea)));
        Assert.Equal("abcdefgh", string.Concat(Paper.LabelsOf(PassageRole.FurtherAction)));
        Assert.Equal("abcdefghijklmnop", string.Concat(Paper.LabelsOf(PassageRole.Strength)));
        Assert.Contains("safety plans", Paper.TextsOf(PassageRole.ToldArea)[0], StringComparison.Ordinal);
        Assert.Contains("placement sufficiency", Paper.TextsOf(PassageRole.FurtherAction)[0], StringComparison.Ordinal);
        Assert.EndsWith("asylum seeking children", Paper.TextsOf(PassageRole.Strength)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_inspections_before() =>
        Assert.Equal([new EarlierInspection(ToldDate.Parse("2019"), null, null), new EarlierInspection(ToldDate.Parse("2022-09"), Framework.FocusedVisit, null)], Paper.Earlier);

    [Fact]
    public void Without_its_address_the_council_stays_unresolved()
    {
        var paper = PaperReading.ReadReal("004-stockton-on-tees-2023-issue-history.txt");

        Assert.Null(paper.Authority);
        Assert.Contains(paper.Warnings, warning => warning.Contains("council", StringComparison.Ordinal));
    }
}
