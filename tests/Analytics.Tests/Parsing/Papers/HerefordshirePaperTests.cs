using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>An agenda item of a cabinet of 2018 as its page gives it, without committee and date: a council that counts its window from the notice.</summary>
public sealed class HerefordshirePaperTests
{
    private readonly Lazy<Paper> _paper = new(() => PaperReading.ReadReal("003-herefordshire-2018-cabinet-agenda-item.txt"));

    private Paper Paper => _paper.Value;

    [Fact]
    public void Reads_the_head()
    {
        Assert.Equal(PaperKind.AgendaItem, Paper.Kind);
        Assert.Equal("E06000019", Paper.Authority?.Value);
        Assert.Equal(PaperAuthoritySource.Text, Paper.AuthoritySource);
        Assert.Null(Paper.MeetingDate);
        Assert.Null(Paper.Item);
        Assert.StartsWith("Outcome of children", Paper.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_window_as_the_council_tells_it()
    {
        Assert.Equal(Framework.IlacsStandard, Paper.ToldFramework);
        Assert.Equal(["2018-06-04/2018-06-22"], Paper.WindowsOf());
        Assert.Equal("overall-effectiveness:requires-improvement leadership:inadequate", Paper.JudgementsOf());
        Assert.Equal([new EarlierInspection(ToldDate.Parse("2014"), null, Grade.RequiresImprovement)], Paper.Earlier);
    }

    [Fact]
    public void Reads_the_resolutions_and_the_deadline()
    {
        Assert.Equal(["a", "b"], Paper.LabelsOf(PassageRole.Resolution));
        Assert.Equal("2018-10-25", Paper.Deadline.ToString());
        Assert.Contains("quarterly", Assert.Single(Paper.Events, told => told.Kind == PaperEventKind.Monitoring).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_none_of_the_points_of_the_discussion_for_an_area() => Assert.Empty(Paper.Of(PassageRole.ToldArea));

    [Fact]
    public void Takes_nothing_that_was_agreed_before_the_inspection_for_progress() =>
        Assert.DoesNotContain(Paper.TextsOf(PassageRole.Progress), text => text.Contains("prior to", StringComparison.Ordinal));
}
