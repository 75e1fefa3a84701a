using System.Globalization;
using Analytics.Responses;

namespace Analytics.Tests.Responses;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Shipped = WorkingDays.Load(ShippedData.Reference);

    [Theory]
    [InlineData("2011-04-29")]
    [InlineData("2012-06-04")]
    [InlineData("2012-06-05")]
    [InlineData("2020-05-08")]
    [InlineData("2022-06-02")]
    [InlineData("2022-06-03")]
    [InlineData("2022-09-19")]
    [InlineData("2023-05-08")]
    [InlineData("2010-12-27")]
    [InlineData("2010-12-28")]
    [InlineData("2021-12-28")]
    [InlineData("2022-01-03")]
    [InlineData("2024-03-29")]
    [InlineData("2026-12-28")]
    public void Bank_holidays_their_substitutes_and_those_of_one_year_are_no_working_days(string day)
    {
        Assert.False(Shipped.Contains(Day(day)));
    }

    [Theory]
    [InlineData("2012-05-28")]
    [InlineData("2020-05-04")]
    [InlineData("2022-05-30")]
    [InlineData("2017-12-27")]
    public void A_day_from_which_a_holiday_was_moved_is_a_working_day(string day)
    {
        Assert.True(Shipped.Contains(Day(day)));
    }

    [Fact]
    public void Every_year_from_2009_to_2030_has_eight_holidays_or_nine_or_ten()
    {
        var perYear = Enumerable.Range(2009, 22).Select(year => (year, Holidays: 260 + ExtraWeekdays(year) - Shipped.Between(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31))));

        Assert.All(perYear, one => Assert.Equal(one.year switch { 2011 or 2012 or 2023 => 9, 2022 => 10, _ => 8 }, one.Holidays));
    }

    [Fact]
    public void Days_are_counted_the_same_both_ways()
    {
        var (friday, tuesday) = (Day("2023-05-05"), Day("2023-05-09"));

        Assert.Equal((1, -1, tuesday), (Shipped.Between(friday, tuesday), Shipped.Between(tuesday, friday), Shipped.After(friday, 1)));
    }

    [Theory]
    [InlineData("2030-12-01", 70)]
    [InlineData("2008-12-01", 1)]
    public void Beyond_the_years_of_the_file_nothing_is_counted(string from, int days)
    {
        Assert.Null(Shipped.After(Day(from), days));
    }

    [Theory]
    [InlineData("date,name\n2026-13-01,A", "line 2", "2026-13-01")]
    [InlineData("date,name\n2026-12-26,A", "line 2", "weekend")]
    [InlineData("date,name\n2026-12-25,A\n2026-12-25,B", "line 3", "once")]
    [InlineData("date\n2026-12-25", "line 1", "name")]
    [InlineData("date,name\n", "bank-holidays.csv", "no row")]
    public void A_file_that_does_not_add_up_is_refused_with_its_place(string content, string place, string what)
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "bank-holidays.csv"), content);

        var thrown = Assert.Throws<InvalidDataException>(() => WorkingDays.Load(folder.FullName));

        Assert.Contains(place, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(what, thrown.Message, StringComparison.Ordinal);
    }

    private static int ExtraWeekdays(int year) => Enumerable.Range(364, DateTime.IsLeapYear(year) ? 2 : 1).Count(day => new DateOnly(year, 1, 1).AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
