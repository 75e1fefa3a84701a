using Analytics.Parsing.Papers.Forms;

namespace Analytics.Tests.Parsing.Papers.Forms;

public sealed class MeetingWordsTests
{
    [Theory]
    [InlineData("Cabinet - Thursday, 3rd February, 2022 9.00 am", "Cabinet", "2022-02-03")]
    [InlineData("Children - Families Board - Tuesday 21 November 2006 7.30 pm", "Children - Families Board", "2006-11-21")]
    [InlineData("Cabinet - Thursday, 8 March 2018 6.30pm (Cancelled)", "Cabinet", "2018-03-08")]
    [InlineData("CANCELLED, Cabinet, Thursday, 8 March 2018", "Cabinet", "2018-03-08")]
    public void A_meeting_is_named_by_its_body_and_day(string title, string committee, string date) =>
        Assert.Equal(new MeetingWords(committee, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), null), MeetingWords.OfTitle(title));

    [Theory]
    [InlineData("Cabinet, 18 October 2016, Item 9", "Cabinet", "9")]
    [InlineData("Scrutiny Committee - 18 October 2016 - Agenda item C61/24", "Scrutiny Committee", "C61/24")]
    public void A_running_line_may_name_meeting_and_item(string line, string committee, string item) => Assert.Equal(new MeetingWords(committee, new DateOnly(2016, 10, 18), item), MeetingWords.OfRunningLine(line));

    [Theory]
    [InlineData("Hartmoor Council")]
    [InlineData("The committee met on 18 October 2016 and looked at item 9 of its agenda")]
    public void Other_lines_name_none(string line) => Assert.Null(MeetingWords.OfRunningLine(line));
}
