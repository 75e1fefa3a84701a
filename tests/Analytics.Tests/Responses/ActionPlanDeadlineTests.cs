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
        var check = ActionPlanDeadline.Check(ToldDate.Parse(told), Day(published));

        Assert.Equal((ToldDate.Parse(told), apart, apart == 0), (check!.Told, check.WorkingDaysApart, check.Agrees));
    }

    [Fact]
    public void A_deadline_told_without_its_day_is_not_checked()
    {
        Assert.Null(ActionPlanDeadline.Check(ToldDate.Parse("2023-08"), Day("2023-05-09")));
    }

    [Fact]
    public void Nothing_is_checked_where_the_bank_holidays_are_not_known()
    {
        Assert.Null(ActionPlanDeadline.Check(ToldDate.Parse("2035-08-16"), Day("2035-05-09")));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
