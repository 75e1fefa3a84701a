using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>A report to a scrutiny committee of July 2020, after a standard inspection.</summary>
public sealed class NorthumberlandPaperTests
{
    private readonly Lazy<Paper> _paper = new(() => PaperReading.ReadReal("000-northumberland-2020-overview-and-scrutiny.txt"));

    private Paper Paper => _paper.Value;

    [Fact]
    public void Reads_the_head()
    {
        Assert.Equal(PaperKind.Report, Paper.Kind);
        Assert.Equal("E06000057", Paper.Authority?.Value);
        Assert.Equal("Families and Children Overview and Scrutiny", Paper.Committee);
        Assert.Equal("2020-07-16", Paper.MeetingDate.ToString());
        Assert.Contains("ILACS", Paper.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_inspection()
    {
        Assert.Equal(Framework.IlacsStandard, Paper.ToldFramework);
        Assert.Equal(["2020-01-20/2020-01-31"], Paper.WindowsOf());
        Assert.Equal("overall-effectiveness:good leadership:good help-and-protection:good children-in-care:good", Paper.JudgementsOf());
    }

    [Fact]
    public void Reads_the_four_areas_and_what_members_are_asked()
    {
        var areas = Paper.TextsOf(PassageRole.ToldArea);

        Assert.Equal(4, areas.Count);
        Assert.Contains("written plans", areas[0], StringComparison.Ordinal);
        Assert.Contains("analysis", areas[1], StringComparison.Ordinal);
        Assert.Contains("supervision records", areas[2], StringComparison.Ordinal);
        Assert.Contains("later life letters", areas[3], StringComparison.Ordinal);
        Assert.Equal(3, Paper.Of(PassageRole.Recommendation).Count());
    }

    [Fact]
    public void Reads_what_was_before_and_what_follows()
    {
        Assert.Equal([new EarlierInspection(ToldDate.Parse("2016"), Framework.Sif, Grade.RequiresImprovement), new EarlierInspection(ToldDate.Parse("2018"), Framework.FocusedVisit, null)], Paper.Earlier);
        Assert.Equal(
            [(PaperEventKind.PlanSubmitted, "2020-06"), (PaperEventKind.AnnualConversation, "2020-07-31"), (PaperEventKind.Monitoring, "")],
            Paper.Events.Select(told => (told.Kind, told.On.ToString() ?? "")));
        Assert.Contains("monthly", Paper.Events[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_who_wrote_it_and_in_whose_name()
    {
        var posts = Paper.People.Select(person => person.Post).ToList();

        Assert.Contains("Executive Director of Children's Services", posts);
        Assert.Contains("Cabinet Member for Children's Services", posts);
        Assert.Contains("Author", posts);
        Assert.Equal(3, Paper.People.Select(person => person.Name).Distinct().Count());
    }

    [Fact]
    public void Warns_of_nothing() => Assert.Empty(Paper.Warnings);
}
