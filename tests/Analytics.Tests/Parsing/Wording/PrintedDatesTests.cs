using Analytics.Parsing.Wording;

namespace Analytics.Tests.Parsing.Wording;

public sealed class PrintedDatesTests
{
    [Theory]
    [InlineData("10 to 14 June 2024", "2024-06-10..2024-06-14")]
    [InlineData("29 April to 3 May 2024", "2024-04-29..2024-05-03")]
    [InlineData("8 July 2019 to 19 July 2019", "2019-07-08..2019-07-19")]
    [InlineData("02 March 2020 to 13 March 2020", "2020-03-02..2020-03-13")]
    [InlineData("11 – 22 July 2022", "2022-07-11..2022-07-22")]
    [InlineData("19 November–30 November 2018", "2018-11-19..2018-11-30")]
    [InlineData("19 November ─ 30 November 2018", "2018-11-19..2018-11-30")]
    [InlineData("27th February to 10th March 2023", "2023-02-27..2023-03-10")]
    [InlineData("1/06/2015 – 25/06/2015", "2015-06-01..2015-06-25")]
    [InlineData("18 Feb 2014 – 12 March 2014", "2014-02-18..2014-03-12")]
    [InlineData("Monday 3 June to Friday 14 June 2019", "2019-06-03..2019-06-14")]
    [InlineData("25 November 2024 to 6 December", "2024-11-25..2024-12-06")]
    [InlineData("9 December 2024 to 10 January", "2024-12-09..2025-01-10")]
    [InlineData("١٠ to ١٤ June ٢٠٢٤", "")]
    [InlineData("5 May 2016", "2016-05-05..2016-05-05")]
    [InlineData("9 December 2024 to 10 January 2025", "2024-12-09..2025-01-10")]
    [InlineData("9 December to 10 January 2025", "2024-12-09..2025-01-10")]
    [InlineData("8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019", "2019-07-08..2019-07-12 2019-08-07..2019-08-08")]
    [InlineData("5 to 9 December 2022 and 14 to 15 February 2023", "2022-12-05..2022-12-09 2023-02-14..2023-02-15")]
    [InlineData("2 to 6 December, 9 to 10 January 2025", "2024-12-02..2024-12-06 2025-01-09..2025-01-10")]
    [InlineData("3 June\u00A02019 to 7\u00A0June 2019", "2019-06-03..2019-06-07")]
    [InlineData("to be confirmed", "")]
    [InlineData("31 February 2020 to 3 March 2020", "")]
    [InlineData("14 to 10 June 2024", "")]
    public void Reads_windows(string printed, string expected) =>
        Assert.Equal(expected, string.Join(' ', PrintedDates.ReadWindows(printed).Select(window => $"{window.Start:yyyy-MM-dd}..{window.End:yyyy-MM-dd}")));
}
