using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>A report to a cabinet of 2019 after a short inspection, Markdown made of a PDF, without meeting date and council heading.</summary>
public sealed class GatesheadPaperTests
{
    private readonly Lazy<Paper> _paper = new(() => PaperReading.ReadReal("001-gateshead-2019-cabinet.txt"));

    private Paper Paper => _paper.Value;

    [Fact]
    public void Reads_the_head()
    {
        Assert.Equal(PaperKind.Report, Paper.Kind);
        Assert.Equal("E08000037", Paper.Authority?.Value);
        Assert.Equal(PaperAuthoritySource.Text, Paper.AuthoritySource);
        Assert.Equal("Cabinet", Paper.Committee);
        Assert.Null(Paper.MeetingDate);
    }

    [Fact]
    public void Reads_the_inspection()
    {
        Assert.Equal(Framework.IlacsShort, Paper.ToldFramework);
        Assert.Equal(["2019-04-29/2019-05-03"], Paper.WindowsOf());
        Assert.Equal("2019-06-11", Paper.ToldPublishedOn.ToString());
        Assert.Equal("overall-effectiveness:good leadership:good help-and-protection:good children-in-care:good", Paper.JudgementsOf());
        Assert.Equal([new EarlierInspection(ToldDate.Parse("2015-10"), Framework.Sif, Grade.Good)], Paper.Earlier);
        Assert.Single(Paper.People, person => person.Post == "Lead inspector");
    }

    [Fact]
    public void Joins_the_second_area_across_the_page_break()
    {
        var areas = Paper.TextsOf(PassageRole.ToldArea);

        Assert.Equal(4, areas.Count);
        Assert.Equal(4, Paper.ToldAreaCount);
        Assert.Contains("that are co-produced with", areas[1], StringComparison.Ordinal);
        Assert.EndsWith("understand their histories;", areas[1], StringComparison.Ordinal);
        Assert.Contains("disabled children", areas[2], StringComparison.Ordinal);
        Assert.Contains("out of the borough", areas[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_strengths_and_the_recommendation_from_the_areas()
    {
        Assert.Equal(4, Paper.Of(PassageRole.Strength).Count());
        var recommendation = Assert.Single(Paper.Of(PassageRole.Recommendation));
        Assert.Equal("26", recommendation.Label);
        Assert.Contains("post-Ofsted action plan", recommendation.Text, StringComparison.Ordinal);
        Assert.Empty(Paper.Warnings);
    }
}
