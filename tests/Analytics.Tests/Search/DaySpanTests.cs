using System.Globalization;
using Analytics.Search;

namespace Analytics.Tests.Search;

public sealed class DaySpanTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024-02-03", "2024-02-03", "2024-02-03")]
    public void A_year_or_month_stands_for_all_its_days(string text, string first, string last)
    {
        Assert.True(DaySpan.TryParse(text, out var span));

        Assert.Equal((DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)), (span.First, span.Last));
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-2")]
    [InlineData("2024-02-30")]
    [InlineData("spring 2024")]
    public void Anything_else_is_no_date(string text) => Assert.False(DaySpan.TryParse(text, out _));
}
