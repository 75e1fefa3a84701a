using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>A report to a cabinet of September 2017 after a single inspection, with a table at its head that lost its columns.</summary>
public sealed class NorthTynesidePaperTests
{
    private readonly Lazy<Paper> _paper = new(() => PaperReading.ReadReal("002-north-tyneside-2017-cabinet.txt"));

    private Paper Paper => _paper.Value;

    [Fact]
    public void Reads_the_head()
    {
        Assert.Equal("E08000022", Paper.Authority?.Value);
        Assert.Equal(PaperAuthoritySource.Heading, Paper.AuthoritySource);
        Assert.Equal("Cabinet", Paper.Committee);
        Assert.Equal("2017-09-11", Paper.MeetingDate.ToString());
        Assert.StartsWith("Action Plan resulting", Paper.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_inspection()
    {
        Assert.Equal(Framework.Sif, Paper.ToldFramework);
        Assert.Equal(["2017-02-27/2017-03-23"], Paper.WindowsOf());
        Assert.Equal("2017-06-13", Paper.ToldPublishedOn.ToString());
        Assert.Equal(
            "overall-effectiveness:good leadership:good help-and-protection:good children-in-care:good care-leavers:outstanding adoption:good",
            Paper.JudgementsOf());
        Assert.Empty(Paper.Earlier);
    }

    [Fact]
    public void Reads_the_seven_recommendations_of_the_inspectors()
    {
        var areas = Paper.Of(PassageRole.ToldArea).ToList();

        Assert.Equal(7, Paper.ToldAreaCount);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], areas.Select(area => area.Label));
        Assert.Contains("privately fostered", areas[1].Text, StringComparison.Ordinal);
        Assert.Contains("supervision", areas[5].Text, StringComparison.Ordinal);
        Assert.EndsWith("timescales.", areas[6].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_deadline_forward_plan_options_and_recommendation()
    {
        Assert.Equal("2017-09-20", Paper.Deadline.ToString());
        Assert.Equal((PaperEventKind.ForwardPlan, "2017-08-14"), Assert.Single(Paper.Events.Select(told => (told.Kind, told.On.ToString()!))));
        Assert.Equal(["1", "2"], Paper.LabelsOf(PassageRole.Option));
        Assert.All(Paper.TextsOf(PassageRole.Option), option => Assert.StartsWith("Cabinet ", option, StringComparison.Ordinal));
        Assert.StartsWith("Note and approve", Assert.Single(Paper.TextsOf(PassageRole.Recommendation)), StringComparison.Ordinal);
        Assert.Equal(3, Paper.People.Count(person => person.Post == "Contact"));
    }

    [Fact]
    public void Warns_of_the_garbled_table_and_nothing_else() =>
        Assert.Contains("garbled", Assert.Single(Paper.Warnings), StringComparison.Ordinal);
}
