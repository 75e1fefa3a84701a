using System.Globalization;
using Analytics.Reports;
using Analytics.Responses;

namespace Analytics.Tests.Responses;

public sealed class ActionPlanDeadlineTests
{
    [Theory]
    [InlineData("2017-06-13", "2017-09-20")]
    [InlineData("2023-05-09", "2023-08-16")]
    [InlineData("2018-07-23", "2018-10-30")]
    public void It_is_70_working_days_after_publication(string published, string deadline)
    {
        Assert.Equal(Day(deadline), ActionPlanDeadline.Of(Day(published)));
    }

    [Theory]
    [InlineData("2017-06-13", "2017-09-20", 0)]
    [InlineData("2018-07-23", "2018-10-25", -3)]
    [InlineData("2023-05-09", "--08-16", 0)]
    [InlineData("2022-11-21", "--03-03", 1)]
    public void A_told_deadline_is_checked_and_kept_as_told(string published, string told, int apart)
    {
        var check = ActionPlanDeadline.Check(ToldDate.Parse(told), Day(published), PublicationTeller.Report);

        Assert.Equal((ToldDate.Parse(told), apart, apart == 0), (check!.Told, check.WorkingDaysApart, check.Agrees));
    }

    [Fact]
    public void A_deadline_told_without_its_day_is_not_checked()
    {
        Assert.Null(ActionPlanDeadline.Check(ToldDate.Parse("2023-08"), Day("2023-05-09"), PublicationTeller.Report));
    }

    [Fact]
    public void Nothing_is_checked_where_the_bank_holidays_are_not_known()
    {
        Assert.Null(ActionPlanDeadline.Check(ToldDate.Parse("2035-08-16"), Day("2035-05-09"), PublicationTeller.Report));
    }

    [Theory]
    [InlineData("2023-05-09", "2023-08-16", null, "2023-05-09")]
    [InlineData("--05-09", "--08-16", "2023-06-15", "2023-05-09")]
    [InlineData("--12-18", "2024-03-28", null, "2023-12-18")]
    public void Without_the_report_it_is_counted_from_what_the_council_tells(string published, string deadline, string? met, string from)
    {
        var paper = InventedPapers.Paper() with { ToldPublishedOn = ToldDate.Parse(published), Deadline = ToldDate.Parse(deadline), MeetingDate = met is null ? null : ToldDate.Parse(met) };

        var check = ActionPlanDeadline.Check(paper, null);

        Assert.Equal((Day(from), ActionPlanDeadline.Of(Day(from)), PublicationTeller.Council, 0), (check!.PublishedOn, check.Computed, check.PublicationBy, check.WorkingDaysApart));
    }

    [Fact]
    public void The_reports_own_day_goes_before_the_one_that_the_council_tells()
    {
        var paper = InventedPapers.Paper() with { ToldPublishedOn = ToldDate.Parse("2023-05-10"), Deadline = ToldDate.Parse("2023-08-16") };

        var check = ActionPlanDeadline.Check(paper, InventedPapers.Inspection("spring", "2023-03-06", "2023-03-17", "2023-05-09"));

        Assert.Equal((Day("2023-05-09"), PublicationTeller.Report, true), (check!.PublishedOn, check.PublicationBy, check.Agrees));
    }

    [Theory]
    [InlineData("2023-05", "2023-08-16")]
    [InlineData("--05-09", "--08-16")]
    public void What_is_told_without_day_or_year_gives_no_day_to_count_from(string published, string deadline)
    {
        Assert.Null(ActionPlanDeadline.Check(InventedPapers.Paper() with { ToldPublishedOn = ToldDate.Parse(published), Deadline = ToldDate.Parse(deadline) }, null));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
