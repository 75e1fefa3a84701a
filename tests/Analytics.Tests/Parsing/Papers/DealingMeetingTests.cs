using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>The history of an issue that went through several meetings.</summary>
public sealed class DealingMeetingTests
{
    private const string Received = """
        Meeting: 15/06/2023 - Cabinet (Item 8)

        Inspectors were on site from 6 March to 17 March 2023 and published their report on 9 May 2023. Overall effectiveness was judged to be good.

        The areas for improvement were:

        a) the depth of supervision of social workers

        b) the number of foster homes for older children
        """;

    private const string Update = """
        Meeting: 21/03/2024 - Scrutiny Committee (Item 5)

        Members looked again at what had followed from the Ofsted inspection of children's services. They heard at length from the board, and thanked all who had come so far on so wet an evening, some of them from the far end of the county and by two buses.

        Progress:

        - Nine in ten social workers have been supervised each month since January.

        - Fourteen foster homes for older children have been opened.

        The Chair spoke warmly of the work and of the weather, and the committee agreed that it would come back to the matter when it knew more about either of them.
        """;

    [Theory]
    [InlineData(Received, Update)]
    [InlineData(Update, Received)]
    public void The_papers_meeting_is_the_one_that_received_the_report_however_long_the_others_are(string first, string second)
    {
        var paper = PaperReading.Read($"Issue - meetings\n\nOfsted inspection of Ambleford children's services\n\n{first}\n\n{second}");

        Assert.Equal(("Cabinet", "2023-06-15", "8"), (paper.Committee, paper.MeetingDate.ToString(), paper.Item));
        var other = Assert.Single(paper.OtherMeetings);
        Assert.Equal(("Scrutiny Committee", "2024-03-21", "5"), (other.Committee, other.On.ToString(), other.Item));
    }

    [Fact]
    public void A_passage_is_of_the_meeting_under_which_it_is_told()
    {
        var paper = PaperReading.Read($"Issue - meetings\n\nOfsted inspection of Ambleford children's services\n\n{Update}\n\n{Received}");

        Assert.Equal(
            ["2024-03-21", "2024-03-21", "2023-06-15", "2023-06-15"],
            paper.Of(PassageRole.Progress).Concat(paper.Of(PassageRole.ToldArea)).Select(passage => paper.MeetingOf(passage.Id).On.ToString()));
    }

    [Fact]
    public void An_issue_of_one_meeting_has_no_other() =>
        Assert.Empty(PaperReading.Read($"Issue - meetings\n\nOfsted inspection of Ambleford children's services\n\n{Received}").OtherMeetings);
}
